import type { GdapRelationship } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';

/** True while the relationship gives access, or is on the way to giving it. */
export function isCurrent(relationship: GdapRelationship): boolean {
  return ['created', 'approvalPending', 'approved', 'activating', 'active'].includes(relationship.status);
}

/** Names for people: the relationship's own and its customer's, since the former may say nothing. */
export function relationshipNames(
  index: EstateIndex,
  relationships: readonly GdapRelationship[],
): readonly string[] {
  return relationships.map(({ name, customerId }) => {
    const customer = index.tenants.get(customerId)?.name ?? customerId;
    return name.includes(customer) ? name : `${name} (${customer})`;
  });
}
