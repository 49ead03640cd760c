import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { unpackFates } from '../../../models/tenant-fates.ts';
import { assigned, place, policy, run, type TinyEstate, theft } from './tiny-estate.ts';

const FIRST = theft('ann');
const SECOND = theft('bob', { atSeconds: FIRST.atSeconds + HOUR_SECONDS });

/** Ann stands at the first two customers, Bob at the last two. */
const OVERLAPPING: TinyEstate = {
  customers: ['alpha', 'bravo', 'charlie'],
  groups: ['admins', 'others'],
  memberships: [place('ann', 'active'), place('bob', 'active', { groupId: 'others' })],
  accessAssignments: [
    assigned('alpha'),
    assigned('bravo'),
    assigned('bravo', 'others'),
    assigned('charlie', 'others'),
  ],
};

describe('two thefts of two different people', () => {
  test('leave the first one’s fates, reach, steps and end its own', () => {
    const [alone, both] = [
      run(OVERLAPPING, { events: [FIRST] }),
      run(OVERLAPPING, { events: [FIRST, SECOND] }),
    ];
    expect(both.fates).toEqual(alone.fates);
    expect(both.reach).toEqual([2, 2, 2, 2, 2, 2]);
    expect(both.reachSteps).toEqual([[0, 2]]);
    expect(both.containmentMinutes).toBe(alone.containmentMinutes);
    expect(both.firstPath?.accountId).toBe('ann@home');
  });

  test('reach together what either reaches, each customer once', () => {
    expect(run(OVERLAPPING, { events: [FIRST] }).metrics['blast.tenants']).toBe(2);
    expect(run(OVERLAPPING, { events: [FIRST, SECOND] }).metrics['blast.tenants']).toBe(3);
  });

  test('hold a customer once for as long as either does', () => {
    const shared: TinyEstate = { memberships: [place('ann', 'active'), place('bob', 'active')] };
    const hours = (...events: (typeof FIRST)[]): number =>
      run(shared, { events }).metrics['blast.adminTenantHours']!;
    // Found after four hours, then up to an hour and a half of tokens.
    const within = theft('bob', {
      atSeconds: SECOND.atSeconds,
      detectedAfter: { kind: 'constant', value: 0 },
    });
    expect(hours(FIRST, within)).toBe(hours(FIRST));
    const union = hours(FIRST, SECOND);
    expect(union).toBeGreaterThan(hours(FIRST));
    expect(union).toBeLessThanOrEqual(1 + 4 + 1.5);
  });

  test('do not take from the first one what the second one reached before it', () => {
    // Ann’s thief must activate, which takes the directory seconds; Bob’s is at bravo at once.
    const gated: TinyEstate = {
      customers: ['alpha', 'bravo'],
      groups: ['admins', 'others'],
      memberships: [
        place('ann', 'active'),
        place('ann', 'eligible', { groupId: 'others' }),
        place('bob', 'active', { groupId: 'others' }),
      ],
      policies: [policy({ groupId: 'others' })],
      accessAssignments: [assigned('alpha'), assigned('bravo', 'others')],
    };
    const early = theft('bob', { atSeconds: FIRST.atSeconds });
    const [alone, both] = [run(gated, { events: [FIRST] }), run(gated, { events: [FIRST, early] })];
    expect(unpackFates(alone.fates).map(({ how }) => how)).toEqual(['standing', 'eligible']);
    expect(both.fates).toEqual(alone.fates);
    expect(both.reach).toEqual(alone.reach);
    expect(both.reachSteps).toEqual(alone.reachSteps);
  });

  test('are judged by who was first in time, not in the file', () => {
    const recording = run(OVERLAPPING, { events: [SECOND, FIRST] });
    expect(unpackFates(recording.fates).map(({ how }) => how)).toEqual(['standing', 'standing', 'lost']);
  });
});

describe('two thefts of the same person', () => {
  const later = theft('ann', {
    atSeconds: SECOND.atSeconds,
    detectedAfter: { kind: 'constant', value: 7 * HOUR_SECONDS },
  });

  test('hold together what one holds, and one response ends both', () => {
    const [alone, both] = [
      run(OVERLAPPING, { events: [FIRST] }),
      run(OVERLAPPING, { events: [FIRST, later] }),
    ];
    expect(both.metrics).toEqual(alone.metrics);
    expect(both.incidents).toBe(alone.incidents);
    expect(both.containmentMinutes).toBe(alone.containmentMinutes);
  });

  test('are two where the first is over', () => {
    const weekLater = { ...later, atSeconds: FIRST.atSeconds + 7 * 24 * HOUR_SECONDS };
    const hours = (events: (typeof FIRST)[]): number =>
      run(OVERLAPPING, { events }).metrics['blast.adminTenantHours']!;
    expect(hours([FIRST, weekLater])).toBeGreaterThan(hours([FIRST]) + 2 * 7);
  });
});
