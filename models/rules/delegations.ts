import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import { grantOf } from '../policies/lighthouse-grants.ts';
import { meetingFindings, type StandingDelegation } from '../policies/lighthouse-onboarding.ts';
import { tenantName } from './customers.ts';

/** Delegations of Azure Lighthouse that give access or are on the way to it; what is offered only gives none (LH-59). */
export function liveDelegations(index: EstateIndex): readonly LighthouseDelegation[] {
  return (index.estate.lighthouseDelegations ?? []).filter(
    ({ status }) => status === 'provisioning' || status === 'active' || status === 'updateAvailable',
  );
}

/** Delegations under a name for people: the offer's and the customer's, since one offer serves many. */
export function namedDelegations(
  index: EstateIndex,
  delegations: Iterable<LighthouseDelegation>,
): readonly LighthouseDelegation[] {
  return [...delegations].map((delegation) => {
    const { name, customerId } = delegation;
    const customer = tenantName(index, customerId);
    return name.includes(customer) ? delegation : { ...delegation, name: `${name} (${customer})` };
  });
}

/** The live delegations of each subscription to one managing tenant, in the order of the estate. */
export function delegationsByScope(index: EstateIndex): readonly (readonly LighthouseDelegation[])[] {
  const scopes = new Map<string, LighthouseDelegation[]>();
  for (const delegation of liveDelegations(index)) {
    const key = JSON.stringify([delegation.subscriptionId, delegation.managingTenantId]);
    const known = scopes.get(key);
    if (known) known.push(delegation);
    else scopes.set(key, [delegation]);
  }
  return [...scopes.values()];
}

/** Live delegations that get in another one's way as the fact says. */
export function delegationsMeeting(
  index: EstateIndex,
  factId: 'LH-53' | 'LH-55',
): readonly LighthouseDelegation[] {
  return delegationsByScope(index).flatMap((delegations) =>
    delegations.filter((one) =>
      delegations.some(
        (other) =>
          other.id !== one.id &&
          meetingFindings(standingOf(one), standingOf(other)).some(({ fact }) => fact === factId),
      ),
    ),
  );
}

/** Principals of different kinds may share an id in a file, and are not the same. */
function standingOf(delegation: LighthouseDelegation): StandingDelegation {
  const { name, managingTenantId, subscriptionId, authorizations, eligible } = delegation;
  return {
    offerName: name,
    managingTenantId,
    subscriptionId,
    grants: [...authorizations, ...eligible].map(({ principal, role }) =>
      grantOf(`${principal.kind} ${principal.id}`, role),
    ),
  };
}
