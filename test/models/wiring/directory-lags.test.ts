import { describe, expect, test } from 'vitest';
import { PIM_DIRECTORY_LAG } from '../../../models/facts/index.ts';
import { openActivations } from '../../../models/wiring/activations.ts';
import { openDirectoryLags } from '../../../models/wiring/directory-lags.ts';
import { begin, standing } from './live-world.ts';
import { place, tinyEstate } from './tiny-estate.ts';

const ELIGIBLE = place('ann', 'eligible');

describe('the lag of the directory', () => {
  const lagIn = (replication: number, membership = ELIGIBLE): number => {
    const world = begin(tinyEstate({ memberships: [membership] }), { replication });
    const activation = world.entities.activations.of(membership, 'ann@home')!;
    return openDirectoryLags(world).of(activation, 'ann@home', membership);
  };

  test('is as chance has it, within its range, the same for the same group (PIM-65)', () => {
    const { lowSeconds, highSeconds } = PIM_DIRECTORY_LAG.value;
    const lags = Array.from({ length: 10 }, (_, replication) => lagIn(replication));
    for (const seconds of lags) {
      expect(seconds).toBeGreaterThanOrEqual(lowSeconds);
      expect(seconds).toBeLessThanOrEqual(highSeconds);
    }
    expect(new Set(lags).size).toBeGreaterThan(2);
    expect(lagIn(0, { ...ELIGIBLE, id: 'another name' })).toBe(lags[0]);
  });

  test('is drawn once for an activation', () => {
    const world = begin(tinyEstate({ memberships: [ELIGIBLE] }));
    const lags = openDirectoryLags(world);
    const [first, again, other] = [1, 1, 2].map((entity) => lags.of(entity, 'ann@home', ELIGIBLE));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('is what an activation waits for', () => {
    const lag = lagIn(0);
    const world = begin(tinyEstate({ memberships: [ELIGIBLE] }));
    openActivations(world).request('ann@home', ELIGIBLE, 'engineer');
    const state = (atSeconds: number): string => {
      world.sim.run(atSeconds);
      return standing(world, 'ann@home', ELIGIBLE.id);
    };
    expect([lag - 1, lag].map(state)).toEqual(['provisioning', 'active']);
  });
});
