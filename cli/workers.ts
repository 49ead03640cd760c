import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Executor } from '../engine/index.ts';
import type { Replication } from '../scenarios/run/run-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createEarlyOnes } from './early-ones.ts';
import { forgetPosition, newPositions, type Position, readPositions } from './positions.ts';
import { startThreads } from './start-threads.ts';

/** What a thread starts with. */
export interface WorkerStart {
  readonly scenario: Scenario;
  readonly positions: SharedArrayBuffer;
}

/** What a thread is asked for. */
export interface Task {
  readonly from: number;
  readonly to: number;
  /** Rank of the run it belongs to, among those that share the threads. */
  readonly task: number;
  readonly assumptions: Scenario['assumptions'];
  /** Where to send replications that took so long that nobody should lose them with their batch. */
  readonly slowOnes: MessagePort;
}

const MOST_BY_DEFAULT = 8;

/** How much may be allocated, of what lives, before old objects are looked through again. */
const HEAP_GROWING_PERCENT = 40;
const MANY_TENANTS = 5_000;

export interface Workers {
  readonly count: number;
  readonly executor: Executor<Replication>;
  /** Runs batches of the same scenario under other assumptions or another precision, one run after the other. */
  executorOf(scenario: Scenario): Executor<Replication>;
  /** How far the threads are in the run begun last, the lowest replication first. */
  positions(): readonly Position[];
  /** Replications from `from` on, without a gap, that are finished although their batch is not; only slow ones are told early. */
  finishedFrom(from: number): readonly Replication[];
  /** Whether any replication took so long that it was told early. */
  areSlow(): boolean;
  /** Ends all threads, in the middle of their work if need be. */
  close(): Promise<void>;
}

/** For threads that start from now on. Left alone, a heap grows to three times of what lives in it, which matters only where that is much. */
export function holdHeapDown(scenario: Scenario): void {
  if (tenantsIn(scenario) >= MANY_TENANTS) {
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  }
}

function tenantsIn({ source }: Scenario): number {
  return source.kind === 'sketch' ? source.sketch.customers.names.length : source.estate.tenants.length;
}

/** Threads to use when nobody says: one per core, up to eight. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), MOST_BY_DEFAULT);
}

/**
 * Runs batches of replications in `count` threads, each with its own copy of the scenario. Threads start
 * with the first batch. Even one worker is a thread, so that Ctrl-C is heard while it computes.
 */
export function createWorkers(scenario: Scenario, count: number): Workers {
  const positions = newPositions(count);
  const early = createEarlyOnes<Replication>();
  let pool: Promise<Tinypool> | undefined;
  const start = (): Promise<Tinypool> => {
    holdHeapDown(scenario);
    return startThreads('./worker.js', count, { scenario, positions } satisfies WorkerStart);
  };
  let runs = 0;
  const executorOf = ({ assumptions }: Scenario): Executor<Replication> => {
    runs += 1;
    const run = runs;
    return async (from, to, signal) => {
      pool ??= start();
      const threads = await pool;
      // Of several runs only the first is asked for what it has not told whole.
      const batch: Promise<readonly Replication[]> = early.during({ task: 0, from, to }, (slowOnes) =>
        threads.run({ from, to, task: run, assumptions, slowOnes } satisfies Task, {
          signal: signal ?? null,
          transferList: [slowOnes],
        }),
      );
      // Only a thread that was ended still stands at its batch.
      return await batch.finally(() => forgetPosition(positions, from, run));
    };
  };
  const executor = executorOf(scenario);
  return {
    count,
    executor,
    executorOf,
    positions: () => readPositions(positions).filter(({ task }) => task === runs),
    areSlow: early.haveCome,
    finishedFrom: (from) => early.finishedFrom(0, from),
    async close() {
      await (await pool)?.destroy();
    },
  };
}
