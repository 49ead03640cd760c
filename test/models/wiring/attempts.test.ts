import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import type { Estate, Group, Membership } from '../../../models/estate.ts';
import type { AttemptEvent, Operation } from '../../../models/events.ts';
import {
  PIM_GROUP_DEFAULT_POLICY,
  PIM_MAX_ROLE_ASSIGNABLE_GROUPS,
  PIM_MIN_ACTIVE_BEFORE_DEACTIVATE,
} from '../../../models/facts/index.ts';
import { begin, rolesIn, runTo, shownBy, shownIn, standing } from './live-world.ts';
import { place, policy, tinyEstate } from './tiny-estate.ts';

const at = (minute: number, operation: Operation): AttemptEvent => ({
  kind: 'attempt',
  atSeconds: minute * MINUTE_SECONDS,
  operation,
});

const PLACE = { groupId: 'admins', access: 'member' } as const;
const activates = (minute: number, seconds: number | null = null, personId = 'ann') =>
  at(minute, { kind: 'activate', personId, seconds, ...PLACE });
const deactivates = (minute: number, personId = 'ann') =>
  at(minute, { kind: 'deactivate', personId, ...PLACE });
const approves = (minute: number, personId: string) =>
  at(minute, { kind: 'approve', personId, requestorId: 'ann', ...PLACE });

const ELIGIBLE = place('ann', 'eligible');
const estateOf = (memberships: readonly Membership[], change: Partial<Estate> = {}): Estate => ({
  ...tinyEstate({ memberships, policies: [policy()] }),
  ...change,
});

/** Where Ann's place stands after an hour or as told, and what has shown itself. */
function leftBy(estate: Estate, events: readonly AttemptEvent[], hours = 1) {
  const world = begin(estate, { events });
  runTo(world, hours);
  return { place: standing(world, 'ann@home', ELIGIBLE.id), shown: shownIn(world) };
}

describe('an activation by hand', () => {
  const estate = estateOf([ELIGIBLE]);

  test('runs as long as it was asked for, or as long as the policy lets it', () => {
    expect(leftBy(estate, [activates(0, 2 * HOUR_SECONDS)], 1.9)).toEqual({ place: 'active', shown: {} });
    expect(leftBy(estate, [activates(0, 2 * HOUR_SECONDS)], 2.1)).toEqual({ place: 'eligible', shown: {} });
    expect(leftBy(estate, [activates(0)], 7.9).place).toBe('active');
    expect(leftBy(estate, [activates(0)], 8.1).place).toBe('eligible');
  });

  test('cannot be made longer while one runs (PIM-13)', () => {
    expect(leftBy(estate, [activates(0), activates(30)]).shown).toEqual({
      'running-activation-cannot-be-extended': 1,
    });
    expect(leftBy(estate, [activates(0, HOUR_SECONDS), activates(90)], 2)).toEqual({
      place: 'active',
      shown: {},
    });
  });

  test('is refused where it breaks another rule, which has no name of its own', () => {
    expect(leftBy(estate, [activates(0, 9 * HOUR_SECONDS)])).toEqual({
      place: 'eligible',
      shown: { 'request-refused': 1 },
    });
  });

  test('is nobody’s who is not eligible, nor of a place of another kind', () => {
    const elsewhere = at(0, {
      kind: 'activate',
      personId: 'ann',
      seconds: null,
      groupId: 'others',
      access: 'member',
    });
    const owner = at(0, {
      kind: 'activate',
      personId: 'ann',
      seconds: null,
      groupId: 'admins',
      access: 'owner',
    });
    for (const event of [activates(0, null, 'bob'), activates(0, null, 'stranger'), elsewhere, owner]) {
      expect(leftBy(estate, [event])).toEqual({ place: 'eligible', shown: {} });
    }
    const stands = estateOf([place('ann', 'active')]);
    expect(shownBy(stands, { events: [activates(0), deactivates(30)] })).toEqual({});
  });

  test('is of the one place among several that can be activated', () => {
    const several = estateOf([
      place('ann', 'active', { id: 'standing' }),
      place('bob', 'eligible'),
      ELIGIBLE,
    ]);
    expect(leftBy(several, [activates(0)]).place).toBe('active');
  });
});

describe('a deactivation by hand', () => {
  const estate = estateOf([ELIGIBLE]);
  const minimum = PIM_MIN_ACTIVE_BEFORE_DEACTIVATE.value / MINUTE_SECONDS;

  test('is refused in the first five minutes, and taken later (PIM-18)', () => {
    expect(leftBy(estate, [activates(0), deactivates(minimum - 1)])).toEqual({
      place: 'active',
      shown: { 'deactivation-in-the-first-five-minutes': 1 },
    });
    expect(leftBy(estate, [activates(0), deactivates(minimum + 1)])).toEqual({
      place: 'eligible',
      shown: {},
    });
  });

  test('of what does not run is refused, and shows nothing', () => {
    expect(leftBy(estate, [deactivates(0)])).toEqual({ place: 'eligible', shown: {} });
  });

  test('does not answer for the next attempt', () => {
    const events = [activates(0), deactivates(minimum + 1), activates(20), activates(30)];
    expect(leftBy(estate, events).shown).toEqual({ 'running-activation-cannot-be-extended': 1 });
  });
});

