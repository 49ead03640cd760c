import { invariant } from '../engine/invariant.ts';
import type { Seconds } from '../engine/time.ts';
import { beginRun, type Plan } from './begin-run.ts';
import type { World } from './world.ts';

/** The twin at one second of a run, for questions only. */
export type Moment = Pick<World, 'index' | 'state' | 'judge'>;

/**
 * The twin as it stands at the end of a second of one run: the run of `simulate`, with the same machines and the
 * same random numbers, stopped there. What happens within that second has happened.
 */
export function stateAt(plan: Plan, seed: number, replication: number, atSeconds: Seconds): Moment {
  invariant(
    atSeconds >= 0 && atSeconds <= plan.horizonSeconds,
    `second ${atSeconds} is outside of the run, which ends at ${plan.horizonSeconds}`,
  );
  const world = beginRun(plan, seed, replication);
  world.sim.run(atSeconds);
  return world;
}
