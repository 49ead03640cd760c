import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import {
  AZURE_READER,
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRoleIdOfName,
  LIGHTHOUSE_API_VERSIONS,
} from '../facts/index.ts';
import type { DelegationDraft } from '../policies/lighthouse-guards.ts';

/** Ids of an estate are words; a definition takes GUIDs. Each word gets one of its own, by rank. */
function guids(): (id: string) => string {
  const ranks = new Map<string, number>();
  return (id) => {
    const rank = ranks.get(id) ?? ranks.size + 1;
    ranks.set(id, rank);
    return `00000000-0000-4000-8000-${rank.toString(16).padStart(12, '0')}`;
  };
}

/**
 * A delegation of the estate as the definition one would deploy, so that the policy that judges definitions can say
 * what Microsoft would refuse of it. What an estate does not tell is put in so that it offends nobody: the newest
 * api-version, and what User Access Administrator may hand on (LH-32).
 */
export function delegationDraft(index: EstateIndex, delegation: LighthouseDelegation): DelegationDraft {
  const guidOf = guids();
  const principalTypes: Record<string, string> = {};
  const principalId = (principal: Principal): string => {
    const id = guidOf(`${principal.kind} ${principal.id}`);
    principalTypes[id] = typeOf(index, principal);
    return id;
  };
  const grant = ({ principal, role }: { readonly principal: Principal; readonly role: string }) => ({
    principalId: principalId(principal),
    principalIdDisplayName: principal.id,
    roleDefinitionId: azureRoleIdOfName(role) ?? role,
  });
  return {
    apiVersion: LIGHTHOUSE_API_VERSIONS.value.known.at(-1)!,
    customerTenantId: guidOf(`tenant ${delegation.customerId}`),
    offer: delegation.offer,
    properties: {
      managedByTenantId: guidOf(`tenant ${delegation.managingTenantId}`),
      authorizations: delegation.authorizations.map((entry) => ({
        ...grant(entry),
        ...(azureRoleIdOfName(entry.role) === AZURE_USER_ACCESS_ADMINISTRATOR
          ? { delegatedRoleDefinitionIds: [AZURE_READER] }
          : {}),
      })),
      eligibleAuthorizations: delegation.eligible.map((entry) => ({
        ...grant(entry),
        justInTimeAccessPolicy: accessPolicyOf(entry, principalId),
      })),
    },
    principalTypes,
  };
}

function accessPolicyOf(
  { requiresMfa, maxActivationSeconds, approverAccountIds }: LighthouseEligibility,
  principalId: (principal: Principal) => string,
) {
  return {
    multiFactorAuthProvider: requiresMfa ? 'Azure' : 'None',
    maximumActivationDuration: `PT${maxActivationSeconds}S`,
    managedByTenantApprovers: approverAccountIds.map((id) => ({
      principalId: principalId({ kind: 'account', id }),
    })),
  };
}

function typeOf(index: EstateIndex, { kind, id }: Principal): string {
  switch (kind) {
    case 'service-principal':
      return 'ServicePrincipal';
    case 'group':
      return index.groups.get(id)?.kind === 'microsoft365' ? 'Group(Microsoft365)' : 'Group(Security)';
    default:
      return index.accounts.get(id)?.kind === 'guest' ? 'User(Guest)' : 'User';
  }
}
