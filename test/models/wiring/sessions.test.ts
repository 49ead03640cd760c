import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from '../../../engine/time.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import type { PortalEvent, ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import type { World } from '../../../models/world.ts';
import { begin } from './live-world.ts';
import { assigned, place, policy, relationship, run, runEstate, theft, tinyEstate } from './tiny-estate.ts';

const MORNING = DAY_SECONDS + 9 * HOUR_SECONDS;

function portal(minute: number, does: PortalEvent['does']): PortalEvent {
  const atSeconds = MORNING + minute * MINUTE_SECONDS;
  return { kind: 'portal', atSeconds, personId: 'ann', customerId: 'alpha', does };
}

function activation(minute: number): ScenarioEvent {
  return {
    kind: 'attempt',
    atSeconds: MORNING + minute * MINUTE_SECONDS,
    operation: { kind: 'activate', personId: 'ann', groupId: 'admins', access: 'member', seconds: null },
  };
}

/** What a morning of Ann's shows, who is eligible for as long as that. */
function shown(events: readonly ScenarioEvent[], maxActivationSeconds: Seconds = 8 * HOUR_SECONDS) {
  return run(
    { memberships: [place('ann', 'eligible')], policies: [policy({ maxActivationSeconds })] },
    { events },
  ).observations;
}

const STALE = 'token-stale-after-activation';
const LINGERS = 'access-lingers-after-expiry';

test('a token from before the activation has no role, until somebody signs in again (PIM-66, GDAP-115)', () => {
  const early = [portal(0, 'sign-in'), activation(5), portal(10, 'work')];
  expect(shown(early)[STALE]?.count).toBe(1);
  expect(shown([...early, portal(11, 'sign-in'), portal(12, 'work')])[STALE]?.count).toBe(1);
  expect(shown([activation(0), portal(5, 'sign-in'), portal(10, 'work')])).toEqual({});
});

test('work without a portal that is open begins with a sign-in', () => {
  expect(shown([activation(0), portal(5, 'work')])).toEqual({});
  // The token of the first work is the one that is too old for the second.
  expect(shown([portal(0, 'work'), activation(5), portal(10, 'work')])[STALE]?.count).toBe(1);
});

test('a token goes stale no longer than it lives: the next one has the role', () => {
  const late = [portal(0, 'sign-in'), activation(5), portal(95, 'work')];
  expect(shown(late)).toEqual({});
});

test('a token outlives the activation, and not for long (PIM-67, PIM-68)', () => {
  const session = [activation(0), portal(20, 'sign-in')];
  expect(shown([...session, portal(25, 'work')], HOUR_SECONDS / 2)).toEqual({});
  expect(shown([...session, portal(60, 'work')], HOUR_SECONDS / 2)[LINGERS]?.count).toBe(1);
  expect(shown([...session, portal(115, 'work')], HOUR_SECONDS / 2)).toEqual({});
});

test('what outlives a response to a theft is no activation that lingers', () => {
  const standing = { memberships: [place('ann', 'active')] };
  const stolen = theft('ann', {
    atSeconds: MORNING,
    detectedAfter: { kind: 'constant', value: 10 * MINUTE_SECONDS },
  });
  const events = [portal(0, 'sign-in'), stolen, portal(20, 'work')];
  expect(run(standing, { events }).observations).toEqual({});
});

test('a thief works on with a token whose activation has ended, and the record says so', () => {
  const eligible = {
    memberships: [place('ann', 'eligible')],
    policies: [policy({ maxActivationSeconds: HOUR_SECONDS })],
  };
  const observed = (maxHours: number) =>
    run(
      { ...eligible, policies: [policy({ maxActivationSeconds: maxHours * HOUR_SECONDS })] },
      { events: [theft('ann')] },
    ).observations[LINGERS];
  expect(observed(1)?.count).toBeGreaterThanOrEqual(1);
  expect(observed(8)).toBeUndefined();
});

