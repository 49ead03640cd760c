import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import type { Account, Estate } from '../../models/estate.ts';
import { defaultCrossTenantAccess } from '../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { AccessReview } from '../../models/estate-reviews.ts';
import { GDAP_PENDING_LIFETIME, LIGHTHOUSE_EFFECT_DELAY } from '../../models/facts/index.ts';
import { GLOBAL_ADMINISTRATOR } from '../../models/facts/roles.ts';
import { pimTenants, planLack } from '../../models/pim-tenants.ts';
import { pimApiEnd } from '../../models/policies/pim-api.ts';
import { REVIEW_REMOVAL_WITHIN } from '../../models/policies/review-calendar.ts';
import { reviewPlanOf } from '../../models/populate-reviews.ts';
import type { World } from '../../models/world.ts';
import { estateOf, group } from './licensing/estate-of.ts';
import { begin } from './wiring/live-world.ts';
import { assigned, place, QUIET, relationship, type TinyRun, tinyEstate } from './wiring/tiny-estate.ts';

const world = (change: Partial<Estate> = {}, options: TinyRun = {}): World =>
  begin({ ...tinyEstate({ memberships: [] }), ...change }, options);
const contextOf = (of: World, entity: number | undefined) => of.sim.contextOf(entity!);

describe('accounts from outside', () => {
  const account = (id: string, parts: Partial<Account> = {}): Account => ({
    id,
    personId: 'ann',
    tenantId: 'alpha',
    kind: 'guest',
    ...parts,
  });
  const { accounts } = tinyEstate({ memberships: [] });
  const agreed = (change: object) => ({
    crossTenantAccess: [{ ...defaultCrossTenantAccess('alpha', 'home'), ...change }],
  });
  const visited = (guest: Account, change: Partial<Estate> = {}, options: TinyRun = {}) =>
    world({ accounts: [...accounts, guest], ...change }, options);

  test('have an object each, kept by an invitation or by synchronization, and a machine of MFA', () => {
    const invited = visited(account('guest'));
    expect([...invited.entities.guests.keys()]).toEqual(['guest']);
    expect([...invited.entities.syncJobs.keys()]).toEqual([]);
    expect([...invited.entities.registrations.keys()]).toEqual(['guest']);
    const synced = visited(account('guest', { origin: 'synchronized' }));
    expect([...synced.entities.guests.keys()]).toEqual([]);
    expect([...synced.entities.syncJobs.keys()]).toEqual(['guest']);
    expect(synced.subjects).toContainEqual({ kind: 'guest', accountId: 'guest', tenantId: 'alpha' });
    expect(synced.subjects).toContainEqual({ kind: 'registration', accountId: 'guest', tenantId: 'alpha' });
  });

  test('redeem by themselves where both tenants say so (B2B-19)', () => {
    const flags = (redeemsAutomatically: boolean) => {
      const of = visited(account('guest', { redemption: 'pending' }), agreed({ redeemsAutomatically }));
      return contextOf(of, of.entities.guests.get('guest'));
    };
    expect(flags(true)).toMatchObject({ status: 'pending', homeOutbound: true, resourceInbound: true });
    expect(flags(false)).toMatchObject({ homeOutbound: false, resourceInbound: false });
  });

  test('are deleted with their scope unless the agreement says otherwise, and made as it maps them (B2B-60, B2B-67)', () => {
    const job = (change: Partial<Estate>, parts: Partial<Account> = {}) => {
      const of = visited(account('guest', { origin: 'synchronized', ...parts }), change);
      return contextOf(of, of.entities.syncJobs.get('guest'));
    };
    expect(job({})).toMatchObject({ deletes: true, creates: 'guest', inScope: true });
    expect(job(agreed({ syncDeletes: false }))).toMatchObject({ deletes: false });
    expect(job({}, { kind: 'external-member' })).toMatchObject({ creates: 'member' });
  });

  test('register again for a new device, or do not, by the reading of the run (B2B-17)', () => {
    const follows = (newDevice: string) => {
      const of = visited(account('guest', { mfaRegistered: true }), {}, { assumptions: { newDevice } });
      return contextOf(of, of.entities.registrations.get('guest'));
    };
    expect(follows('register-again')).toMatchObject({
      status: 'registered',
      followsHome: false,
      isGdap: false,
    });
    expect(follows('follows-home')).toMatchObject({ followsHome: true });
  });
});

