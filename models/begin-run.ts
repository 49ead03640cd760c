import { dayOfWeek, timeOfDaySeconds } from '../engine/calendar.ts';
import { Simulation, type SimulationOptions } from '../engine/simulation.ts';
import { type Streams, streamsOf } from '../engine/streams.ts';
import type { Seconds } from '../engine/time.ts';
import { accessOf } from './access/access-of.ts';
import type { Assumptions } from './assumptions.ts';
import type { Behavior } from './behavior.ts';
import type { EstateIndex } from './estate-index.ts';
import type { ScenarioEvent } from './events.ts';
import { growing } from './growing-estate-index.ts';
import { liveState, type Tokens } from './live-state.ts';
import type { MetricId } from './metrics.ts';
import { noEntities, populate } from './populate.ts';
import { Recorder } from './recorder.ts';
import { type Wiring, wire } from './wiring/wire.ts';
import { workingTimeOf } from './working-time.ts';
import type { World } from './world.ts';

/** Everything one run needs besides its random numbers. What is worked out for one run of a plan serves the others too. */
export interface Plan {
  readonly index: EstateIndex;
  readonly constants: Readonly<Partial<Record<MetricId, number>>>;
  readonly behavior: Behavior;
  readonly events: readonly ScenarioEvent[];
  readonly assumptions: Assumptions;
  readonly startEpochSeconds: number;
  readonly horizonSeconds: Seconds;
}

/**
 * A world with all its machines and wires, at second 0: the only way to build one, so that whoever lets it run,
 * to the horizon or to a second of interest, sees the same run. `onSecondOver` is for looking only; `newLoop` gives
 * a loop that behaves as the plain one does, such as one that keeps a log.
 */
export function beginRun(
  plan: Plan,
  seed: number,
  replication: number,
  onSecondOver?: (atSeconds: Seconds) => void,
  newLoop: (options: SimulationOptions) => Simulation = (options) => new Simulation(options),
): World {
  return beginRunOn(plan, streamsOf(seed, replication), onSecondOver, newLoop);
}

/** The same on random numbers that somebody has opened already. */
export function beginRunOn(
  plan: Plan,
  streams: Streams,
  onSecondOver?: (atSeconds: Seconds) => void,
  newLoop: (options: SimulationOptions) => Simulation = (options) => new Simulation(options),
): World {
  let wiring: Wiring | undefined;
  const sim: Simulation = newLoop({
    horizonSeconds: plan.horizonSeconds,
    onEffect: (effect, entity, params) => wiring?.(effect, entity, params),
    ...(onSecondOver === undefined ? {} : { onSecondOver }),
  });
  const index = growing(plan.index);
  const entities = noEntities(index);
  const tokens: Tokens = { endsAt: new Map(), disabledAccounts: new Set(), lockedAccounts: new Set() };
  const state = liveState(index, sim, entities, tokens, plan.assumptions);
  const customers = index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id);
  const world: World = {
    sim,
    startEpochSeconds: plan.startEpochSeconds,
    index,
    state,
    streams,
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
  populate(world, plan);
  wiring = wire(world, plan, tokens);
  return world;
}
