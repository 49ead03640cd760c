import { DAY_SECONDS } from '../../../engine/time.ts';
import type { AccessAssignment, Estate, GdapRelationship, Tenant } from '../../../models/estate.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { estateOf, group, place, policyOf, staff } from '../licensing/estate-of.ts';

export const customer = (id: string): Tenant => ({ id, name: id, role: 'customer' });
export const HOME: Tenant = { id: 'home', name: 'Managing', role: 'managing' };

/** A relationship in force for another year, which extends itself. */
export function relationship(customerId: string, parts: Partial<GdapRelationship> = {}): GdapRelationship {
  return {
    id: `gdap:${customerId}`,
    name: `GDAP ${customerId}`,
    customerId,
    status: 'active',
    termSeconds: 730 * DAY_SECONDS,
    autoExtend: true,
    roles: [EXCHANGE_ADMINISTRATOR],
    activatedAtSeconds: -365 * DAY_SECONDS,
    endsAtSeconds: 365 * DAY_SECONDS,
    ...parts,
  };
}

/** Exchange Administrator at the customer for the group `team`. */
export function assignment(customerId: string, parts: Partial<AccessAssignment> = {}): AccessAssignment {
  return {
    id: `gdap:${customerId}/team`,
    relationshipId: `gdap:${customerId}`,
    groupId: 'team',
    roles: [EXCHANGE_ADMINISTRATOR],
    status: 'active',
    ...parts,
  };
}

/** A sound estate no rule minds: two approvers, an authentication context, enough seats, far ends. */
export function sound(customerIds: readonly string[] = ['acme'], parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [HOME, ...customerIds.map(customer)],
    ...staff(['ann', 'bob', 'cat', 'dan']),
    groups: [group('team')],
    memberships: [place('ann', 'team', 'eligible'), place('bob', 'team', 'eligible')],
    policies: [policyOf('team', { approverAccountIds: ['cat', 'dan'] })],
    relationships: customerIds.map((id) => relationship(id)),
    accessAssignments: customerIds.map((id) => assignment(id)),
    licenses: [{ id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 4, channel: 'direct-annual' }],
    ...parts,
  });
}
