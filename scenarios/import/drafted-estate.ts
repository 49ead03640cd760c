import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Estate, Group, Tenant } from '../../models/estate.ts';
import type { AttachedAssignment } from './attach-assignments.ts';
import type { RelationshipDraft } from './draft.ts';
import { groupsNotExported } from './groups-not-exported.ts';

/**
 * Puts the estate together: what Graph says, and the groups and tenants it names. Relationships whose
 * assignments were not saved get stand-ins for them.
 */
export function draftedEstate(
  relationships: readonly RelationshipDraft[],
  assignments: readonly AttachedAssignment[],
  notExported: readonly RelationshipDraft[],
  customerNames: ReadonlyMap<string, string>,
  asOf: EpochSeconds,
): { readonly estate: Estate; readonly graphStatuses: ReadonlyMap<string, string> } {
  const since = (at: EpochSeconds | undefined) => (at === undefined ? null : at - asOf);
  const customers = customersOf(relationships, customerNames);
  const managing = managingTenant(customers);
  const groups = groupsOf(assignments, managing.id);
  const standIns = groupsNotExported(notExported, managing.id);
  const graphStatuses = new Map<string, string>();
  for (const { id, graphStatus } of [...relationships, ...assignments]) {
    if (graphStatus !== undefined) graphStatuses.set(id, graphStatus);
  }
  const estate: Estate = {
    tenants: [managing, ...customers.values()],
    people: [],
    accounts: [],
    groups: [...groups.values(), ...standIns.groups],
    memberships: [],
    policies: [],
    dapLinks: [],
    relationships: relationships.map((draft) => ({
      id: draft.id,
      name: draft.name,
      customerId: customers.get(draft.customerId.toLowerCase())!.id,
      status: draft.status,
      termSeconds: draft.termSeconds,
      autoExtend: draft.autoExtend,
      roles: draft.roles,
      ...(draft.createdAt === undefined ? {} : { createdAtSeconds: draft.createdAt - asOf }),
      activatedAtSeconds: since(draft.activatedAt),
      endsAtSeconds: since(draft.endsAt),
      ...(draft.graphStatus === undefined ? {} : { graphStatus: draft.graphStatus }),
    })),
    accessAssignments: [
      ...assignments.map((draft) => ({
        id: draft.id,
        relationshipId: draft.relationshipId,
        groupId: groups.get(draft.groupId.toLowerCase())!.id,
        roles: draft.roles,
        status: draft.status,
      })),
      ...standIns.assignments,
    ],
    azureSubscriptions: [],
    licenses: [],
    needs: [],
    unserved: [],
  };
  return { estate, graphStatuses };
}

/** Customers by id in lower case, in the order of ids. The list of customers knows names better than relationships do. */
function customersOf(
  relationships: readonly RelationshipDraft[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Tenant> {
  const found = new Map<string, { id: string; name: string | undefined; at: number }>();
  for (const { customerId, customerName, changedAt = Number.NEGATIVE_INFINITY } of relationships) {
    const key = customerId.toLowerCase();
    const other = found.get(key);
    const newer =
      other === undefined ||
      (customerName !== undefined && (other.name === undefined || changedAt > other.at));
    const id = other === undefined || customerId < other.id ? customerId : other.id;
    found.set(key, newer ? { id, name: customerName, at: changedAt } : { ...other, id });
  }
  return new Map(
    [...found.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { id, name }]) => [
        key,
        { id, name: names.get(key) ?? name ?? id, role: 'customer' as const },
      ]),
  );
}

/** Graph's answers do not name the tenant they were asked in. */
function managingTenant(customers: ReadonlyMap<string, Tenant>): Tenant {
  let id = 'managing';
  while (customers.has(id)) id += '-tenant';
  return { id, name: 'Managing tenant', role: 'managing' };
}

/** Groups by id in lower case, in the order of ids. They live in the managing tenant (GDAP-44). */
function groupsOf(assignments: readonly AttachedAssignment[], tenantId: string): ReadonlyMap<string, Group> {
  const ids = new Map<string, string>();
  for (const { groupId } of assignments) {
    const key = groupId.toLowerCase();
    const other = ids.get(key);
    if (other === undefined || groupId < other) ids.set(key, groupId);
  }
  return new Map(
    [...ids.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, id]) => [
        key,
        { id, tenantId, name: id, kind: 'security', membership: 'assigned', roleAssignable: false },
      ]),
  );
}
