import { CheckerRun } from '../../engine/checkers.ts';
import { DailyGauge, DailySeries } from '../../engine/recorders/index.ts';
import type { Simulation, SimulationOptions } from '../../engine/simulation.ts';
import { TracedSimulation } from '../../engine/traced-simulation.ts';
import type { Onlookers } from './on-engine.ts';
import { DAY_MINUTES, type LifecycleSize, SHORTEST_WORK_MINUTES, WORK_SPAN_MINUTES } from './rules.ts';
import type { Tally } from './tally.ts';

type Hooks = ReturnType<NonNullable<Onlookers['hooksOf']>>;

const MINUTE_SECONDS = 60;
/** As the models are checked: at most every six hours, and once there was something to see. */
const CHECK_EVERY_MINUTES = DAY_MINUTES / 4;
const EVENTS_PER_ENTITY = 0.25;
const FIRST_ROWS = 1024;

/** A day of a series is a day of the workload, whose minutes the loop counts as seconds. */
const seriesOf = (size: LifecycleSize, now: () => number): Hooks => {
  const horizonSeconds = size.days * DAY_MINUTES * MINUTE_SECONDS;
  const active = new DailyGauge(horizonSeconds);
  const activations = new DailySeries(horizonSeconds);
  const refusals = new DailySeries(horizonSeconds);
  const denials = new DailySeries(horizonSeconds);
  return {
    onEffect: (effect) => {
      const at = now() * MINUTE_SECONDS;
      if (effect === 'begin') {
        active.add(1, at);
        activations.add(at);
      } else if (effect === 'end') active.add(-1, at);
      else if (effect === 'refuse') refusals.add(at);
      else if (effect === 'deny') denials.add(at);
    },
  };
};

/** Two invariants, each of which passes all entities, as those of the models do. */
const checkersOf = (
  size: LifecycleSize,
  tally: Tally,
  simulation: Parameters<NonNullable<Onlookers['hooksOf']>>[2],
): Hooks => {
  let loop!: Simulation;
  /** Per code of an engineer's state, 1 for the one that is called active: its name would be looked up for every entity. */
  let isActive = new Uint8Array();
  const found = new Int32Array(size.tenants * size.engineersPerTenant + 1);
  /**
   * Those who are active at this moment; each tenant's entities are its relationship, then its engineers. Everybody is
   * written down, and the next one over whoever is not active: who is active is chance, and a processor that guesses
   * wrong loses more than writing costs.
   */
  const whoIsActive = (): Int32Array => {
    let count = 0;
    for (let owner = 0; owner < loop.entityCount; owner += size.engineersPerTenant + 1) {
      for (let entity = owner + 1; entity <= owner + size.engineersPerTenant; entity++) {
        found[count] = entity;
        count += isActive[loop.codeOf(entity)]!;
      }
    }
    return found.subarray(0, count);
  };
  const checkers = new CheckerRun<Tally>({
    checkers: [
      {
        id: 'as-many-active-as-counted',
        check: ({ activeNow }) => {
          const active = whoIsActive().length;
          return active === activeNow ? undefined : `${active} are active, ${activeNow} were counted`;
        },
      },
      {
        id: 'nobody-works-longer-than-anybody-can',
        check: (counts) => {
          const longAgo = loop.now - SHORTEST_WORK_MINUTES - WORK_SPAN_MINUTES;
          let tooLong = 0;
          for (const entity of whoIsActive()) if (counts.activeSince(entity) < longAgo) tooLong++;
          return tooLong === 0 ? undefined : `${tooLong} work on and on`;
        },
      },
    ],
    view: tally,
    seed: 1,
    replication: 0,
    everySeconds: CHECK_EVERY_MINUTES,
  });
  let checkAtEvents = 0;
  return {
    onSecondOver: (at) => {
      if (isActive.length === 0) {
        loop = simulation();
        isActive = Uint8Array.from(loop.machineOf(1).configurations, ({ value }) =>
          Number(value === 'active'),
        );
      }
      if (loop.eventCount < checkAtEvents || !checkers.check(at)) return;
      checkAtEvents = loop.eventCount + EVENTS_PER_ENTITY * loop.entityCount;
      const [first] = checkers.report().violations;
      if (first !== undefined) throw new Error(first.message);
    },
  };
};

/** The least a log of every event can be: columns of numbers, and nothing about what caused what. */
const columnsOf = (now: () => number): Hooks => {
  let columns = new Int32Array(FIRST_ROWS * 3);
  let next = 0;
  const onTransition: SimulationOptions['onTransition'] = (entity, before, after) => {
    if (next === columns.length) {
      const larger = new Int32Array(columns.length * 2);
      larger.set(columns);
      columns = larger;
    }
    columns[next++] = now();
    columns[next++] = entity;
    columns[next++] = (before << 16) | after;
  };
  return { onTransition };
};

/** Everybody who may look on, by the names the results use. */
export const ONLOOKERS = {
  nobody: {},
  series: { hooksOf: (size, _tally, simulation) => seriesOf(size, () => simulation().now) },
  checkers: { hooksOf: checkersOf },
  both: {
    hooksOf: (size, tally, simulation) => ({
      ...seriesOf(size, () => simulation().now),
      ...checkersOf(size, tally, simulation),
    }),
  },
  columns: { hooksOf: (_size, _tally, simulation) => columnsOf(() => simulation()?.now ?? 0) },
  causes: { loopOf: (options) => new TracedSimulation(options) },
} as const satisfies Readonly<Record<string, Onlookers>>;

export type OnlookerName = keyof typeof ONLOOKERS;
