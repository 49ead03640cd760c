import type { AzureSubscription } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Subject } from './rule.ts';

/** The name of a tenant for people; the id stands in where the estate does not know it. */
export function tenantName(index: EstateIndex, tenantId: string): string {
  return index.tenants.get(tenantId)?.name ?? tenantId;
}

/** Tenants as subjects of a finding. */
export function namedCustomers(index: EstateIndex, tenantIds: Iterable<string>): readonly Subject[] {
  return [...tenantIds].map((id) => ({ id, name: tenantName(index, id) }));
}

/** Subscriptions of Azure as subjects of a finding, each with whose it is. */
export function namedSubscriptions(
  index: EstateIndex,
  subscriptions: readonly AzureSubscription[],
): readonly Subject[] {
  return subscriptions.map(({ id, tenantId }) => ({ id, name: `${id} (${tenantName(index, tenantId)})` }));
}
