import { CheckerRun } from '../engine/checkers.ts';
import { type Streams, streamsOf } from '../engine/streams.ts';
import { DAY_SECONDS, type Seconds } from '../engine/time.ts';
import { beginRunOn, type Plan } from './begin-run.ts';
import { CHECKERS } from './checkers/index.ts';
import type { LapsesOfCustomer } from './lapse-log.ts';
import type { Recording } from './recorder.ts';
import type { World } from './world.ts';

/** Checkers look at most so often: their findings are invariants, which do not come and go within an hour. */
const CHECK_EVERY_SECONDS = 6 * 3600;

/** A look passes every entity, so there must have been something to see for a share of them since the last. */
const EVENTS_PER_ENTITY = 0.25;

/** One run: a pure function of plan, seed and replication. `onDayOver` is told about once in a simulated day. */
export function simulate(
  plan: Plan,
  seed: number,
  replication: number,
  onDayOver?: (atSeconds: Seconds) => void,
): Recording {
  return simulateOn(plan, streamsOf(seed, replication), onDayOver).recording;
}

/** The same on random numbers that somebody has opened already, with the lapses of every customer that had any. */
export function simulateOn(
  plan: Plan,
  streams: Streams,
  onDayOver?: (atSeconds: Seconds) => void,
): { readonly recording: Recording; readonly lapses: readonly LapsesOfCustomer[] } {
  const { world, finish } = begin(plan, streams, onDayOver);
  world.sim.run();
  return finish();
}

/** The run of `simulate`, which pauses after every simulated day so that its thread can do something else meanwhile. */
export function* simulateByDays(plan: Plan, seed: number, replication: number): Generator<void, Recording> {
  const { world, finish } = begin(plan, streamsOf(seed, replication));
  for (let at = DAY_SECONDS; at < plan.horizonSeconds; at += DAY_SECONDS) {
    world.sim.advance(at);
    yield;
  }
  world.sim.run();
  return finish().recording;
}

function begin(plan: Plan, streams: Streams, onDayOver?: (atSeconds: Seconds) => void) {
  const { seed, replication } = streams;
  let checkAtEvents = 0;
  let tellAt: Seconds = onDayOver === undefined ? Number.POSITIVE_INFINITY : 0;
  const world: World = beginRunOn(plan, streams, (at) => {
    if (at >= tellAt) {
      tellAt = at + DAY_SECONDS;
      onDayOver?.(at);
    }
    if (world.sim.eventCount < checkAtEvents) return;
    if (checkers.check(at)) checkAtEvents = world.sim.eventCount + EVENTS_PER_ENTITY * world.sim.entityCount;
  });
  const checkers = new CheckerRun({
    checkers: CHECKERS,
    view: world,
    seed,
    replication,
    everySeconds: CHECK_EVERY_SECONDS,
  });
  const { sim, record } = world;
  const finish = () => {
    checkers.checkNow(sim.now);
    const recording = record.finish(replication, plan.horizonSeconds, plan.constants, {
      violations: checkers
        .report()
        .violations.map(({ id, message, atSeconds }) => ({ checker: id, message, atSeconds })),
      events: sim.eventCount,
    });
    return { recording, lapses: record.lapsesOfCustomers(plan.horizonSeconds) };
  };
  return { world, finish };
}
