import { expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { ACCESS_TOKEN_LIFETIME, CAE_REVOCATION_LATENCY } from '../../../models/facts/tokens.ts';
import { place, run, theft } from './tiny-estate.ts';

const DETECTED_HOURS = 4;

/** Hours for which the thief of a standing account goes on after it was disabled. */
function restHours(attackerToken: string, replication: number): number {
  const recording = run(
    { memberships: [place('ann', 'active')] },
    { events: [theft('ann')], assumptions: { attackerToken }, replication },
  );
  return recording.metrics['blast.adminTenantHours']! - DETECTED_HOURS;
}

test('a token of random age, and continuous access evaluation, shorten what the thief has left', () => {
  const { lowSeconds, highSeconds } = ACCESS_TOKEN_LIFETIME.value;
  for (const replication of [0, 1, 2, 3, 4]) {
    const full = restHours('full-lifetime', replication);
    const aged = restHours('random-age', replication);
    const evaluated = restHours('continuous-access-evaluation', replication);
    expect(full).toBeGreaterThanOrEqual(lowSeconds / HOUR_SECONDS - 1e-9);
    expect(full).toBeLessThanOrEqual(highSeconds / HOUR_SECONDS + 1e-9);
    expect(aged).toBeLessThan(full);
    expect(evaluated).toBeLessThan(aged);
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThanOrEqual(CAE_REVOCATION_LATENCY.value / HOUR_SECONDS);
  }
});
