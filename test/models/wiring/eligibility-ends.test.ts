import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { ACCESS_TOKEN_LIFETIME } from '../../../models/facts/tokens.ts';
import { unpackFates } from '../../../models/tenant-fates.ts';
import { place, run, TIRELESS, theft } from './tiny-estate.ts';

const TOKEN_HOURS = {
  low: ACCESS_TOKEN_LIFETIME.value.lowSeconds / HOUR_SECONDS,
  high: ACCESS_TOKEN_LIFETIME.value.highSeconds / HOUR_SECONDS,
};

describe('an eligible place', () => {
  test('whose end has passed cannot be activated', () => {
    const recording = run(
      { memberships: [place('ann', 'eligible', { endsAtSeconds: -DAY_SECONDS })] },
      { behavior: TIRELESS },
    );
    expect(recording.metrics['access.minutesToAccess']).toBeUndefined();
    expect(recording.failures['eligibility-ended']).toBeGreaterThan(0);
  });

  test('whose end has passed serves no thief', () => {
    const recording = run(
      { memberships: [place('ann', 'eligible', { endsAtSeconds: 0 })] },
      { events: [theft('ann')] },
    );
    expect(recording.metrics['blast.tenants']).toBe(0);
    expect(unpackFates(recording.fates)).toEqual([{ fellAfterSeconds: -1, how: 'lost' }]);
  });

  test('that ends in the run is missed by the engineer from then on', () => {
    const ends = (endsAtSeconds: number | null): number =>
      run({ memberships: [place('ann', 'eligible', { endsAtSeconds })] }, { behavior: TIRELESS }).failures[
        'eligibility-ended'
      ];
    expect(ends(5 * DAY_SECONDS)).toBeGreaterThan(0);
    expect(ends(null)).toBe(0);
  });

  // The thief activates eight hours, one hour before the place ends, and would ask again for five days.
  const hostileHours = (activationAtEligibilityEnd: string): number =>
    run(
      { memberships: [place('ann', 'eligible', { endsAtSeconds: DAY_SECONDS + HOUR_SECONDS })] },
      {
        events: [theft('ann', { detectedAfter: { kind: 'constant', value: 5 * DAY_SECONDS } })],
        assumptions: { activationAtEligibilityEnd },
      },
    ).metrics['blast.adminTenantHours']!;

  test('takes its running activation with it, by default', () => {
    const hours = hostileHours('ends');
    expect(hours).toBeGreaterThan(0.9 + TOKEN_HOURS.low);
    expect(hours).toBeLessThanOrEqual(1 + TOKEN_HOURS.high);
  });

  test('lets its activation run out once, where that is assumed', () => {
    const hours = hostileHours('runs-out');
    expect(hours).toBeGreaterThan(7.9 + TOKEN_HOURS.low);
    expect(hours).toBeLessThanOrEqual(8 + TOKEN_HOURS.high);
  });
});
