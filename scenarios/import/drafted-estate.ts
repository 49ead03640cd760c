import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Estate, Tenant } from '../../models/estate.ts';
import type { AttachedAssignment } from './attach-assignments.ts';
import type { AttachedDelegation } from './attach-definitions.ts';
import type { AttachedPolicy } from './attach-policies.ts';
import type { Agreement } from './cross-tenant-agreements.ts';
import type { Directory } from './directory.ts';
import type { RelationshipDraft } from './draft.ts';
import { groupsNotExported } from './groups-not-exported.ts';
import { lighthouseParts } from './lighthouse-estate.ts';
import { namedGroups } from './named-groups.ts';
import type { PlaceDraft } from './pim-draft.ts';
import { pimParts } from './pim-estate.ts';
import { createPrincipals } from './principals.ts';

/** What an estate is made of. */
export interface Drafts {
  readonly relationships: readonly RelationshipDraft[];
  readonly assignments: readonly AttachedAssignment[];
  /** Relationships whose assignments were not saved. */
  readonly notExported: readonly RelationshipDraft[];
  readonly delegations: readonly AttachedDelegation[];
  readonly agreements: readonly Agreement[];
  readonly places: readonly PlaceDraft[];
  readonly policies: readonly AttachedPolicy[];
  readonly customerNames: ReadonlyMap<string, string>;
  readonly directory: Directory;
  /** Where something says it. */
  readonly managingTenantId: string | undefined;
}

/**
 * Puts the estate together: what the answers say, and the groups and tenants they name. Relationships whose
 * assignments were not saved get stand-ins for them.
 */
export function draftedEstate(
  drafts: Drafts,
  asOf: EpochSeconds,
): { readonly estate: Estate; readonly graphStatuses: ReadonlyMap<string, string> } {
  const { relationships, assignments, notExported, directory } = drafts;
  const since = (at: EpochSeconds | undefined) => (at === undefined ? null : at - asOf);
  const customers = customersOf(drafts);
  const managing = managingTenant(drafts.managingTenantId, customers);
  const groups = namedGroups(drafts, managing.id);
  const standIns = groupsNotExported(notExported, managing.id);
  const principals = createPrincipals({ managingTenantId: managing.id, groups, directory });
  const lighthouse = lighthouseParts(drafts.delegations, {
    managingTenantId: managing.id,
    customerIdOf: (id) => customers.get(id.toLowerCase())!.id,
    principals,
  });
  const pim = pimParts(drafts.places, drafts.policies, {
    asOf,
    managingTenantId: managing.id,
    principals,
    groupIdOf: (id) => groups.get(id.toLowerCase())!.id,
  });
  const named = principals.list();
  const graphStatuses = new Map<string, string>();
  for (const { id, graphStatus } of [...relationships, ...assignments]) {
    if (graphStatus !== undefined) graphStatuses.set(id, graphStatus);
  }
  const estate: Estate = {
    tenants: [managing, ...customers.values()],
    people: named.people,
    accounts: named.accounts,
    groups: [...groups.values(), ...named.groups, ...standIns.groups],
    memberships: pim.memberships,
    policies: pim.policies,
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
    azureSubscriptions: lighthouse.subscriptions,
    // A list that is not there and an empty one are the same in a file, and are read as the first.
    ...(named.servicePrincipals.length === 0 ? {} : { servicePrincipals: named.servicePrincipals }),
    ...(pim.roleAssignments.length === 0 ? {} : { roleAssignments: pim.roleAssignments }),
    ...(pim.rolePolicies.length === 0 ? {} : { rolePolicies: pim.rolePolicies }),
    ...(lighthouse.delegations.length === 0 ? {} : { lighthouseDelegations: lighthouse.delegations }),
    ...(drafts.agreements.length === 0
      ? {}
      : {
          crossTenantAccess: drafts.agreements.map((agreement) => ({
            ...agreement,
            resourceTenantId: customers.get(agreement.resourceTenantId)!.id,
            homeTenantId: managing.id,
          })),
        }),
    licenses: [],
    licensesUnknown: true,
    needs: [],
    unserved: [],
  };
  return { estate, graphStatuses };
}

/** Customers by id in lower case, in the order of ids. The list of customers knows names better than relationships do. */
function customersOf({
  relationships,
  delegations,
  agreements,
  customerNames,
}: Drafts): ReadonlyMap<string, Tenant> {
  const found = new Map<string, { id: string; name: string | undefined; at: number }>();
  const named = [
    ...relationships,
    ...delegations.map(({ customerId, customerName }) => ({
      customerId,
      customerName,
      changedAt: undefined,
    })),
    ...agreements.map(({ resourceTenantId }) => ({
      customerId: resourceTenantId,
      customerName: undefined,
      changedAt: undefined,
    })),
  ];
  for (const { customerId, customerName, changedAt = Number.NEGATIVE_INFINITY } of named) {
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
        { id, name: customerNames.get(key) ?? name ?? id, role: 'customer' as const },
      ]),
  );
}

/** Where nothing names the tenant that manages, it is called just that. */
function managingTenant(named: string | undefined, customers: ReadonlyMap<string, Tenant>): Tenant {
  let id = named ?? 'managing';
  while (customers.has(id.toLowerCase())) id = id === named ? 'managing' : `${id}-tenant`;
  return { id, name: 'Managing tenant', role: 'managing' };
}
