import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { begin } from './live-world.ts';
import { place, run, theft, tinyEstate } from './tiny-estate.ts';

const STANDING = { memberships: [place('ann', 'active')] };

test('an event in the last second happens, and one after it leaves nothing behind, not even a machine', () => {
  const reached = (horizonSeconds: number) =>
    run(STANDING, { events: [theft('ann')], horizonSeconds }).metrics['blast.tenants'];
  expect(reached(DAY_SECONDS)).toBe(1);
  expect(reached(DAY_SECONDS - 1)).toBeUndefined();
  const machines = (events: Parameters<typeof run>[1]) => begin(tinyEstate(STANDING), events).sim.entityCount;
  const horizonSeconds = DAY_SECONDS - 1;
  expect(machines({ events: [theft('ann')], horizonSeconds })).toBe(machines({ horizonSeconds }));
  expect(machines({ events: [theft('ann')] })).toBe(machines({ horizonSeconds }) + 1);
});
