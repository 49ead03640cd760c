import { CheckerRun } from '../engine/checkers.ts';
import { beginRun, type Plan } from './begin-run.ts';
import { CHECKERS } from './checkers/index.ts';
import type { Recording } from './recorder.ts';
import type { World } from './world.ts';

/** Checkers look at most so often: their findings are invariants, which do not come and go within an hour. */
const CHECK_EVERY_SECONDS = 6 * 3600;

/** One run: a pure function of plan, seed and replication. */
export function simulate(plan: Plan, seed: number, replication: number): Recording {
  const world: World = beginRun(plan, seed, replication, (at) => checkers.check(at));
  const checkers = new CheckerRun({
    checkers: CHECKERS,
    view: world,
    seed,
    replication,
    everySeconds: CHECK_EVERY_SECONDS,
  });
  const { sim, record } = world;
  sim.run();
  checkers.checkNow(sim.now);
  return record.finish(replication, plan.horizonSeconds, plan.constants, {
    violations: checkers
      .report()
      .violations.map(({ id, message, atSeconds }) => ({ checker: id, message, atSeconds })),
    events: sim.eventCount,
  });
}
