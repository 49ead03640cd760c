import type { MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { BatchRange } from '../../scenarios/sweep/batch.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import type { TerseReplication } from '../../scenarios/sweep/terse.ts';
import { createEarlyOnes } from '../early-ones.ts';
import { forgetPosition, newPositions, type Position, readPositions } from '../positions.ts';
import { startThreads } from '../start-threads.ts';

/** What a thread starts with. */
export interface SweepWorkerStart {
  readonly positions: SharedArrayBuffer;
}

/** A batch to run. */
export interface SweepTask {
  readonly bundle: SweepBundle;
  readonly range: BatchRange;
  /** Hash of the point's scenario. */
  readonly hash: string;
}

/** What a thread is asked for. */
export interface SweepOrder extends SweepTask {
  /** Where to send replications that took so long that nobody should lose them with their batch. */
  readonly slowOnes: MessagePort;
}

export interface SweepPool {
  /** Runs a batch in a thread, and gives its replications as JSON. */
  run(task: SweepTask, signal?: AbortSignal): Promise<string>;
  /** How far the threads are, by points as their tasks, the lowest replication first. */
  positions(): readonly Position[];
  /** Replications of a point from `from` on, without a gap, that are finished although their batch is not; only slow ones are told early. */
  finishedFrom(point: number, from: number): readonly TerseReplication[];
  /** Ends all threads, in the middle of their work if need be. */
  close(): Promise<void>;
}

/** So many threads for batches of sweeps; they start with the first batch. */
export function createSweepPool(count: number): SweepPool {
  const positions = newPositions(count);
  const early = createEarlyOnes<string>();
  let pool: Promise<Tinypool> | undefined;
  const start = () => startThreads('./sweep-worker.js', count, { positions } satisfies SweepWorkerStart);
  return {
    async run(task, signal) {
      pool ??= start();
      const threads = await pool;
      const { point, from, to } = task.range;
      const batch: Promise<string> = early.during({ task: point, from, to }, (slowOnes) =>
        threads.run({ ...task, slowOnes } satisfies SweepOrder, {
          signal: signal ?? null,
          transferList: [slowOnes],
        }),
      );
      // Only a thread that was ended still stands at its batch.
      return await batch.finally(() => forgetPosition(positions, from, point));
    },
    positions: () => readPositions(positions),
    finishedFrom: (point, from) =>
      early.finishedFrom(point, from).map((text) => JSON.parse(text) as TerseReplication),
    async close() {
      await (await pool)?.destroy();
    },
  };
}
