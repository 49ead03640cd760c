import { formatDuration } from '../../engine/calendar.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import {
  AZURE_READER,
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRoleIdOfName,
  LIGHTHOUSE_API_VERSIONS,
} from '../facts/index.ts';
import { isGuid } from './lighthouse-definition.ts';
import type { DelegationDraft } from './lighthouse-guards.ts';
import { principalGuid } from './principal-guid.ts';

/**
 * A delegation of the estate as the registration definition somebody would deploy, so that the policy that judges
 * definitions can say what Microsoft would refuse of it. What an estate does not tell is put in so that it offends
 * nobody: the newest api-version, and what User Access Administrator may hand on (LH-32).
 */
export function draftOf(index: EstateIndex, delegation: LighthouseDelegation): DelegationDraft {
  const principals = [...delegation.authorizations, ...delegation.eligible].map(({ principal }) => principal);
  const grant = ({ principal, role }: { readonly principal: Principal; readonly role: string }) => ({
    principalId: guidOf(principal),
    principalIdDisplayName: principal.id,
    roleDefinitionId: azureRoleIdOfName(role) ?? role,
  });
  return {
    apiVersion: LIGHTHOUSE_API_VERSIONS.value.known.at(-1)!,
    customerTenantId: principalGuid(delegation.customerId),
    offer: delegation.offer,
    principalTypes: Object.fromEntries(
      principals.map((principal) => [guidOf(principal), typeOf(index, principal)]),
    ),
    properties: {
      managedByTenantId: principalGuid(delegation.managingTenantId),
      registrationDefinitionName: delegation.name,
      authorizations: delegation.authorizations.map((entry) => ({
        ...grant(entry),
        ...(azureRoleIdOfName(entry.role) === AZURE_USER_ACCESS_ADMINISTRATOR
          ? { delegatedRoleDefinitionIds: [AZURE_READER] }
          : {}),
      })),
      eligibleAuthorizations: delegation.eligible.map((entry) => ({
        ...grant(entry),
        justInTimeAccessPolicy: accessPolicyOf(entry),
      })),
    },
  };
}

function accessPolicyOf({ requiresMfa, maxActivationSeconds, approverAccountIds }: LighthouseEligibility) {
  return {
    multiFactorAuthProvider: requiresMfa ? 'Azure' : 'None',
    maximumActivationDuration: formatDuration(maxActivationSeconds) ?? null,
    managedByTenantApprovers: approverAccountIds.map((id) => ({
      principalId: guidOf({ kind: 'account', id }),
    })),
  };
}

/** Words may be shared by principals of different kinds; object ids are not. */
function guidOf({ kind, id }: Principal): string {
  return principalGuid(isGuid(id) ? id : `${kind} ${id}`);
}

function typeOf(index: EstateIndex, { kind, id }: Principal): string {
  if (kind === 'account') return index.accounts.get(id)?.kind === 'guest' ? 'User(Guest)' : 'User';
  if (kind === 'service-principal') return 'ServicePrincipal';
  return index.groups.get(id)?.kind === 'microsoft365' ? 'Group(Microsoft365)' : 'Group(Security)';
}
