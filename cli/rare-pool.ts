import type { MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { RareReplication, RareTask } from '../scenarios/rare/rare-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createEarlyOnes } from './early-ones.ts';
import { forgetPosition, newPositions, type Position, readPositions } from './positions.ts';
import { startThreads } from './start-threads.ts';
import { holdHeapDown } from './workers.ts';

/** What a thread starts with. */
export interface RareWorkerStart {
  readonly scenario: Scenario;
  readonly positions: SharedArrayBuffer;
}

/** What a thread is asked for. */
export interface RareOrder {
  readonly task: RareTask;
  readonly slowOnes: MessagePort;
}

export interface RarePool {
  /** Runs a batch in a thread. */
  compute(task: RareTask, signal?: AbortSignal): Promise<readonly RareReplication[]>;
  /** How far the threads are, the lowest replication first. */
  positions(): readonly Position[];
  /** Replications from `from` on, without a gap, that are finished although their batch is not; only slow ones are told early. */
  finishedFrom(from: number): readonly RareReplication[];
  /** Ends all threads, in the middle of their work if need be. */
  close(): Promise<void>;
}

/** So many threads for batches about something rare, each with its own copy of the scenario; they start with the first batch. */
export function createRarePool(scenario: Scenario, count: number): RarePool {
  const positions = newPositions(count);
  const early = createEarlyOnes<RareReplication>();
  let pool: Promise<Tinypool> | undefined;
  const start = (): Promise<Tinypool> => {
    holdHeapDown(scenario);
    return startThreads('./rare-worker.js', count, { scenario, positions } satisfies RareWorkerStart);
  };
  return {
    async compute(task, signal) {
      pool ??= start();
      const threads = await pool;
      const { from, to } = task;
      const batch: Promise<readonly RareReplication[]> = early.during({ task: 0, from, to }, (slowOnes) =>
        threads.run({ task, slowOnes } satisfies RareOrder, {
          signal: signal ?? null,
          transferList: [slowOnes],
        }),
      );
      // Only a thread that was ended still stands at its batch.
      return await batch.finally(() => forgetPosition(positions, from));
    },
    positions: () => readPositions(positions),
    finishedFrom: (from) => early.finishedFrom(0, from),
    async close() {
      await (await pool)?.destroy();
    },
  };
}