test('an activation by hand that takes an approval is asked for and answered like any other (PIM-34)', () => {
  const asked = { ...estateOf([ELIGIBLE]), policies: [policy({ approverAccountIds: ['bob@home'] })] };
  expect(leftBy(asked, [activates(0)])).toEqual({ place: 'active', shown: {} });
});

describe('a yes by hand', () => {
  const estate = { ...estateOf([ELIGIBLE]), policies: [policy({ approverAccountIds: ['bob@home'] })] };

  test('is taken of anybody but the requestor (PIM-34)', () => {
    const slow = { ...estate, policies: [policy({ approverAccountIds: [] })] };
    expect(leftBy(slow, [activates(0)]).place).toBe('pending');
    expect(leftBy(slow, [activates(0), approves(10, 'bob')]).place).toBe('active');
    const own = leftBy(slow, [activates(0), approves(10, 'ann')]);
    expect(own.place).toBe('pending');
    expect(own.shown['approver-is-requester']).toBe(1);
  });

  test('to nothing that was asked shows nothing', () => {
    expect(leftBy(estate, [approves(10, 'bob')])).toEqual({ place: 'eligible', shown: {} });
    expect(leftBy(estate, [approves(10, 'ann')])).toEqual({ place: 'eligible', shown: {} });
  });
});

describe('somebody put into a group', () => {
  const assign = (change: Partial<Extract<Operation, { kind: 'assign' }>> = {}, minute = 0): AttemptEvent =>
    at(minute, {
      kind: 'assign',
      principal: { kind: 'person', id: 'ann' },
      groupId: 'admins',
      assignment: 'active',
      seconds: null,
      ...change,
    });
  const empty = estateOf([]);
  const helped = (estate: Estate, events: readonly AttemptEvent[], hours = 1) => {
    const world = begin(estate, { events, horizonSeconds: 500 * 24 * HOUR_SECONDS });
    runTo(world, hours);
    return rolesIn(world, 'ann@home', 'alpha').map((role) => role.split(' ').at(-1));
  };

  test('serves at once, or after an activation', () => {
    expect(helped(empty, [])).toEqual([]);
    expect(helped(empty, [assign()])).toEqual(['standing']);
    expect(helped(empty, [assign({ assignment: 'eligible' })])).toEqual(['eligible']);
    expect(helped(empty, [assign({ assignment: 'eligible' }), activates(10)])).toEqual(['active']);
  });

  test('stays for as long as it is said, or as long as groups start with (PIM-23)', () => {
    expect(helped(empty, [assign({ seconds: 2 * HOUR_SECONDS })], 1.9)).toEqual(['standing']);
    expect(helped(empty, [assign({ seconds: 2 * HOUR_SECONDS })], 2.1)).toEqual(['PIM-42']);
    const { activeSeconds, eligibleSeconds } = PIM_GROUP_DEFAULT_POLICY.value;
    const active = activeSeconds / HOUR_SECONDS;
    expect(helped(empty, [assign()], active - 0.1)).toEqual(['standing']);
    expect(helped(empty, [assign()], active + 0.1)).toEqual(['PIM-42']);
    const eligible = eligibleSeconds / HOUR_SECONDS;
    expect(helped(empty, [assign({ assignment: 'eligible' })], eligible - 0.1)).toEqual(['eligible']);
    expect(helped(empty, [assign({ assignment: 'eligible' })], eligible + 0.1)).toEqual(['PIM-42']);
  });

  test('is refused where it is too short, without a name for that', () => {
    expect(helped(empty, [assign({ seconds: MINUTE_SECONDS })])).toEqual([]);
    expect(shownBy(empty, { events: [assign({ seconds: MINUTE_SECONDS })] })).toEqual({});
  });

  test('is nobody else, and nobody unknown', () => {
    expect(helped(empty, [assign({ principal: { kind: 'person', id: 'bob' } })])).toEqual([]);
    expect(helped(empty, [assign({ principal: { kind: 'person', id: 'stranger' } })])).toEqual([]);
    expect(helped(empty, [assign({ groupId: 'gone' })])).toEqual([]);
  });

  test('who is in it already gets no second place', () => {
    expect(helped(estateOf([place('ann', 'active')]), [assign({}, 10)])).toEqual(['standing']);
    expect(helped(estateOf([place('bob', 'active')]), [assign({}, 10)])).toEqual(['standing']);
    const owner = place('ann', 'active', { access: 'owner' });
    expect(helped(estateOf([owner]), [assign({}, 10)])).toEqual(['standing']);
  });

  const groups = (parts: Partial<Group>): Partial<Estate> => ({
    groups: [
      { ...empty.groups[0]!, ...parts },
      { ...empty.groups[0]!, id: 'inner', name: 'inner' },
    ],
  });
  const robot = { id: 'robot', tenantId: 'home', name: 'Robot' };

  test.each<[string, Partial<Estate>, Parameters<typeof assign>[0], Record<string, number>]>([
    [
      'a group, active in one that can hold roles (PIM-53)',
      groups({ roleAssignable: true }),
      { principal: { kind: 'group', id: 'inner' } },
      { 'nested-active-group-refused': 1 },
    ],
    [
      'a group, active in another',
      groups({ roleAssignable: false }),
      { principal: { kind: 'group', id: 'inner' } },
      {},
    ],
    [
      'a group, eligible in one that can hold roles',
      groups({ roleAssignable: true }),
      { principal: { kind: 'group', id: 'inner' }, assignment: 'eligible' },
      {},
    ],
    [
      'a program, eligible (PIM-47)',
      { servicePrincipals: [robot] },
      { principal: { kind: 'service-principal', id: 'robot' }, assignment: 'eligible' },
      { 'service-principal-made-eligible': 1 },
    ],
    [
      'a program, active with an end',
      { servicePrincipals: [robot] },
      { principal: { kind: 'service-principal', id: 'robot' } },
      {},
    ],
    [
      'anybody, in a group whose members a rule picks (PIM-50)',
      groups({ membership: 'dynamic' }),
      {},
      { 'group-not-allowed': 1 },
    ],
    [
      'a group of the same name, where it is in it already',
      {
        ...groups({ roleAssignable: true }),
        memberships: [place('ann', 'eligible', { id: 'nested', member: { kind: 'group', id: 'inner' } })],
      },
      { principal: { kind: 'group', id: 'inner' } },
      {},
    ],
  ])('is no person: %s', (_, change, what, shown) => {
    expect(shownBy({ ...empty, ...change }, { events: [assign(what)] })).toEqual(shown);
  });

  test('is not made eligible as a program that has its place already', () => {
    const roleAssignments: Estate['roleAssignments'] = [
      {
        id: 'of robot',
        tenantId: 'home',
        system: 'entra-role',
        role: 'role',
        scope: '/',
        principal: { kind: 'service-principal', id: 'robot' },
        assignment: 'active',
        endsAtSeconds: 9,
      },
    ];
    const event = assign({ principal: { kind: 'service-principal', id: 'robot' }, assignment: 'eligible' });
    expect(shownBy({ ...empty, roleAssignments }, { events: [event] })).toEqual({});
  });
});

