import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import type { PimActivationContext } from '../../../models/machines/pim-activation-vocabulary.ts';
import { openActivations, type Requestor } from '../../../models/wiring/activations.ts';
import { place, policy, QUIET, run, TIRELESS, theft } from './tiny-estate.ts';
import { tinyWorld } from './tiny-world.ts';

/** What the machine holds after a request under an eight-hour policy. */
function asked(requestor: Requestor, requestedActivationSeconds: number | null): PimActivationContext {
  const membership = place('ann', 'eligible');
  const world = tinyWorld({ memberships: [membership] }, { ...QUIET, requestedActivationSeconds });
  openActivations(world).request('ann@home', membership, requestor);
  world.sim.run();
  const entity = world.entities.activations.get(membership)!.get('ann@home')!;
  expect(world.sim.isIn(entity, 'active')).toBe(true);
  return world.sim.contextOf(entity) as PimActivationContext;
}

describe('the length asked for', () => {
  test('is the policy’s maximum where nobody says otherwise', () => {
    expect(asked('engineer', null).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('is the engineers’ habit where it is shorter, and never more than the policy allows', () => {
    expect(asked('engineer', HOUR_SECONDS).requestedSeconds).toBe(HOUR_SECONDS);
    expect(asked('engineer', 24 * HOUR_SECONDS).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('is the maximum for a thief, whatever the habit', () => {
    expect(asked('thief', HOUR_SECONDS).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('makes engineers wait more often when it is shorter', () => {
    const waited = (requestedActivationSeconds: number | null): number =>
      run(
        { memberships: [place('ann', 'eligible')] },
        { behavior: { ...TIRELESS, requestedActivationSeconds } },
      ).metrics['access.minutesToAccess']!;
    expect(waited(HOUR_SECONDS)).toBeGreaterThan(waited(null));
  });
});

describe('a group that nobody made a PIM policy for', () => {
  const unset = { memberships: [place('ann', 'eligible')], policies: [] };

  test('asks for a justification only, and allows eight hours', () => {
    const world = tinyWorld(unset);
    const [byAccount] = world.entities.activations.values();
    expect(world.sim.contextOf(byAccount!.get('ann@home')!)).toMatchObject({
      maxActivationSeconds: 8 * HOUR_SECONDS,
      requiresJustification: true,
      requiresMfa: false,
      requiresTicket: false,
      requiresAuthenticationContext: false,
      requiresApproval: false,
    });
  });

  test('serves its engineers, and fails none', () => {
    const recording = run(unset, { behavior: TIRELESS });
    expect(recording.metrics['access.minutesToAccess']).toBeGreaterThan(0);
    expect(recording.metrics['access.failed']).toBe(0);
  });

  test('lets a stolen session in under the reading that every MFA rule asks anew, since it has none', () => {
    const reached = (policies: readonly ReturnType<typeof policy>[]): number =>
      run({ ...unset, policies }, { events: [theft('ann')], assumptions: { mfaRule: 'article' } }).metrics[
        'blast.tenants'
      ]!;
    expect(reached([])).toBe(1);
    expect(reached([policy()])).toBe(0);
  });
});
