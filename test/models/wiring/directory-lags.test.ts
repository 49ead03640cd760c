import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../engine/simulation.ts';
import { streamsOf } from '../../../engine/streams.ts';
import type { Seconds } from '../../../engine/time.ts';
import { beginRun } from '../../../models/begin-run.ts';
import { directoryLag } from '../../../models/directory-lag.ts';
import type { Estate, Membership } from '../../../models/estate.ts';
import { PIM_DIRECTORY_LAG } from '../../../models/facts/index.ts';
import { openActivations } from '../../../models/wiring/activations.ts';
import { openDirectoryLags } from '../../../models/wiring/directory-lags.ts';
import { joinGroup } from '../../../models/wiring/group-changes.ts';
import { standing } from './live-world.ts';
import { place, tinyEstate, tinyPlan } from './tiny-estate.ts';

const ELIGIBLE = place('ann', 'eligible');
const OWNER = place('ann', 'eligible', { id: 'ann owns admins', access: 'owner' });
/** Whoever is in it may activate a place in `admins`. */
const NESTED = place('deputies', 'eligible', { member: { kind: 'group', id: 'deputies' } });
const DEPUTY = place('ann', 'active', { groupId: 'deputies' });

const nested = (memberships: readonly Membership[]): Estate =>
  tinyEstate({ memberships, groups: ['admins', 'deputies'] });

/** The lags of a replication, asked for as often and in the order that one likes. */
function lagsOf(estate: Estate, replication = 0) {
  const plan = tinyPlan(estate);
  const world = beginRun(plan, 1, replication);
  const lags = openDirectoryLags(world, plan);
  const lagOf = (held: Membership): Seconds => lags.of(world.entities.activations.of(held, 'ann@home')!);
  return { world, lags, lagOf };
}

describe('the lag of the directory', () => {
  test('is as chance has it, within its range, the same for the same group (PIM-65)', () => {
    const { lowSeconds, highSeconds } = PIM_DIRECTORY_LAG.value;
    const lagIn = (replication: number, held = ELIGIBLE): Seconds =>
      lagsOf(tinyEstate({ memberships: [held] }), replication).lagOf(held);
    const lags = Array.from({ length: 10 }, (_, replication) => lagIn(replication));
    for (const seconds of lags) {
      expect(seconds).toBeGreaterThanOrEqual(lowSeconds);
      expect(seconds).toBeLessThanOrEqual(highSeconds);
    }
    expect(new Set(lags).size).toBeGreaterThan(2);
    expect(lagIn(0, { ...ELIGIBLE, id: 'another name' })).toBe(lags[0]);
  });

  test('is the same, whoever asks first and however often', () => {
    const all = [ELIGIBLE, OWNER, NESTED];
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.shuffledSubarray([...all, ...all], { minLength: 1 }),
        (replication, asked) => {
          const { lagOf } = lagsOf(nested([...all, DEPUTY]), replication);
          const streams = streamsOf(1, replication);
          // Places of members come before those of owners, each in the order of the estate.
          const [member, deputy, owner] = all.map(() => directoryLag({ streams }, 'ann@home admins'));
          for (const held of asked) {
            expect(lagOf(held)).toBe(held === OWNER ? owner : held === NESTED ? deputy : member);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('of a place that comes during the run follows those that were there, asked for or not', () => {
    const later = place('ann', 'eligible', { groupId: 'deputies', id: 'ann later' });
    const lagsIn = (order: readonly number[]): ReadonlyMap<EntityId, Seconds> => {
      const { world, lags } = lagsOf(nested([ELIGIBLE, OWNER, NESTED]), 2);
      joinGroup(world, later);
      const { allActivations } = world.entities;
      expect(allActivations.map((entity) => (world.subjects[entity] as { place: Membership }).place)).toEqual(
        [ELIGIBLE, OWNER, later, NESTED],
      );
      return new Map(order.map((at) => [at, lags.of(allActivations[at]!)] as const).sort());
    };
    const streams = streamsOf(1, 2);
    const [member, owner, deputy] = [0, 1, 2].map(() => directoryLag({ streams }, 'ann@home admins'));
    const expected = new Map(
      [member, owner, directoryLag({ streams }, 'ann@home deputies'), deputy].entries(),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(lagsIn(order)).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  test('is what an activation waits for, whoever asks for it and whatever PIM may say', () => {
    for (const way of ['request', 'ask'] as const) {
      const plan = tinyPlan(tinyEstate({ memberships: [ELIGIBLE] }));
      const lag = lagsOf(tinyEstate({ memberships: [ELIGIBLE] })).lagOf(ELIGIBLE);
      const world = beginRun(plan, 1, 0);
      const activations = openActivations(world, plan);
      if (way === 'request') activations.request('ann@home', ELIGIBLE, 'engineer');
      else activations.ask('ann@home', ELIGIBLE, null);
      const state = (atSeconds: Seconds): string => {
        world.sim.run(atSeconds);
        return standing(world, 'ann@home', ELIGIBLE.id);
      };
      expect([lag - 1, lag].map(state)).toEqual(['provisioning', 'active']);
    }
  });
});
