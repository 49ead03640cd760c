import { dayOfWeek, timeOfDaySeconds } from '../engine/calendar.ts';
import { CheckerRun } from '../engine/checkers.ts';
import { Simulation } from '../engine/simulation.ts';
import { streamsOf } from '../engine/streams.ts';
import type { Seconds } from '../engine/time.ts';
import { accessOf } from './access/access-of.ts';
import type { Assumptions } from './assumptions.ts';
import type { Behavior } from './behavior.ts';
import { CHECKERS } from './checkers/index.ts';
import { type EstateIndex, growing } from './estate-index.ts';
import type { ScenarioEvent } from './events.ts';
import { liveState, type Tokens } from './live-state.ts';
import type { MetricId } from './metrics.ts';
import { noEntities, populate } from './populate.ts';
import { Recorder, type Recording } from './recorder.ts';
import { type Wiring, wire } from './wiring/wire.ts';
import { workingTimeOf } from './working-time.ts';
import type { World } from './world.ts';

/** Checkers look at most so often: their findings are invariants, which do not come and go within an hour. */
const CHECK_EVERY_SECONDS = 6 * 3600;

/** Everything one run needs besides its random numbers. */
export interface Plan {
  readonly index: EstateIndex;
  readonly constants: Readonly<Partial<Record<MetricId, number>>>;
  readonly behavior: Behavior;
  readonly events: readonly ScenarioEvent[];
  readonly assumptions: Assumptions;
  readonly startEpochSeconds: number;
  readonly horizonSeconds: Seconds;
}

/** One run: a pure function of plan, seed and replication. */
export function simulate(plan: Plan, seed: number, replication: number): Recording {
  let wiring: Wiring | undefined;
  const sim: Simulation = new Simulation({
    horizonSeconds: plan.horizonSeconds,
    onEffect: (effect, entity, params) => wiring?.(effect, entity, params),
    onSecondOver: (at) => checkers.check(at),
  });
  const index = growing(plan.index);
  const entities = noEntities();
  const tokens: Tokens = { endsAt: new Map(), disabledAccounts: new Set() };
  const state = liveState(index, sim, entities, tokens);
  const customers = index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id);
  const world: World = {
    sim,
    index,
    state,
    streams: streamsOf(seed, replication),
    behavior: plan.behavior,
    assumptions: plan.assumptions,
    workingTime: workingTimeOf(plan.behavior.workingHours, {
      weekday: dayOfWeek(plan.startEpochSeconds),
      secondOfDay: timeOfDaySeconds(plan.startEpochSeconds),
    }),
    entities,
    subjects: [],
    record: new Recorder(customers, () => sim.now),
    judge: (accountId, tenantId, question) => accessOf(index, state, accountId, tenantId, question),
  };
  const checkers = new CheckerRun({
    checkers: CHECKERS,
    view: world,
    seed,
    replication,
    everySeconds: CHECK_EVERY_SECONDS,
  });

  populate(world);
  wiring = wire(world, plan.events, tokens);
  sim.run();
  checkers.checkNow(sim.now);
  return world.record.finish(replication, plan.horizonSeconds, plan.constants, {
    violations: checkers
      .report()
      .violations.map(({ id, message, atSeconds }) => ({ checker: id, message, atSeconds })),
    events: sim.eventCount,
  });
}