describe('a group that somebody', () => {
  const empty = estateOf([]);
  const brings = (parts: Partial<Group>, groupId = 'admins') =>
    shownBy(
      { ...empty, groups: [{ ...empty.groups[0]!, ...parts }] },
      { events: [at(0, { kind: 'onboard', groupId })] },
    );
  const REFUSED = { 'group-not-allowed': 1 };

  test('brings under PIM has assigned members (PIM-50)', () => {
    expect(brings({})).toEqual({});
    expect(brings({ membership: 'dynamic' })).toEqual(REFUSED);
    expect(brings({ membership: 'synced' })).toEqual(REFUSED);
    expect(brings({ membership: 'dynamic' }, 'gone')).toEqual({});
  });

  const { licensesUnknown: _, ...told } = empty;
  const P2: Estate['licenses'][number] = {
    id: 'p2',
    tenantId: 'home',
    product: 'entra-id-p2',
    seats: 1,
    channel: 'direct-annual',
  };
  const makes = (
    operation: Partial<Extract<Operation, { kind: 'create-group' }>> = {},
    change: Partial<Estate> = {},
  ) =>
    shownBy(
      { ...told, licenses: [P2], ...change },
      {
        events: [
          at(0, {
            kind: 'create-group',
            groupName: 'New',
            membership: 'assigned',
            roleAssignable: true,
            ...operation,
          }),
        ],
      },
    );

  test('makes for roles has assigned members, and the tenant a plan (PIM-52, PIM-81)', () => {
    expect(makes()).toEqual({});
    expect(makes({ membership: 'dynamic' })).toEqual(REFUSED);
    expect(makes({ membership: 'dynamic', roleAssignable: false })).toEqual({});
    expect(makes({}, { licenses: [] })).toEqual(REFUSED);
    expect(makes({}, { licenses: [{ ...P2, tenantId: 'alpha' }] })).toEqual(REFUSED);
    expect(makes({}, { licenses: [], licensesUnknown: true })).toEqual({});
  });

  test('makes for roles is one of 500 in the managing tenant at most (PIM-51)', () => {
    const [one] = empty.groups;
    const many = (count: number, parts: Partial<Group> = {}): Partial<Estate> => ({
      groups: Array.from({ length: count }, (_, rank) => ({ ...one!, id: `group ${rank}`, ...parts })),
    });
    const limit = PIM_MAX_ROLE_ASSIGNABLE_GROUPS.value;
    expect(makes({}, many(limit - 1))).toEqual({});
    expect(makes({}, many(limit))).toEqual(REFUSED);
    expect(makes({}, many(limit, { roleAssignable: false }))).toEqual({});
    expect(makes({}, many(limit, { tenantId: 'alpha' }))).toEqual({});
  });
});
