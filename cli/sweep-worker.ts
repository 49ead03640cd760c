import { Tinypool } from 'tinypool';
import { createBatchRunner } from '../scenarios/sweep/compute-batch.ts';
import { terse } from '../scenarios/sweep/terse.ts';
import { earlyTeller } from './early-ones.ts';
import { takePosition } from './positions.ts';
import type { SweepOrder, SweepWorkerStart } from './sweep/pool.ts';

const runner = createBatchRunner();
const position = takePosition((Tinypool.workerData as SweepWorkerStart).positions);

/** What a thread of a sweep does: a batch of one point, read from the text of the sweep. */
export default async function work({ bundle, range, hash, slowOnes }: SweepOrder): Promise<string> {
  position.begin(range.from, range.point);
  const tell = earlyTeller<string>(slowOnes);
  const batch = await runner.run(bundle, range, hash, {
    at: position.move,
    // As JSON, the way all numbers of a sweep go.
    finished: (replication, recordings) => tell(replication, () => JSON.stringify(terse(recordings))),
  });
  position.end();
  return batch;
}
