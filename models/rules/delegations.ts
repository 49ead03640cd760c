import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseDelegation } from '../estate-lighthouse.ts';
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

/** Sets of delegations that have a key in common; one delegation may be in several. */
export function sharing(
  delegations: readonly LighthouseDelegation[],
  keysOf: (delegation: LighthouseDelegation) => readonly string[],
): readonly (readonly LighthouseDelegation[])[] {
  const holders = new Map<string, Set<LighthouseDelegation>>();
  for (const delegation of delegations) {
    for (const key of keysOf(delegation)) {
      const known = holders.get(key);
      if (known) known.add(delegation);
      else holders.set(key, new Set([delegation]));
    }
  }
  return [...holders.values()].filter(({ size }) => size > 1).map((together) => [...together]);
}