describe('relationships and assignments', () => {
  test('know what they have left, of their term or of the days a request waits (GDAP-32)', () => {
    const of = world({
      relationships: [
        relationship('alpha', {
          id: 'pending',
          status: 'approvalPending',
          createdAtSeconds: -10 * DAY_SECONDS,
        }),
        relationship('alpha', { id: 'endless', endsAtSeconds: null }),
        relationship('alpha', { id: 'global', roles: [GLOBAL_ADMINISTRATOR], endsAtSeconds: 7 }),
      ],
    });
    const context = (id: string) => contextOf(of, of.entities.relationships.get(id));
    expect(context('pending')).toMatchObject({
      pendingSecondsLeft: GDAP_PENDING_LIFETIME.value - 10 * DAY_SECONDS,
      hasGlobalAdministrator: false,
    });
    expect(context('global')).toMatchObject({ secondsToEnd: 7, hasGlobalAdministrator: true });
    expect(of.sim.stateOf(of.entities.relationships.get('endless')!)).toBe('active');
  });

  test('stand for their customer, an assignment of nothing for none', () => {
    const of = world({
      accessAssignments: [assigned('alpha'), { ...assigned('beta'), relationshipId: 'gone' }],
    });
    expect(of.subjects).toContainEqual({
      kind: 'assignment',
      relationshipId: 'gdap-alpha',
      customerId: 'alpha',
    });
    expect(of.subjects).toContainEqual({ kind: 'assignment', relationshipId: 'gone', customerId: '' });
  });
});

describe('activations', () => {
  const activation = (of: World, placeId: string) =>
    contextOf(of, of.entities.activations.of(of.index.places.get(placeId)!, 'ann@home'));

  test('of Lighthouse know the entry, its reader and the lag of Azure (LH-20, LH-69)', () => {
    const principal = { kind: 'group', id: 'admins' } as const;
    const of = (role: string, approverAccountIds: readonly string[]) =>
      world({
        memberships: [place('ann', 'active')],
        lighthouseDelegations: [
          {
            id: 'lh',
            name: 'Operations',
            customerId: 'alpha',
            managingTenantId: 'home',
            subscriptionId: 'sub',
            status: 'active',
            offer: 'template',
            authorizations: [{ principal, role }],
            eligible: [
              {
                id: 'entry',
                delegationId: 'lh',
                principal,
                role: 'Contributor',
                maxActivationSeconds: HOUR_SECONDS,
                requiresMfa: false,
                approverAccountIds,
                assignment: 'eligible',
                endsAtSeconds: null,
              },
            ],
          },
        ],
      });
    expect(activation(of('Reader', []), 'entry')).toMatchObject({
      maxActivationSeconds: HOUR_SECONDS,
      requiresMfa: false,
      requiresApproval: false,
      permanentReader: true,
    });
    const asked = of('Tag Contributor', ['bob@home']);
    expect(activation(asked, 'entry')).toMatchObject({ requiresApproval: true, permanentReader: false });
    expect([...asked.entities.approvers.keys()]).toEqual(['bob@home']);
    for (const each of ['effectSeconds', 'lingerSeconds']) {
      expect(activation(asked, 'entry')[each]).toBeGreaterThanOrEqual(0);
      expect(activation(asked, 'entry')[each]).toBeLessThanOrEqual(LIGHTHOUSE_EFFECT_DELAY.value);
    }
  });

  test('have approvers who are asked by default, and those of roles nobody is eligible for have none', () => {
    const role = (assignment: 'active' | 'eligible', id = 'bob@home', name = GLOBAL_ADMINISTRATOR) => ({
      id: `${name} of ${id}`,
      tenantId: 'home',
      system: 'entra-role' as const,
      role: name,
      scope: '/',
      principal: { kind: 'account' as const, id },
      assignment,
      endsAtSeconds: null,
    });
    const settings = { maxActivationSeconds: HOUR_SECONDS, approverAccountIds: [] as string[] };
    const requires = { mfa: false, justification: false, ticket: false, authenticationContext: false };
    const rolePolicies = ['reader'].map((name) => ({
      tenantId: 'home',
      system: 'entra-role' as const,
      role: name,
      requires,
      ...settings,
    }));
    const approvers = (assignment: 'active' | 'eligible') => {
      const roleAssignments = [role('active'), role(assignment, 'ann@home', 'reader')];
      return [...world({ policies: [], roleAssignments, rolePolicies }).entities.approvers.keys()];
    };
    expect(approvers('eligible')).toEqual(['bob@home']);
    expect(approvers('active')).toEqual([]);
  });
});

