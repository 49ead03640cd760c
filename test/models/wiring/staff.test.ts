import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import type { LeaveEvent, MoveEvent } from '../../../models/events.ts';
import { openStaff } from '../../../models/wiring/staff.ts';
import { begin, recorded, runTo, shownBy } from './live-world.ts';
import { place, QUIET, TIRELESS, theft, tinyEstate } from './tiny-estate.ts';
import { tinyWorld } from './tiny-world.ts';

/** Alpha and Bravo are in pods of their own; Ann serves the first, as tier 1. */
function estate(change: Partial<Estate> = {}): Estate {
  const tiny = tinyEstate({ memberships: [place('ann', 'active')], customers: ['alpha', 'bravo'] });
  return {
    ...tiny,
    tenants: tiny.tenants.map((tenant) =>
      tenant.role === 'customer' ? { ...tenant, pod: `pod ${tenant.id}` } : tenant,
    ),
    people: tiny.people.map((person) => (person.id === 'ann' ? { ...person, pods: ['pod alpha'] } : person)),
    ...change,
  };
}

const move = (change: Partial<MoveEvent>): MoveEvent => ({
  kind: 'move',
  atSeconds: HOUR_SECONDS,
  personId: 'ann',
  ...change,
});
const leave = (change: Partial<LeaveEvent> = {}): LeaveEvent => ({
  kind: 'leave',
  atSeconds: HOUR_SECONDS,
  personId: 'ann',
  accountDisabled: false,
  ...change,
});

describe('who does what', () => {
  function staff() {
    const tiny = { memberships: [place('ann', 'active')], customers: ['alpha', 'bravo'] };
    const world = tinyWorld(tiny, QUIET);
    return openStaff(world, { endsAt: new Map(), disabledAccounts: new Set(), lockedAccounts: new Set() });
  }
  const customersOf = (of: ReturnType<typeof staff>, accountId = 'ann@home') =>
    of.needsOf(accountId).map(({ customerId }) => customerId);

  test('is what the estate says, until somebody gets other work', () => {
    const of = staff();
    expect(customersOf(of)).toEqual(['alpha', 'bravo']);
    expect(of.servesNoMore('ann@home', 'alpha')).toBe(false);
    of.moves('ann@home', { pods: ['another'] });
    expect(customersOf(of)).toEqual([]);
    expect(of.servesNoMore('ann@home', 'alpha')).toBe(true);
  });

  test('is by tier and by pods; what is not said stays', () => {
    const of = staff();
    of.moves('ann@home', { tier: 'tier2' });
    expect(customersOf(of)).toEqual([]);
    of.moves('ann@home', { tier: 'tier1' });
    expect(customersOf(of)).toEqual(['alpha', 'bravo']);
    of.moves('ann@home', { pods: ['another'] });
    of.moves('ann@home', { tier: 'tier1', pods: ['pod'] });
    expect(customersOf(of)).toEqual(['alpha', 'bravo']);
  });

  test('gives work to whoever had none', () => {
    const of = staff();
    expect(customersOf(of, 'bob@home')).toEqual([]);
    of.moves('bob@home', { tier: 'tier1', pods: ['pod'] });
    expect(customersOf(of, 'bob@home')).toEqual(['alpha', 'bravo']);
    // A customer who was never served is not served any less.
    of.moves('bob@home', { pods: [] });
    expect(of.servesNoMore('bob@home', 'alpha')).toBe(false);
  });

  test('gives no work to an account nobody knows without a tier, nor in no pod', () => {
    const of = staff();
    of.moves('stranger', { pods: ['pod'] });
    expect(customersOf(of, 'stranger')).toEqual([]);
    of.moves('stranger', { tier: 'tier1' });
    expect(customersOf(of, 'stranger')).toEqual([]);
    of.moves('stranger', { tier: 'tier1', pods: ['pod'] });
    expect(customersOf(of, 'stranger')).toEqual(['alpha', 'bravo']);
  });

  test('is nothing for whoever has left, also if they are moved after it', () => {
    const of = staff();
    expect(of.hasLeft('ann@home')).toBe(false);
    of.leaves('ann@home', false);
    expect([of.hasLeft('ann@home'), customersOf(of)]).toEqual([true, []]);
    of.moves('ann@home', { tier: 'tier1', pods: ['pod'] });
    expect(customersOf(of)).toEqual([]);
    expect(of.servesNoMore('ann@home', 'alpha')).toBe(true);
  });
});

