import fc from 'fast-check';
import { DAY_SECONDS } from '../../engine/time.ts';
import {
  type AccessAssignment,
  type Account,
  type AzureSubscription,
  type Estate,
  type GdapRelationship,
  type Group,
  type Membership,
  type Person,
  type PimPolicy,
  RELATIONSHIP_STATUSES,
  type RelationshipStatus,
  type Tenant,
} from '../../models/estate.ts';
import type { AccessReview } from '../../models/estate-reviews.ts';
import {
  DIRECTORY_READERS,
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
} from '../../models/facts/roles.ts';

/** Sizes and liberties of a random estate. */
export interface ArbitraryEstateOptions {
  readonly customers?: number;
  readonly people?: number;
  readonly groups?: number;
  /** Accounts of partner people in customers' directories, and guests at home. */
  readonly guests?: boolean;
  readonly reviews?: boolean;
}

const ROLES = [GLOBAL_ADMINISTRATOR, DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR, GLOBAL_READER];
const TERM_SECONDS = 730 * DAY_SECONDS;

const ends = fc.constantFrom(null, null, null, -DAY_SECONDS, 30 * DAY_SECONDS);
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/**
 * A small managing tenant with a few customers and everything that can be right or wrong with the ways between
 * them: nested groups in circles, eligible groups in groups, places that have ended, groups of wrong kinds,
 * deleted groups, relationships in every state, guests in the way. Well-formed as a loader would have it,
 * except that assignments may name a group that is gone.
 */
export function arbitraryEstate(options: ArbitraryEstateOptions = {}): fc.Arbitrary<Estate> {
  const customerCount = fc.integer({ min: 1, max: options.customers ?? 3 });
  const personCount = fc.integer({ min: 1, max: options.people ?? 4 });
  const groupCount = fc.integer({ min: 1, max: options.groups ?? 4 });
  return fc
    .tuple(customerCount, personCount, groupCount)
    .chain(([customers, people, groups]) => estateOf(customers, people, groups, options));
}

function estateOf(
  customerCount: number,
  personCount: number,
  groupCount: number,
  { guests = true, reviews = true }: ArbitraryEstateOptions,
): fc.Arbitrary<Estate> {
  const customerIds = range(customerCount, 'customer');
  const personIds = range(personCount, 'person');
  const memberIds = personIds.map((id) => `${id}@home`);
  const plainGroupIds = range(groupCount, 'group');
  const groupIds = [...plainGroupIds, 'AdminAgents', 'HelpdeskAgents'];

  const tenants: Tenant[] = [
    { id: 'home', name: 'Managing', role: 'managing' },
    ...customerIds.map((id): Tenant => ({ id, name: id, role: 'customer' })),
  ];
  const persons = fc.tuple(
    ...personIds.map((id) =>
      fc
        .boolean()
        .map((configuresPim): Person => ({ id, name: id, ...(configuresPim ? { configuresPim } : {}) })),
    ),
  );
  const homeAccounts = fc.tuple(
    ...personIds.map((personId) =>
      (guests
        ? mostly<Account['kind']>('member', 'guest', 'external-member')
        : fc.constant('member' as const)
      ).map((kind): Account => ({ id: `${personId}@home`, personId, tenantId: 'home', kind })),
    ),
  );
  const guestAccounts = guests
    ? fc
        .subarray(
          personIds.flatMap((personId) => customerIds.map((tenantId) => [personId, tenantId] as const)),
        )
        .chain((pairs) => fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) }))
        .map((pairs) =>
          pairs.map(
            ([personId, tenantId]): Account => ({
              id: `${personId}@${tenantId}`,
              personId,
              tenantId,
              kind: 'guest',
            }),
          ),
        )
    : fc.constant<Account[]>([]);

  const groups = fc.tuple(...groupIds.map((id) => group(id)));
  const memberships = fc
    .array(membership(memberIds, groupIds), { minLength: 1, maxLength: 14 })
    .map((places) => places.map((place, rank): Membership => ({ id: `membership-${rank}`, ...place })));
  const policies = fc
    .subarray(
      groupIds.flatMap((groupId) => (['member', 'owner'] as const).map((access) => ({ groupId, access }))),
    )
    .chain((keys) => fc.tuple(...keys.map((key) => policy(key, memberIds))));
  const relationships = fc
    .array(relationship(customerIds), { maxLength: 5 })
    .map((drafts) => drafts.map((draft, rank): GdapRelationship => ({ id: `gdap-${rank}`, ...draft })));
  const azureSubscriptions = fc.tuple(
    ...customerIds.map((tenantId) =>
      fc.record({
        id: fc.constant(`azure:${tenantId}`),
        tenantId: fc.constant(tenantId),
        agreement: mostly<AzureSubscription['agreement']>('csp-azure-plan', 'enterprise-agreement'),
        ownerGroupId: mostly<string | null>('AdminAgents', null, 'HelpdeskAgents'),
      }),
    ),
  );
  return fc
    .record({
      people: persons,
      home: homeAccounts,
      abroad: guestAccounts,
      groups,
      memberships,
      policies,
      dapLinks: fc
        .subarray(customerIds)
        .map((ids) => ids.map((customerId) => ({ customerId, status: 'dap' as const }))),
      relationships,
      assignments: fc.array(assignment([...groupIds, 'deleted']), { maxLength: 8 }),
      azureSubscriptions,
      seats: fc.integer({ min: 0, max: 6 }),
      reviews: reviews
        ? fc.array(review(memberIds), { maxLength: 2 })
        : fc.constant<Omit<AccessReview, 'id'>[]>([]),
    })
    .map(
      ({ home, abroad, assignments, seats, ...rest }): Estate => ({
        ...rest,
        tenants,
        accounts: [...home, ...abroad],
        accessAssignments: attach(assignments, rest.relationships),
        licenses: [{ id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats, channel: 'direct-annual' }],
        reviews: rest.reviews.map((each, rank) => ({ id: `review-${rank}`, ...each })),
        needs: [],
        unserved: [],
      }),
    );
}

