import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate, LicenseSubscription, PimPolicy } from '../../../models/estate.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { LICENSE_EXPIRED_STAGE } from '../../../models/facts/index.ts';
import { activate, begin, runTo, shownIn, standing } from './live-world.ts';
import { place, policy, type TinyRun, tinyEstate } from './tiny-estate.ts';

const P2: LicenseSubscription = {
  id: 'p2',
  tenantId: 'home',
  product: 'entra-id-p2',
  seats: 1,
  channel: 'direct-monthly',
};
const HORIZON_SECONDS = 400 * DAY_SECONDS;

const lapse = (tenantId = 'home', day = 1): ScenarioEvent => ({
  kind: 'lapse',
  atSeconds: day * DAY_SECONDS,
  license: 'p2',
  tenantId,
});
const buy = (day: number, tenantId = 'home'): ScenarioEvent => ({
  kind: 'buy',
  atSeconds: day * DAY_SECONDS,
  license: 'p2',
  tenantId,
});

const ELIGIBLE = place('ann', 'eligible');
const BOUNDED = place('bob', 'active', { endsAtSeconds: 300 * DAY_SECONDS });
/** Days from the end of the paid term to the day PIM is lost, by the channel. */
const stageDays = (channel: LicenseSubscription['channel']) =>
  LICENSE_EXPIRED_STAGE.value[channel] / DAY_SECONDS;

function licensed(change: Partial<Estate> = {}): Estate {
  return { ...tinyEstate({ memberships: [ELIGIBLE, BOUNDED] }), licenses: [P2], ...change };
}

function placesOn(
  day: number,
  events: readonly ScenarioEvent[],
  change: Partial<Estate> = {},
  run: TinyRun = {},
) {
  const world = begin(licensed(change), { events, horizonSeconds: HORIZON_SECONDS, ...run });
  runTo(world, day * 24);
  return [standing(world, 'ann@home', ELIGIBLE.id), standing(world, 'bob@home', BOUNDED.id)];
}

const KEPT = ['eligible', 'standing'];
const LOST = ['removed', 'permanent'];
const MONTHLY = 1 + stageDays('direct-monthly');
const YEARS = 1 + stageDays('direct-multi-year');

describe('a plan that is not paid for', () => {
  test('is lost after its stage of grace, takes eligibilities and makes places with an end stand (PIM-93)', () => {
    expect(placesOn(MONTHLY - 0.1, [lapse()])).toEqual(KEPT);
    expect(placesOn(MONTHLY + 0.1, [lapse()])).toEqual(LOST);
    expect(placesOn(MONTHLY + 0.1, [])).toEqual(KEPT);
  });

  test('is no matter where another tenant lost its own', () => {
    expect(placesOn(MONTHLY + 0.1, [lapse('alpha')])).toEqual(KEPT);
    const alpha = { ...P2, id: 'of alpha', tenantId: 'alpha' };
    expect(placesOn(MONTHLY + 0.1, [lapse('alpha')], { licenses: [P2, alpha] })).toEqual(KEPT);
    expect(placesOn(MONTHLY + 0.1, [lapse('home')], { licenses: [P2, alpha] })).toEqual(LOST);
  });

  test('is there as long as one subscription of the tenant carries it', () => {
    const licenses = [P2, { ...P2, id: 'years', channel: 'direct-multi-year' as const }];
    expect(placesOn(YEARS - 0.1, [lapse()], { licenses })).toEqual(KEPT);
    expect(placesOn(YEARS + 0.1, [lapse()], { licenses })).toEqual(LOST);
  });

  test('is not lost if it is bought again in time, and nothing comes back if later (PIM-95)', () => {
    expect(placesOn(MONTHLY + 1, [lapse(), buy(MONTHLY - 1)])).toEqual(KEPT);
    expect(placesOn(MONTHLY + 5, [lapse(), buy(MONTHLY + 1)])).toEqual(LOST);
  });

  test('shows itself once for each place that became permanent, activated ones included', () => {
    const shown = (day: number, activated: boolean) => {
      const world = begin(licensed(), { events: [lapse()], horizonSeconds: HORIZON_SECONDS });
      runTo(world, (MONTHLY - 0.1) * 24);
      if (activated) activate(world, 'ann@home', ELIGIBLE.id);
      runTo(world, day * 24);
      return [
        shownIn(world)['p2-lapse-makes-time-bound-permanent'],
        standing(world, 'ann@home', ELIGIBLE.id),
      ];
    };
    expect(shown(MONTHLY - 0.05, true)).toEqual([undefined, 'active']);
    expect(shown(MONTHLY + 0.1, false)).toEqual([1, 'removed']);
    expect(shown(MONTHLY + 0.1, true)).toEqual([2, 'permanent']);
  });

  test('takes from a customer whom people reach by activating alone, with nobody at work (PIM-93)', () => {
    const world = begin(licensed({ memberships: [ELIGIBLE] }), {
      events: [lapse()],
      horizonSeconds: HORIZON_SECONDS,
    });
    runTo(world, (MONTHLY + 10) * 24);
    const { outages } = world.record.finish(0, world.sim.now, {}, { violations: [], events: 0 });
    expect(outages).toEqual({ alpha: [[MONTHLY, MONTHLY + 10]] });
  });

  test('leaves who had activated standing for good, and that counts (PIM-94)', () => {
    const world = begin(licensed({ memberships: [ELIGIBLE] }), {
      events: [lapse()],
      horizonSeconds: HORIZON_SECONDS,
    });
    runTo(world, (MONTHLY - 0.1) * 24);
    activate(world, 'ann@home', ELIGIBLE.id);
    runTo(world, (MONTHLY + 10) * 24);
    const { metrics } = world.record.finish(0, world.sim.now, {}, { violations: [], events: 0 });
    expect(metrics['access.standingHours']).toBeCloseTo(10 * 24, 6);
  });

  test('ends a request that waits, which cannot be made again', () => {
    const policies = [policy({ approverAccountIds: [] })];
    const world = begin(licensed({ policies }), { events: [lapse()], horizonSeconds: HORIZON_SECONDS });
    runTo(world, (MONTHLY - 0.1) * 24);
    activate(world, 'ann@home', ELIGIBLE.id);
    runTo(world, (MONTHLY - 0.05) * 24);
    expect(standing(world, 'ann@home', ELIGIBLE.id)).toBe('pending');
    runTo(world, (MONTHLY + 0.05) * 24);
    expect(standing(world, 'ann@home', ELIGIBLE.id)).toBe('removed');
  });

  test('leaves the count of standing access with one place more, and one that no end takes', () => {
    const world = begin(licensed(), { events: [lapse()], horizonSeconds: HORIZON_SECONDS });
    runTo(world, 350 * 24);
    const { metrics } = world.record.finish(0, world.sim.now, {}, { violations: [], events: 0 });
    expect(metrics['access.standingHours']).toBeCloseTo(350 * 24, 6);
  });
});

