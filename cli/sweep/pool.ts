import type { Tinypool } from 'tinypool';
import type { BatchRange } from '../../scenarios/sweep/batch.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';

/** What a thread is asked for. */
export interface SweepTask {
  readonly bundle: SweepBundle;
  readonly range: BatchRange;
  /** Hash of the point's scenario. */
  readonly hash: string;
}

export interface SweepPool {
  /** Runs a batch in a thread, and gives its replications as JSON. */
  run(task: SweepTask, signal?: AbortSignal): Promise<string>;
  /** Ends all threads, in the middle of their work if need be. */
  close(): Promise<void>;
}

/** So many threads for batches of sweeps; they start with the first batch. */
export function createSweepPool(count: number): SweepPool {
  let pool: Promise<Tinypool> | undefined;
  const start = async () => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: new URL('./sweep-worker.js', import.meta.url).href,
      minThreads: count,
      maxThreads: count,
      idleTimeout: 60_000,
    });
  };
  return {
    async run(task, signal) {
      pool ??= start();
      return (await pool).run(task, { signal: signal ?? null });
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}
