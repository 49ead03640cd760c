import type {
  AccessAssignment,
  Account,
  AzureSubscription,
  Estate,
  GdapRelationship,
  Group,
  Membership,
  Need,
  PimPolicy,
  Tenant,
} from './estate.ts';
import { PIM_DEFAULT_ACTIVATION, PIM_ENABLEMENT_DEFAULTS } from './facts/pim.ts';

/** A way from an account into a group: one membership, or several where groups are nested (GDAP-46). */
export interface MembershipChain {
  readonly groupId: string;
  /** From the account outwards; every one must hold. */
  readonly memberships: readonly Membership[];
}

/** An estate with the look-ups that judging access needs. Never changes, so every replication may share it. */
export interface EstateIndex {
  readonly estate: Estate;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly relationships: ReadonlyMap<string, GdapRelationship>;
  readonly memberships: ReadonlyMap<string, Membership>;
  /** AdminAgents and HelpdeskAgents, where the estate has them. */
  readonly wellKnownGroups: readonly Group[];
  chainsOf(accountId: string): readonly MembershipChain[];
  /** Those of the account's chains that end in one group. */
  chainsInto(accountId: string, groupId: string): readonly MembershipChain[];
  /** The policy of a group, or what a group starts with where nobody has changed it (PIM-16, PIM-26). */
  policyOf(groupId: string, access: 'member' | 'owner'): PimPolicy;
  relationshipsOf(customerId: string): readonly GdapRelationship[];
  assignmentsOf(relationshipId: string): readonly AccessAssignment[];
  azureSubscriptionsOf(tenantId: string): readonly AzureSubscription[];
  /** Accounts of the same person in `tenantId`, other than `accountId`. */
  twinsOf(accountId: string, tenantId: string): readonly Account[];
  /** True where the person has accounts elsewhere, which may stand in this one's way. */
  hasTwins(accountId: string): boolean;
  /** The daily needs of the customers in the person's pods, for the person's tier, in the order of their ids. */
  needsServedBy(accountId: string): readonly Need[];
}

/** An index of one run, to which renewals add relationships. */
export interface GrowingEstateIndex extends EstateIndex {
  addRelationship(relationship: GdapRelationship, assignments: readonly AccessAssignment[]): void;
}

/** Lays a run's own additions over a shared index. */
export function growing(index: EstateIndex): GrowingEstateIndex {
  const relationships = new Map(index.relationships);
  const addedByCustomer = new Map<string, GdapRelationship[]>();
  const addedAssignments = new Map<string, readonly AccessAssignment[]>();
  return {
    ...index,
    relationships,
    relationshipsOf(customerId) {
      const added = addedByCustomer.get(customerId);
      return added ? [...index.relationshipsOf(customerId), ...added] : index.relationshipsOf(customerId);
    },
    assignmentsOf: (relationshipId) =>
      addedAssignments.get(relationshipId) ?? index.assignmentsOf(relationshipId),
    addRelationship(relationship, assignments) {
      relationships.set(relationship.id, relationship);
      append(addedByCustomer, relationship.customerId, relationship);
      addedAssignments.set(relationship.id, assignments);
    },
  };
}