describe('the settings of a tenant that has bought again', () => {
  const grants = (day: number): ScenarioEvent => ({
    kind: 'attempt',
    atSeconds: day * DAY_SECONDS,
    operation: {
      kind: 'assign',
      principal: { kind: 'person', id: 'ann' },
      groupId: 'admins',
      assignment: 'eligible',
      seconds: 20 * DAY_SECONDS,
    },
  });
  const activates = (day: number): ScenarioEvent => ({
    kind: 'attempt',
    atSeconds: day * DAY_SECONDS,
    operation: {
      kind: 'activate',
      personId: 'ann',
      groupId: 'admins',
      access: 'member',
      seconds: HOUR_SECONDS,
    },
  });
  const back = [lapse(), buy(MONTHLY + 1), grants(MONTHLY + 2), activates(MONTHLY + 3)];
  const requires = { mfa: false, justification: false, ticket: false, authenticationContext: false };

  function shownWith(change: Partial<PimPolicy>, events: readonly ScenarioEvent[] = back) {
    const policies = [policy({ requires, ...change })];
    const world = begin(licensed({ policies }), { events, horizonSeconds: HORIZON_SECONDS });
    runTo(world, (MONTHLY + 4) * 24);
    return shownIn(world)['settings-not-restored-by-buying-again'] ?? 0;
  }

  test.each<[string, Partial<PimPolicy>, number]>([
    ['an approval', { approverAccountIds: ['bob@home'] }, 1],
    ['MFA', { requires: { ...requires, mfa: true } }, 1],
    ['an authentication context', { requires: { ...requires, authenticationContext: true } }, 1],
    // What groups start with asks for that as well.
    ['a justification', { requires: { ...requires, justification: true } }, 0],
    ['nothing', {}, 0],
  ])('ask for less than before, where %s was asked for', (_, change, shown) => {
    expect(shownWith(change)).toBe(shown);
  });

  test('are as they were while the plan was never lost', () => {
    const change = { requires: { ...requires, mfa: true } };
    expect(shownWith(change, [grants(MONTHLY + 2), activates(MONTHLY + 3)])).toBe(0);
  });

  test('cannot be used before somebody grants the place again', () => {
    const change = { requires: { ...requires, mfa: true } };
    expect(shownWith(change, [lapse(), buy(MONTHLY + 1), activates(MONTHLY + 3)])).toBe(0);
    expect(shownWith(change, [lapse(), grants(MONTHLY + 2), activates(MONTHLY + 3)])).toBe(0);
  });
});
