import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Executor } from '../engine/index.ts';
import type { Replication } from '../scenarios/run/run-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What a thread is asked for. */
export interface Task {
  readonly from: number;
  readonly to: number;
  readonly assumptions: Scenario['assumptions'];
}

const MOST_BY_DEFAULT = 8;

export interface Workers {
  readonly count: number;
  readonly executor: Executor<Replication>;
  /** Runs batches of the same scenario under other assumptions or another precision. */
  executorOf(scenario: Scenario): Executor<Replication>;
  /** Ends all threads, in the middle of their work if need be. */
  close(): Promise<void>;
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
  let pool: Promise<Tinypool> | undefined;
  const start = async () => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: count,
      maxThreads: count,
      // Each thread compiles the models anew; it must not be thrown away between two batches.
      idleTimeout: 60_000,
      workerData: scenario,
    });
  };
  const executorOf =
    ({ assumptions }: Scenario): Executor<Replication> =>
    async (from, to, signal) => {
      pool ??= start();
      return (await pool).run({ from, to, assumptions } satisfies Task, { signal: signal ?? null });
    };
  return {
    count,
    executor: executorOf(scenario),
    executorOf,
    async close() {
      await (await pool)?.destroy();
    },
  };
}