describe('owners of groups', () => {
  const owner = (who: string, assignment: 'active' | 'eligible', groupId = 'admins') =>
    place(who, assignment, { access: 'owner', groupId, id: `${who} owns ${groupId}` });

  test('who are eligible have an activation and know of the standing ones (PIM-59, PIM-60)', () => {
    const of = world({
      memberships: [
        owner('ann', 'eligible'),
        owner('bob', 'active'),
        owner('bob', 'active', 'others'),
        place('bob', 'active'),
      ],
    });
    expect([...of.entities.ownerships.keys()]).toEqual(['ann owns admins']);
    expect(contextOf(of, of.entities.ownerships.get('ann owns admins'))).toMatchObject({
      status: 'none',
      otherActiveOwners: 1,
    });
    expect(of.entities.activations.size).toBe(1);
  });

  test('are people: neither a group nor oneself counts, nor who is only eligible', () => {
    const of = world({
      memberships: [
        owner('ann', 'eligible'),
        owner('bob', 'eligible'),
        { ...owner('x', 'eligible'), member: { kind: 'group', id: 'x' } },
        { ...owner('ann', 'active'), id: 'ann stands' },
      ],
    });
    expect([...of.entities.ownerships.keys()]).toEqual(['ann owns admins', 'bob owns admins']);
    expect(contextOf(of, of.entities.ownerships.get('ann owns admins')).otherActiveOwners).toBe(0);
    expect(contextOf(of, of.entities.ownerships.get('bob owns admins')).otherActiveOwners).toBe(1);
  });
});

describe('reviews', () => {
  const review: AccessReview = {
    id: 'review',
    tenantId: 'home',
    name: 'Review',
    scopeAccountIds: [],
    reviewerAccountIds: [],
    kind: 'group',
  };
  const inputOf = (change: Partial<AccessReview>) => {
    const of = world({ reviews: [{ ...review, ...change }] });
    const [entity] = of.entities.reviews.get('review') ?? [];
    return entity === undefined ? undefined : contextOf(of, entity);
  };

  test('begin as Entra has it where nothing is said (PIM-120, PIM-121, PIM-123)', () => {
    expect(inputOf({})).toMatchObject({ silence: 'no-change', autoApply: false, blocksGuests: false });
    const said = {
      ifNobodyAnswers: 'remove',
      autoApply: true,
      deniedGuests: 'block-then-delete',
      kind: 'guests',
    } as const;
    expect(inputOf(said)).toMatchObject({
      silence: 'remove',
      autoApply: true,
      blocksGuests: true,
      kind: 'guests',
    });
    const { kind: _, ...seatsOnly } = review;
    expect(world({ reviews: [seatsOnly] }).entities.reviews.size).toBe(0);
  });

  test('take access within minutes (PIM-124)', () => {
    const seconds = inputOf({})!.removalSeconds as number;
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(REVIEW_REMOVAL_WITHIN);
  });

  test('are paid for by what the tenant owns, ID Governance where it says so (PIM-79)', () => {
    const p2: Estate['licenses'][number] = {
      id: 'p2',
      tenantId: 'home',
      product: 'entra-id-p2',
      seats: 1,
      channel: 'direct-annual',
    };
    const plan = (parts: Partial<Estate>, tenantId = 'home') =>
      reviewPlanOf({ index: indexEstate(estateOf(parts)) }, tenantId);
    expect(plan({ licenses: [{ ...p2, governance: true }] })).toBe('governance');
    expect(plan({ licenses: [p2] })).toBe('p2');
    expect(plan({ licenses: [{ ...p2, governance: true }] }, 'alpha')).toBe('none');
    // Where nobody has said which licenses there are.
    expect(plan({})).toBe('p2');
  });
});