function group(id: string): fc.Arbitrary<Group> {
  const wellKnown = id === 'AdminAgents' || id === 'HelpdeskAgents' ? { wellKnown: id } : {};
  return fc
    .record({
      id: fc.constant(id),
      tenantId: fc.constant('home'),
      name: fc.constant(`The ${id}`),
      kind: wellKnown.wellKnown
        ? fc.constant('security' as const)
        : mostly<Group['kind']>('security', 'microsoft365'),
      membership: mostly<Group['membership']>('assigned', 'dynamic', 'synced'),
      roleAssignable: fc.boolean(),
    })
    .map((fields) => ({ ...fields, ...wellKnown }) as Group);
}

function membership(
  accountIds: readonly string[],
  groupIds: readonly string[],
): fc.Arbitrary<Omit<Membership, 'id'>> {
  const account = fc.constantFrom(...accountIds).map((id) => ({ kind: 'account' as const, id }));
  const nested = fc.constantFrom(...groupIds).map((id) => ({ kind: 'group' as const, id }));
  return fc.record({
    groupId: fc.constantFrom(...groupIds),
    member: fc.oneof({ weight: 3, arbitrary: account }, { weight: 1, arbitrary: nested }),
    access: mostly<Membership['access']>('member', 'owner'),
    assignment: fc.constantFrom('active' as const, 'eligible' as const),
    endsAtSeconds: ends,
  });
}

function policy(
  key: { groupId: string; access: 'member' | 'owner' },
  accountIds: readonly string[],
): fc.Arbitrary<PimPolicy> {
  return fc.record({
    groupId: fc.constant(key.groupId),
    access: fc.constant(key.access),
    maxActivationSeconds: fc.constant(8 * 3600),
    requires: fc.record({
      mfa: fc.boolean(),
      justification: fc.boolean(),
      ticket: fc.boolean(),
      authenticationContext: fc.boolean(),
    }),
    approverAccountIds: fc.option(fc.subarray([...accountIds])),
  });
}

function relationship(customerIds: readonly string[]): fc.Arbitrary<Omit<GdapRelationship, 'id'>> {
  return fc
    .record({
      customerId: fc.constantFrom(...customerIds),
      status: mostly<RelationshipStatus>('active', ...RELATIONSHIP_STATUSES),
      autoExtend: fc.boolean(),
      roles: fc.subarray(ROLES, { minLength: 1 }),
      endsAtSeconds: fc.integer({ min: 1, max: 730 }).map((days) => days * DAY_SECONDS),
    })
    .map((draft) => ({
      ...draft,
      name: `GDAP ${draft.customerId}`,
      termSeconds: TERM_SECONDS,
      activatedAtSeconds: draft.endsAtSeconds - TERM_SECONDS,
    }));
}

function assignment(
  groupIds: readonly string[],
): fc.Arbitrary<Pick<AccessAssignment, 'groupId' | 'roles' | 'status'> & { readonly pick: number }> {
  return fc.record({
    pick: fc.nat({ max: 99 }),
    groupId: fc.constantFrom(...groupIds),
    roles: fc.subarray(ROLES, { minLength: 1 }),
    status: mostly<AccessAssignment['status']>('active', 'pending', 'deleting', 'deleted', 'error'),
  });
}

/** One assignment per group and relationship, as the service demands (A2), with roles of the relationship (GDAP-45). */
function attach(
  drafts: readonly (Pick<AccessAssignment, 'groupId' | 'roles' | 'status'> & { readonly pick: number })[],
  relationships: readonly GdapRelationship[],
): AccessAssignment[] {
  if (relationships.length === 0) return [];
  const attached = new Map<string, AccessAssignment>();
  for (const { pick, ...draft } of drafts) {
    const { id: relationshipId, roles } = relationships[pick % relationships.length]!;
    const id = `${relationshipId}/${draft.groupId}`;
    const shared = draft.roles.filter((role) => roles.includes(role));
    attached.set(id, { ...draft, id, relationshipId, roles: shared.length > 0 ? shared : [roles[0]!] });
  }
  return [...attached.values()];
}

function review(accountIds: readonly string[]): fc.Arbitrary<Omit<AccessReview, 'id'>> {
  return fc.record({
    tenantId: fc.constant('home'),
    name: fc.constantFrom('Quarterly review', 'Yearly review'),
    scopeAccountIds: fc.subarray([...accountIds]),
    reviewerAccountIds: fc.subarray([...accountIds]),
  });
}

function range(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, rank) => `${name}-${rank + 1}`);
}