describe('a theft of somebody who moved', () => {
  const STALE = 'stale-eligible-assignments-after-people-move';
  const stolen = theft('ann', { atSeconds: 2 * HOUR_SECONDS });
  const shown = (events: readonly (MoveEvent | LeaveEvent)[]) =>
    shownBy(estate(), { events: [...events, stolen] })[STALE] ?? 0;

  test('reaches customers the work is about no more, and only those are told of', () => {
    expect(shown([])).toBe(0);
    // Bravo is reached as well, and never was Ann’s work.
    expect(shown([move({ pods: ['pod bravo'] })])).toBe(1);
    expect(shown([move({ pods: ['pod alpha', 'pod bravo'] })])).toBe(0);
    expect(shown([move({ tier: 'tier2' })])).toBe(1);
    expect(shown([move({ tier: 'tier1' })])).toBe(0);
    expect(shown([move({})])).toBe(0);
    expect(shown([move({ personId: 'bob', tier: 'tier2' })])).toBe(0);
    expect(shown([move({ personId: 'stranger', tier: 'tier2' })])).toBe(0);
  });

  test('or left, whose account nobody has disabled', () => {
    expect(shown([leave()])).toBe(1);
    expect(shown([leave({ accountDisabled: true })])).toBe(0);
    expect(shown([leave({ personId: 'stranger', accountDisabled: true })])).toBe(0);
  });
});

describe('somebody who leaves', () => {
  const visiting: Account = {
    id: 'ann@alpha',
    personId: 'ann',
    tenantId: 'alpha',
    kind: 'external-member',
    origin: 'synchronized',
  };
  const [first, ...others] = estate().accounts;

  function leftAfter(event: LeaveEvent) {
    const world = begin(
      estate({ accounts: [first!, ...others, visiting, { ...visiting, id: 'bob@alpha', personId: 'bob' }] }),
      {
        events: [event],
      },
    );
    runTo(world, 5);
    return ['ann@home', 'ann@alpha', 'bob@home', 'bob@alpha'].map((id) => world.state.accountEnabled(id));
  }

  test('is disabled at home at once, and abroad with the next cycle of the synchronization (B2B-62)', () => {
    expect(leftAfter(leave({ accountDisabled: true }))).toEqual([false, false, true, true]);
    expect(leftAfter(leave())).toEqual([true, true, true, true]);
  });

  test('stands nowhere any more, and the others do', () => {
    const both = estate({ memberships: [place('ann', 'active'), place('bob', 'active')] });
    const world = begin(both, { events: [leave({ atSeconds: DAY_SECONDS, accountDisabled: true })] });
    runTo(world, 48);
    expect(recorded(world).metrics['access.standingHours']).toBe(2 * (24 + 48));
  });

  test('works no more, and whoever moves works elsewhere', () => {
    const failures = (events: readonly (MoveEvent | LeaveEvent)[]) => {
      const gone = estate({
        relationships: estate().relationships.filter(({ customerId }) => customerId !== 'alpha'),
      });
      const world = begin(gone, { events, behavior: TIRELESS, horizonSeconds: 2 * HOUR_SECONDS });
      world.sim.run();
      return recorded(world).metrics['access.failed']!;
    };
    const all = failures([]);
    expect(all).toBeGreaterThan(0);
    expect(failures([leave()])).toBeLessThan(all);
    expect(failures([move({ pods: ['pod bravo'] })])).toBeLessThan(all);
    expect(failures([move({ pods: ['pod alpha'] })])).toBe(all);
  });
});

test('every customer of the work somebody had before is stale, and none of the work that came instead', () => {
  const tiny = tinyEstate({
    memberships: [place('ann', 'active')],
    customers: ['alpha', 'bravo', 'charlie'],
  });
  const whole: Estate = {
    ...tiny,
    tenants: tiny.tenants.map((tenant) =>
      tenant.role === 'customer' ? { ...tenant, pod: `pod ${tenant.id}` } : tenant,
    ),
    people: tiny.people.map((person) =>
      person.id === 'ann' ? { ...person, pods: ['pod alpha', 'pod charlie'] } : person,
    ),
  };
  const STALE = 'stale-eligible-assignments-after-people-move';
  const shown = (pods: readonly string[]) =>
    shownBy(whole, { events: [move({ pods }), theft('ann')] })[STALE] ?? 0;
  expect(shown(['pod bravo'])).toBe(2);
  expect(shown(['pod alpha', 'pod bravo'])).toBe(1);
  expect(shown(['pod alpha', 'pod charlie'])).toBe(0);
});