describe('a portal of a customer', () => {
  const two = (change: Partial<Estate> = {}): Estate => ({
    ...tinyEstate({ memberships: [place('ann', 'eligible')], customers: ['alpha', 'bravo'] }),
    ...change,
  });
  const sessionsOf = (world: World) =>
    world.subjects.flatMap((subject, entity) => (subject.kind === 'session' ? [entity] : []));

  test('is another for each customer, and has a token of its own', () => {
    const late = { ...portal(6, 'sign-in'), customerId: 'bravo' };
    const { observations } = runEstate(two(), {
      events: [portal(0, 'sign-in'), activation(5), late, { ...portal(10, 'work'), customerId: 'bravo' }],
    });
    expect(observations).toEqual({});
    const world = begin(two(), { events: [portal(0, 'sign-in'), late, portal(7, 'work')] });
    world.sim.run();
    expect(sessionsOf(world)).toHaveLength(2);
  });

  const guest: Account = { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' };
  const helps: RoleAssignment = {
    id: 'role',
    tenantId: 'alpha',
    system: 'entra-role',
    role: HELPDESK_ADMINISTRATOR,
    scope: '/',
    principal: { kind: 'account', id: 'ann@alpha' },
    assignment: 'active',
    endsAtSeconds: null,
  };
  const visiting = (change: Partial<Estate> = {}) => {
    const estate = two(change);
    return { ...estate, accounts: [...estate.accounts, guest], roleAssignments: [helps] };
  };
  const own: Partial<Estate> = {
    accounts: [{ id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'member' }],
  };

  test.each<[string, Estate, string]>([
    ['a delegated person', two(), 'gdap'],
    ['a delegated person without any way in', two({ relationships: [], accessAssignments: [] }), 'gdap'],
    ['a guest, where nothing is delegated', visiting({ relationships: [], accessAssignments: [] }), 'guest'],
    ['a delegated person who is a guest as well', visiting(), 'gdap'],
    ['one of the tenant’s own people', two(own), 'home'],
  ])('has the token of %s', (_, estate, identity) => {
    const world = begin(estate, { events: [portal(0, 'sign-in')] });
    world.sim.run();
    const [session] = sessionsOf(world);
    expect(world.sim.contextOf(session!)).toMatchObject({ identity, continuous: false });
  });

  test('tells what the account may do, whatever else leads nowhere', () => {
    const lost = relationship('alpha', { id: 'second', status: 'expired' });
    const estate = two({
      relationships: [relationship('alpha'), relationship('bravo'), lost],
      accessAssignments: [assigned('alpha'), { ...assigned('alpha'), id: 'other', relationshipId: 'second' }],
    });
    const events = [portal(0, 'sign-in'), activation(5), portal(10, 'work')];
    expect(runEstate(estate, { events }).observations[STALE]?.count).toBe(1);
  });

  test('gives a disabled account no new token, and an account that is given back one', () => {
    const stolen = theft('ann', {
      atSeconds: MORNING,
      detectedAfter: { kind: 'constant', value: 10 * MINUTE_SECONDS },
      respondedAfter: { kind: 'constant', value: 0 },
    });
    const opened = (minute: number, events: readonly ScenarioEvent[]) => {
      const estate = two({ memberships: [place('ann', 'active')] });
      const world = begin(estate, { events: [...events, portal(minute, 'work')] });
      world.sim.run(MORNING + minute * MINUTE_SECONDS + 1);
      return world.sim.isIn(sessionsOf(world)[0]!, 'valid');
    };
    const leave: ScenarioEvent = {
      kind: 'leave',
      atSeconds: MORNING + MINUTE_SECONDS,
      personId: 'ann',
      accountDisabled: true,
    };
    expect(opened(115, [portal(0, 'sign-in')])).toBe(true);
    // The account is looked at when somebody works; its token lives out.
    expect(opened(115, [portal(0, 'sign-in'), leave, portal(10, 'work')])).toBe(false);
    expect(opened(115, [portal(0, 'sign-in'), stolen, portal(15, 'work')])).toBe(true);
    expect(opened(115, [leave])).toBe(false);
  });
});
