import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { place, relationship, run, theft } from './tiny-estate.ts';

const HORIZON_HOURS = 10 * 24;

describe('the count of standing access', () => {
  test('is one for each person and customer', () => {
    const recording = run({
      memberships: [place('ann', 'active'), place('bob', 'active')],
      customers: ['alpha', 'bravo'],
    });
    expect(recording.metrics['access.standingHours']).toBe(4 * HORIZON_HOURS);
  });

  test('leaves out who stands for unknown members of a group, but knows that they keep a customer served', () => {
    const recording = run({
      memberships: [place('members of admins', 'active')],
      standIns: ['members of admins'],
      relationships: [relationship('alpha', { endsAtSeconds: 4 * DAY_SECONDS })],
    });
    expect(recording.metrics['access.standingHours']).toBe(0);
    expect(recording.outages).toEqual({ alpha: [[4, 10]] });
  });

  test.each([
    ['before', 'ann', 'bob'],
    ['after', 'bob', 'ann'],
  ])('tells a place that has ended %s one that has not, in the same group', (_, ended, lasting) => {
    const recording = run({
      memberships: [place(ended, 'active', { endsAtSeconds: -DAY_SECONDS }), place(lasting, 'active')],
    });
    expect(recording.metrics['access.standingHours']).toBe(HORIZON_HOURS);
  });

  test('ends for a person on the day the place does', () => {
    const recording = run({
      memberships: [place('ann', 'active', { endsAtSeconds: 3 * DAY_SECONDS }), place('bob', 'active')],
    });
    expect(recording.metrics['access.standingHours']).toBe(HORIZON_HOURS + 3 * 24);
  });

  test('leaves out an account while it is disabled', () => {
    const atOnce = { kind: 'constant', value: 0 } as const;
    const events = [theft('ann', { detectedAfter: atOnce, respondedAfter: atOnce })];
    const recording = run({ memberships: [place('ann', 'active')] }, { events });
    const disabledHours = recording.containmentMinutes / 60;
    expect(disabledHours).toBeGreaterThanOrEqual(1);
    expect(recording.metrics['access.standingHours']).toBeCloseTo(HORIZON_HOURS - disabledHours, 6);
  });
});
