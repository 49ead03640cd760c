import type { LoggedStep } from '../engine/cause-log.ts';
import type { Seconds } from '../engine/time.ts';
import { TracedSimulation } from '../engine/traced-simulation.ts';
import { beginRun, type Plan } from './begin-run.ts';
import type { World } from './world.ts';

/** A run that is over, with everything that happened in it. */
export interface TracedRun {
  readonly world: World;
  readonly steps: readonly LoggedStep[];
}

/**
 * The run of `simulate`, with the same machines and the same random numbers, and a log of every event that any of them
 * took. Memory grows with events here: it is for one run that somebody wants to look into.
 */
export function traceRun(
  plan: Plan,
  seed: number,
  replication: number,
  untilSeconds: Seconds = plan.horizonSeconds,
): TracedRun {
  let loop: TracedSimulation | undefined;
  const world = beginRun(plan, seed, replication, undefined, (options) => {
    loop = new TracedSimulation(options);
    return loop;
  });
  world.sim.run(untilSeconds);
  return { world, steps: loop!.steps };
}
