import type { GdapRelationship } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { extensionFindings } from '../policies/gdap-auto-extend.ts';
import { tenantName } from './customers.ts';

/** True while the relationship gives access, or is on the way to giving it. */
export function isCurrent(relationship: GdapRelationship): boolean {
  return ['created', 'approvalPending', 'approved', 'activating', 'active'].includes(relationship.status);
}

/** True where a role in the relationship keeps it from extending itself, whatever its status (GDAP-06). */
export function holdsExtensionBack(relationship: GdapRelationship): boolean {
  const findings = extensionFindings({ relationships: [relationship], through: 'api' });
  return findings.some(({ rule }) => rule === 'global-administrator');
}

/** Relationships under a name for people: their own and the customer's, since the former may say nothing. */
export function namedRelationships(
  index: EstateIndex,
  relationships: readonly GdapRelationship[],
): readonly GdapRelationship[] {
  return relationships.map((relationship) => {
    const { name, customerId } = relationship;
    const customer = tenantName(index, customerId);
    return name.includes(customer) ? relationship : { ...relationship, name: `${name} (${customer})` };
  });
}
