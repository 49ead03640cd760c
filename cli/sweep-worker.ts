import { Tinypool } from 'tinypool';
import { createBatchRunner } from '../scenarios/sweep/compute-batch.ts';
import { terse } from '../scenarios/sweep/terse.ts';
import { takePosition } from './positions.ts';
import { SLOW_MILLISECONDS } from './slow.ts';
import type { SlowSweepReplication, SweepOrder, SweepWorkerStart } from './sweep/pool.ts';

const runner = createBatchRunner();
const position = takePosition((Tinypool.workerData as SweepWorkerStart).positions);

/** What a thread of a sweep does: a batch of one point, read from the text of the sweep. */
export default async function work({ bundle, range, hash, slowOnes }: SweepOrder): Promise<string> {
  position.begin(range.from, range.point);
  let startedAt = performance.now();
  const batch = await runner.run(bundle, range, hash, {
    at: position.move,
    finished(replication, recordings) {
      const now = performance.now();
      if (now - startedAt > SLOW_MILLISECONDS) {
        const text = JSON.stringify(terse(recordings));
        slowOnes.postMessage({ replication, text } satisfies SlowSweepReplication);
      }
      startedAt = now;
    },
  });
  position.end();
  return batch;
}
