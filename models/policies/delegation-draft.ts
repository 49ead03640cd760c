import { formatDuration } from '../../engine/calendar.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import { azureRoleIdOfName, LIGHTHOUSE_API_VERSIONS } from '../facts/index.ts';
import type { DelegationDraft } from './lighthouse-guards.ts';
import { principalGuid } from './principal-guid.ts';

/** A delegation of the estate as the registration definition somebody would deploy, to be judged. */
export function draftOf(index: EstateIndex, delegation: LighthouseDelegation): DelegationDraft {
  const principals = [...delegation.authorizations, ...delegation.eligible].map(({ principal }) => principal);
  return {
    apiVersion: LIGHTHOUSE_API_VERSIONS.value.known.at(-1)!,
    customerTenantId: principalGuid(delegation.customerId),
    principalTypes: Object.fromEntries(
      principals.map((principal) => [principalGuid(principal.id), typeOf(index, principal)]),
    ),
    properties: {
      managedByTenantId: principalGuid(delegation.managingTenantId),
      registrationDefinitionName: delegation.name,
      authorizations: delegation.authorizations.map(({ principal, role }) => ({
        principalId: principalGuid(principal.id),
        roleDefinitionId: azureRoleIdOfName(role) ?? role,
      })),
      eligibleAuthorizations: delegation.eligible.map((entry) => ({
        principalId: principalGuid(entry.principal.id),
        roleDefinitionId: azureRoleIdOfName(entry.role) ?? entry.role,
        justInTimeAccessPolicy: {
          multiFactorAuthProvider: entry.requiresMfa ? 'Azure' : 'None',
          maximumActivationDuration: formatDuration(entry.maxActivationSeconds) ?? null,
          managedByTenantApprovers: entry.approverAccountIds.map((id) => ({
            principalId: principalGuid(id),
          })),
        },
      })),
    },
  };
}

function typeOf(index: EstateIndex, { kind, id }: Principal): string {
  if (kind === 'account') return index.accounts.get(id)?.kind === 'guest' ? 'User(Guest)' : 'User';
  if (kind === 'service-principal') return 'ServicePrincipal';
  return index.groups.get(id)?.kind === 'microsoft365' ? 'Group(Microsoft365)' : 'Group(Security)';
}
