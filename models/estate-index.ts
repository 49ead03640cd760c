import { type GdapWay, GdapWays } from './access/gdap-ways.ts';
import type { DefaultApprover } from './default-approvers.ts';
import type {
  AccessAssignment,
  Account,
  AzureSubscription,
  DapLink,
  Estate,
  GdapRelationship,
  Group,
  Membership,
  Need,
  Person,
  PimPolicy,
  Tenant,
} from './estate.ts';
import {
  type CrossTenantAccess,
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from './estate-cross-tenant.ts';
import type { LighthouseDelegation } from './estate-lighthouse.ts';
import type { ActivationSettings, ServicePrincipal } from './estate-roles.ts';
import { planLack } from './pim-tenants.ts';
import { placesOf, type RoleChain } from './place-index.ts';
import { type PimAnswer, settingsOfGroups, settingsOfPlaces } from './place-settings.ts';
import type { Place } from './places.ts';
import { RowNumbers } from './row-numbers.ts';

/** A way from an account into a group: one membership, or several where groups are nested (GDAP-46). */
export interface MembershipChain {
  readonly groupId: string;
  /** From the account outwards; every one must hold. */
  readonly memberships: readonly Membership[];
  /** The number of the membership where there is one only, and it is the account's own; negative where groups are nested. */
  readonly row: number;
}

/** Numbers of what a large estate has many of and the judge asks about all the time. */
export interface EstateRows {
  readonly memberships: RowNumbers;
  readonly relationships: RowNumbers;
  readonly assignments: RowNumbers;
}

/** An estate with the look-ups that judging access needs. Never changes, so every replication may share it. */
export interface EstateIndex {
  readonly estate: Estate;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly people: ReadonlyMap<string, Person>;
  /** Service principals; where an account has the same id, the id means the account. */
  readonly programs: ReadonlyMap<string, ServicePrincipal>;
  readonly relationships: ReadonlyMap<string, GdapRelationship>;
  readonly memberships: ReadonlyMap<string, Membership>;
  /** Everything one can hold, by id: places in groups, roles, eligible authorizations. */
  readonly places: ReadonlyMap<string, Place>;
  /** AdminAgents and HelpdeskAgents, where the estate has them. */
  readonly wellKnownGroups: readonly Group[];
  readonly rows: EstateRows;
  chainsOf(accountId: string): readonly MembershipChain[];
  /** Those of the account's chains that end in one group. */
  chainsInto(accountId: string, groupId: string): readonly MembershipChain[];
  /** Accounts with a chain into the group, in the order of the estate. */
  accountsInto(groupId: string): readonly Account[];
  /** The policy of a group, or what a group starts with where nobody has changed it (PIM-16, PIM-26). */
  policyOf(groupId: string, access: 'member' | 'owner'): PimPolicy;
  /** What PIM asks of whoever activates the place, with the approvers who are asked where none is named (PIM-35). */
  settingsOf(place: Place): ActivationSettings;
  /** What PIM says to whoever asks for the eligible place; `row` is the number of one in a group, where it is known. */
  answerTo(place: Place, row?: number): PimAnswer;
  /** Whoever could be asked about an Entra role for which nobody is named; undefined for every other place. */
  defaultApproversOf(place: Place): readonly DefaultApprover[] | undefined;
  /** The tenant whose PIM keeps the place: that of the group or the role; for Lighthouse the managing one (PIM-84, LH-70). */
  pimTenantOf(place: Place): string | undefined;
  /** True for a tenant without a plan, whose PIM does not work (PIM-75). */
  lacksPlan(tenantId: string | undefined): boolean;
  /** What the account may activate, alone or through its groups (PIM-53), in the order of the estate. */
  eligiblePlacesOf(accountId: string): readonly Place[];
  /** Roles the account, or the program, reaches without a delegation, with the way into the group that holds each. */
  rolesOf(accountId: string): readonly RoleChain[];
  delegationsOf(customerId: string): readonly LighthouseDelegation[];
  /** Customers are managed or sold Azure by partnership, which puts a partner's demands on whoever manages (GDAP-72). */
  readonly isPartner: boolean;
  /** The agreement of two tenants, or what holds without one (B2B-01). */
  crossTenantAccess(resourceTenantId: string, homeTenantId: string): CrossTenantAccess;
  signInPolicyOf(tenantId: string): SignInPolicy;
  /** A policy of the tenant blocks service providers (GDAP-69). */
  blocksServiceProviders(tenantId: string): boolean;
  /** The legacy delegation of a customer, gone or not; undefined where nothing is said of any. */
  dapLinkOf(customerId: string): DapLink | undefined;
  relationshipsOf(customerId: string): readonly GdapRelationship[];
  assignmentsOf(relationshipId: string): readonly AccessAssignment[];
  /** The ways of an account to roles in a tenant by GDAP, open or not. */
  gdapWaysOf(accountId: string, tenantId: string): readonly GdapWay[];
  azureSubscriptionsOf(tenantId: string): readonly AzureSubscription[];
  /** All accounts of a person, in the order of the estate. */
  accountsOf(personId: string): readonly Account[];
  /** All accounts in a tenant, in the order of the estate. */
  accountsIn(tenantId: string): readonly Account[];
  /** Accounts of the same person in `tenantId`, other than `accountId`. */
  twinsOf(accountId: string, tenantId: string): readonly Account[];
  /** True where the person has accounts elsewhere, which may stand in this one's way. */
  hasTwins(accountId: string): boolean;
  /** The account its person signs in with: the one at home; accounts from outside are reached through it. */
  homeAccountOf(accountId: string): string;
  /** One account for each person, in the order of the estate: the one at home. */
  readonly actors: readonly Account[];
  /** The daily needs of a job: of the customers in those pods, for that tier. */
  needsOfJob(tier: string, pods: readonly string[]): readonly Need[];
  /** The daily needs of the customers in the person's pods, for the person's tier, in the order of their ids. */
  needsServedBy(accountId: string): readonly Need[];
}

const NO_ACCOUNTS: readonly Account[] = [];

/** Builds the look-ups. Cycles of nested groups are walked once. Whatever grows keeps the numbers it has. */
export function indexEstate(estate: Estate, rows: EstateRows = rowsOf(estate)): EstateIndex {
  const relationships = new Map(estate.relationships.map((r) => [r.id, r]));
  const relationshipsByCustomer = groupBy(estate.relationships, (r) => r.customerId);
  const assignmentsByRelationship = groupBy(estate.accessAssignments, (a) => a.relationshipId);
  const azureByTenant = groupBy(estate.azureSubscriptions, (s) => s.tenantId);
  const accountsByPerson = groupBy(estate.accounts, (a) => a.personId);
  const accounts = new Map(estate.accounts.map((a) => [a.id, a]));
  const dapLinks = new Map(estate.dapLinks.map((link) => [link.customerId, link]));
  const policyOf = settingsOfGroups(estate);
  const delegationsByCustomer = groupBy(estate.lighthouseDelegations ?? [], (d) => d.customerId);
  const agreements = new Map(
    (estate.crossTenantAccess ?? []).map((a) => [`${a.resourceTenantId} ${a.homeTenantId}`, a]),
  );
  const signInPolicies = new Map((estate.signInPolicies ?? []).map((p) => [p.tenantId, p]));
  const homeByPerson = homeAccounts(estate);
  const membershipsByMember = groupBy(
    estate.memberships.filter((m) => m.access === 'member'),
    (m) => `${m.member.kind}:${m.member.id}`,
  );
  const groups = new Map(estate.groups.map((g) => [g.id, g]));
  const chains = new Map<string, readonly MembershipChain[]>();
  let accountsOfTenants: ReadonlyMap<string, readonly Account[]> | undefined;
  let accountsByGroup: ReadonlyMap<string, readonly Account[]> | undefined;
  const chainsByGroup = new Map<string, ReadonlyMap<string, readonly MembershipChain[]>>();
  const people = new Map(estate.people.map((p) => [p.id, p]));
  const needsByJob = new Map<string, readonly Need[]>();
  const needsByCustomer = groupBy(
    [...estate.needs].sort((a, b) => (a.id < b.id ? -1 : 1)),
    (need) => need.customerId,
  );

  const chainsOf = (accountId: string): readonly MembershipChain[] => {
    let found = chains.get(accountId);
    if (!found) {
      found = walkChains(`account:${accountId}`, membershipsByMember, rows.memberships);
      chains.set(accountId, found);
    }
    return found;
  };

  let customersByPod: ReadonlyMap<string, readonly Tenant[]> | undefined;
  const needsOf = (tier: string, pods: readonly string[]): readonly Need[] => {
    customersByPod ??= groupBy(estate.tenants, ({ pod }) => pod ?? '');
    const served = [...new Set(pods)].flatMap((pod) => customersByPod!.get(pod) ?? []);
    return served
      .filter(({ pod }) => pod !== undefined)
      .flatMap(({ id }) => needsByCustomer.get(id) ?? [])
      .filter((need) => need.tiers.includes(tier))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const needsOfJob = (tier: string, pods: readonly string[]): readonly Need[] => {
    const key = JSON.stringify([tier, pods]);
    let found = needsByJob.get(key);
    if (!found) {
      found = needsOf(tier, pods);
      needsByJob.set(key, found);
    }
    return found;
  };

  const accountsOf = (personId: string): readonly Account[] => accountsByPerson.get(personId) ?? [];
  // A guest of every customer has as many accounts as there are customers, and is asked for in each of them.
  const somebodyHasTwins = accountsByPerson.size < estate.accounts.length;
  const accountsByPersonAndTenant = new Map<string, ReadonlyMap<string, readonly Account[]>>();
  const accountsByTenant = (personId = ''): ReadonlyMap<string, readonly Account[]> => {
    let found = accountsByPersonAndTenant.get(personId);
    if (!found) {
      found = groupBy(accountsOf(personId), ({ tenantId }) => tenantId);
      accountsByPersonAndTenant.set(personId, found);
    }
    return found;
  };

  const memberships = new Map(estate.memberships.map((m) => [m.id, m]));
  const { places, eligiblePlacesOf, rolesOf } = placesOf(estate, memberships, chainsOf);
  const lacksPlan = planLack(estate);
  const homeAccountOf = (accountId: string): string =>
    homeByPerson.get(accounts.get(accountId)?.personId ?? '')?.id ?? accountId;

  const needsByAccount = new Map<string, readonly Need[]>();
  const needsOfAccount = (accountId: string): readonly Need[] => {
    const account = accounts.get(accountId);
    const person = people.get(account?.personId ?? '');
    // Work is the person's: done once, from the account at home.
    if (homeAccountOf(accountId) !== accountId) return [];
    if (person?.ownTenant) {
      const { tier } = person;
      const here = needsByCustomer.get(account!.tenantId) ?? [];
      return tier === undefined ? here : here.filter((need) => need.tiers.includes(tier));
    }
    if (!person?.pods || person.tier === undefined) return [];
    return needsOfJob(person.tier, person.pods);
  };

  const chainsInto = (accountId: string, groupId: string): readonly MembershipChain[] => {
    let byGroup = chainsByGroup.get(accountId);
    if (!byGroup) {
      byGroup = groupBy(chainsOf(accountId), (chain) => chain.groupId);
      chainsByGroup.set(accountId, byGroup);
    }
    return byGroup.get(groupId) ?? [];
  };
  const relationshipsOf = (customerId: string): readonly GdapRelationship[] =>
    relationshipsByCustomer.get(customerId) ?? [];
  const assignmentsOf = (relationshipId: string): readonly AccessAssignment[] =>
    assignmentsByRelationship.get(relationshipId) ?? [];
  const gdapWays = new GdapWays({ groups, rows, relationshipsOf, assignmentsOf, chainsInto });

  return {
    estate,
    rows,
    tenants: new Map(estate.tenants.map((t) => [t.id, t])),
    accounts,
    groups,
    people,
    programs: new Map(
      (estate.servicePrincipals ?? []).filter(({ id }) => !accounts.has(id)).map((p) => [p.id, p]),
    ),
    places,
    eligiblePlacesOf,
    rolesOf,
    ...settingsOfPlaces(estate, groups, policyOf, { rolesOf }, lacksPlan),
    lacksPlan,
    delegationsOf: (customerId) => delegationsByCustomer.get(customerId) ?? [],
    isPartner:
      estate.relationships.length > 0 ||
      estate.dapLinks.some(({ status }) => status === 'dap') ||
      estate.azureSubscriptions.some(({ agreement }) => agreement === 'csp-azure-plan'),
    crossTenantAccess: (resource, home) =>
      agreements.get(`${resource} ${home}`) ?? defaultCrossTenantAccess(resource, home),
    blocksServiceProviders: (tenantId) => signInPolicies.get(tenantId)?.blocksServiceProviders === true,
    signInPolicyOf: (tenantId) => signInPolicies.get(tenantId) ?? defaultSignInPolicy(tenantId),
    homeAccountOf,
    actors: estate.accounts.filter((account) => homeAccountOf(account.id) === account.id),
    relationships,
    memberships,
    wellKnownGroups: estate.groups.filter((g) => g.wellKnown !== undefined),
    chainsOf,
    chainsInto,
    accountsInto(groupId) {
      accountsByGroup ??= accountsOfGroups(estate, chainsOf);
      return accountsByGroup.get(groupId) ?? [];
    },
    policyOf,
    dapLinkOf: (customerId) => dapLinks.get(customerId),
    relationshipsOf,
    assignmentsOf,
    gdapWaysOf: (accountId, tenantId) => gdapWays.of(accountId, tenantId),
    azureSubscriptionsOf: (tenantId) => azureByTenant.get(tenantId) ?? [],
    accountsOf,
    accountsIn(tenantId) {
      accountsOfTenants ??= groupBy(estate.accounts, (account) => account.tenantId);
      return accountsOfTenants.get(tenantId) ?? [];
    },
    twinsOf(accountId, tenantId) {
      // Most people have one account, and are asked about at thousands of customers.
      if (!somebodyHasTwins) return NO_ACCOUNTS;
      const here = accountsByTenant(accounts.get(accountId)?.personId).get(tenantId);
      return here === undefined ? NO_ACCOUNTS : here.filter(({ id }) => id !== accountId);
    },
    hasTwins: (accountId) =>
      somebodyHasTwins && accountsOf(accounts.get(accountId)?.personId ?? '').length > 1,
    needsServedBy(accountId) {
      let found = needsByAccount.get(accountId);
      if (!found) {
        found = needsOfAccount(accountId);
        needsByAccount.set(accountId, found);
      }
      return found;
    },
    needsOfJob,
  };
}

/** Each person's account at home: the first that is a member, or the first of all where none is. */
function homeAccounts(estate: Estate): ReadonlyMap<string, Account> {
  const found = new Map<string, Account>();
  for (const account of estate.accounts) {
    const known = found.get(account.personId);
    if (known === undefined || (known.kind !== 'member' && account.kind === 'member')) {
      found.set(account.personId, account);
    }
  }
  return found;
}

function accountsOfGroups(
  estate: Estate,
  chainsOf: (accountId: string) => readonly MembershipChain[],
): ReadonlyMap<string, readonly Account[]> {
  const found = new Map<string, Account[]>();
  for (const account of estate.accounts) {
    for (const groupId of new Set(chainsOf(account.id).map((chain) => chain.groupId))) {
      append(found, groupId, account);
    }
  }
  return found;
}

function rowsOf({ memberships, relationships, accessAssignments }: Estate): EstateRows {
  const numbered = (items: readonly { readonly id: string }[]) => new RowNumbers(items.map(({ id }) => id));
  return {
    memberships: numbered(memberships),
    relationships: numbered(relationships),
    assignments: numbered(accessAssignments),
  };
}

function walkChains(
  start: string,
  membershipsByMember: ReadonlyMap<string, readonly Membership[]>,
  rows: RowNumbers,
): readonly MembershipChain[] {
  const found: MembershipChain[] = [];
  const walk = (member: string, sofar: readonly Membership[]): void => {
    for (const membership of membershipsByMember.get(member) ?? []) {
      if (sofar.some((m) => m.groupId === membership.groupId)) continue;
      const { groupId } = membership;
      const memberships = [...sofar, membership];
      found.push({ groupId, memberships, row: sofar.length === 0 ? rows.of(membership.id)! : -1 });
      walk(`group:${groupId}`, memberships);
    }
  };
  walk(start, []);
  return found;
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