/** Builds the look-ups. Cycles of nested groups are walked once. */
export function indexEstate(estate: Estate): EstateIndex {
  const relationships = new Map(estate.relationships.map((r) => [r.id, r]));
  const relationshipsByCustomer = groupBy(estate.relationships, (r) => r.customerId);
  const assignmentsByRelationship = groupBy(estate.accessAssignments, (a) => a.relationshipId);
  const azureByTenant = groupBy(estate.azureSubscriptions, (s) => s.tenantId);
  const accountsByPerson = groupBy(estate.accounts, (a) => a.personId);
  const accounts = new Map(estate.accounts.map((a) => [a.id, a]));
  const policiesFor = (access: 'member' | 'owner'): ReadonlyMap<string, PimPolicy> =>
    new Map(estate.policies.filter((p) => p.access === access).map((p) => [p.groupId, p]));
  const policies = { member: policiesFor('member'), owner: policiesFor('owner') };
  const membershipsByMember = groupBy(
    estate.memberships.filter((m) => m.access === 'member'),
    (m) => `${m.member.kind}:${m.member.id}`,
  );
  const chains = new Map<string, readonly MembershipChain[]>();
  const chainsByGroup = new Map<string, ReadonlyMap<string, readonly MembershipChain[]>>();
  const people = new Map(estate.people.map((p) => [p.id, p]));
  const needsByJob = new Map<string, readonly Need[]>();

  const chainsOf = (accountId: string): readonly MembershipChain[] => {
    let found = chains.get(accountId);
    if (!found) {
      found = walkChains(`account:${accountId}`, membershipsByMember);
      chains.set(accountId, found);
    }
    return found;
  };

  return {
    estate,
    tenants: new Map(estate.tenants.map((t) => [t.id, t])),
    accounts,
    groups: new Map(estate.groups.map((g) => [g.id, g])),
    relationships,
    memberships: new Map(estate.memberships.map((m) => [m.id, m])),
    wellKnownGroups: estate.groups.filter((g) => g.wellKnown !== undefined),
    chainsOf,
    chainsInto(accountId, groupId) {
      let byGroup = chainsByGroup.get(accountId);
      if (!byGroup) {
        byGroup = groupBy(chainsOf(accountId), (chain) => chain.groupId);
        chainsByGroup.set(accountId, byGroup);
      }
      return byGroup.get(groupId) ?? [];
    },
    policyOf: (groupId, access) => policies[access].get(groupId) ?? startingPolicy(groupId, access),
    relationshipsOf: (customerId) => relationshipsByCustomer.get(customerId) ?? [],
    assignmentsOf: (relationshipId) => assignmentsByRelationship.get(relationshipId) ?? [],
    azureSubscriptionsOf: (tenantId) => azureByTenant.get(tenantId) ?? [],
    twinsOf(accountId, tenantId) {
      const personId = accounts.get(accountId)?.personId;
      const all = personId === undefined ? [] : (accountsByPerson.get(personId) ?? []);
      return all.filter((a) => a.tenantId === tenantId && a.id !== accountId);
    },
    hasTwins: (accountId) => (accountsByPerson.get(accounts.get(accountId)?.personId ?? '')?.length ?? 0) > 1,
    needsServedBy(accountId) {
      const person = people.get(accounts.get(accountId)?.personId ?? '');
      if (!person?.pods || person.tier === undefined) return [];
      const key = JSON.stringify([person.tier, person.pods]);
      let found = needsByJob.get(key);
      if (!found) {
        found = needsOf(estate, person.tier, new Set(person.pods));
        needsByJob.set(key, found);
      }
      return found;
    },
  };
}

function startingPolicy(groupId: string, access: 'member' | 'owner'): PimPolicy {
  const asked: readonly string[] = PIM_ENABLEMENT_DEFAULTS.value.group;
  return {
    groupId,
    access,
    maxActivationSeconds: PIM_DEFAULT_ACTIVATION.value,
    requires: {
      mfa: asked.includes('MultiFactorAuthentication'),
      justification: asked.includes('Justification'),
      ticket: asked.includes('Ticketing'),
      authenticationContext: false,
    },
    approverAccountIds: null,
  };
}

function walkChains(
  start: string,
  membershipsByMember: ReadonlyMap<string, readonly Membership[]>,
): readonly MembershipChain[] {
  const found: MembershipChain[] = [];
  const walk = (member: string, sofar: readonly Membership[]): void => {
    for (const membership of membershipsByMember.get(member) ?? []) {
      if (sofar.some((m) => m.groupId === membership.groupId)) continue;
      const memberships = [...sofar, membership];
      found.push({ groupId: membership.groupId, memberships });
      walk(`group:${membership.groupId}`, memberships);
    }
  };
  walk(start, []);
  return found;
}

function needsOf(estate: Estate, tier: string, pods: ReadonlySet<string>): readonly Need[] {
  const served = new Set(
    estate.tenants.filter((t) => t.pod !== undefined && pods.has(t.pod)).map((t) => t.id),
  );
  return estate.needs
    .filter((need) => need.tiers.includes(tier) && served.has(need.customerId))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
