import { DAY_SECONDS } from '../../../engine/time.ts';
import type { AccessAssignment, Estate, GdapRelationship, Tenant } from '../../../models/estate.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { estateOf, group } from '../../models/licensing/estate-of.ts';

/** A relationship of 730 days that ends on day 100 and does not extend itself. */
export function relationship(
  id: string,
  customerId: string,
  parts: Partial<GdapRelationship> = {},
): GdapRelationship {
  return {
    id,
    name: `GDAP ${id}`,
    customerId,
    status: 'active',
    termSeconds: 730 * DAY_SECONDS,
    autoExtend: false,
    roles: [EXCHANGE_ADMINISTRATOR],
    activatedAtSeconds: -630 * DAY_SECONDS,
    endsAtSeconds: 100 * DAY_SECONDS,
    ...parts,
  };
}

/** The relationship's roles, or some of them, for the group `team`. */
export function assignment(
  { id, roles }: GdapRelationship,
  parts: Partial<AccessAssignment> = {},
): AccessAssignment {
  const groupId = parts.groupId ?? 'team';
  return { id: `${id}/${groupId}`, relationshipId: id, groupId, roles, status: 'active', ...parts };
}

/** The relationships with their customers; each is assigned in full to `team` unless assignments are given. */
export function delegation(relationships: readonly GdapRelationship[], parts: Partial<Estate> = {}): Estate {
  const customers = [...new Set(relationships.map((each) => each.customerId))];
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      ...customers.map((id): Tenant => ({ id, name: `Customer ${id}`, role: 'customer' })),
    ],
    groups: [group('team')],
    relationships,
    accessAssignments: relationships.map((each) => assignment(each)),
    ...parts,
  });
}
