import { createBatchRunner } from '../scenarios/sweep/compute-batch.ts';
import type { SweepTask } from './sweep/pool.ts';

const runner = createBatchRunner();

/** What a thread of a sweep does: a batch of one point, read from the text of the sweep. */
export default function work({ bundle, range, hash }: SweepTask): Promise<string> {
  return runner.run(bundle, range, hash);
}