test('programs know how far away the end of their API is (PIM-113)', () => {
  const program = {
    id: 'report',
    tenantId: 'home',
    name: 'Report',
    provider: 'role',
    does: 'read',
    everySeconds: 60,
  } as const;
  const secondsTo = (iteration: 2 | 3, options: TinyRun = {}) => {
    const of = world({ automations: [{ ...program, iteration }] }, options);
    return contextOf(of, of.entities.automations.get('report'));
  };
  const start = parseInstant('2026-01-05T00:00:00Z')!;
  expect(secondsTo(2)).toMatchObject({ iteration: 2, target: 'role' });
  expect(Object.values(secondsTo(2))).toContain(pimApiEnd(2, 'role')! - start);
  expect(Object.values(secondsTo(3))).not.toContain(-start);
});

describe('tenants whose PIM keeps something', () => {
  const whole = { groups: [group('a'), group('b', { tenantId: 'other' })] };

  test('are those of eligible places, and of no others (PIM-84)', () => {
    const tenants = (memberships: Estate['memberships']) => [
      ...pimTenants(world({ ...whole, memberships }).index),
    ];
    expect(
      tenants([place('ann', 'eligible', { groupId: 'a' }), place('bob', 'active', { groupId: 'b' })]),
    ).toEqual(['home']);
    expect(tenants([place('ann', 'eligible', { groupId: 'b' })])).toEqual(['other']);
    expect(tenants([place('ann', 'eligible', { groupId: 'gone' })])).toEqual([]);
  });

  test('lack a plan where none of their licenses holds PIM, and nobody said that licenses are unknown (PIM-75)', () => {
    const license = (tenantId: string, product: Estate['licenses'][number]['product']) =>
      ({ id: `${product} of ${tenantId}`, tenantId, product, seats: 0, channel: 'direct-annual' }) as const;
    const licenses = [
      license('home', 'entra-id-p2'),
      license('other', 'entra-id-p1'),
      license('both', 'entra-id-p1'),
      license('both', 'entra-id-governance'),
      license('e7', 'microsoft-365-e7'),
    ];
    const lacks = planLack(estateOf({ licenses }));
    expect(['home', 'other', 'both', 'e7', 'nobody'].map(lacks)).toEqual([false, true, false, false, true]);
    expect(lacks(undefined)).toBe(false);
    expect(planLack(estateOf())('other')).toBe(false);
  });
});

test('a run has a plan and a subscription for what is there, and approvers who are on duty by the clock', () => {
  const hours = { fromHour: 9, toHour: 17, days: [1, 2, 3, 4, 5] };
  const licenses: Estate['licenses'] = [
    { id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 1, channel: 'direct-annual' },
  ];
  const tiny = tinyEstate({ memberships: [place('ann', 'eligible')] });
  const policies = [{ ...tiny.policies[0]!, approverAccountIds: ['bob@home'] }];
  const of = (workingHours: typeof hours | 'always') =>
    begin({ ...tiny, licenses, policies }, { behavior: { ...QUIET, workingHours } });
  const duty = (each: World) => each.sim.isIn(each.entities.approvers.get('bob@home')!, 'onDuty');
  // The run begins at midnight.
  expect([duty(of('always')), duty(of(hours))]).toEqual([true, false]);
  expect([...of('always').entities.subscriptions.keys()]).toEqual(['p2']);
  expect([...of('always').entities.plans.keys()]).toEqual(['home']);
  expect(of('always').subjects).toContainEqual({ kind: 'subscription', tenantId: 'home' });
});
