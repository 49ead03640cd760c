import { z } from 'zod';
import { BATCH_SIZE } from '../run/bounds.ts';
import type { SweepPoint } from './sweep.ts';
import { TerseRecordingSchema } from './terse.ts';

/** One finished batch of one point: what the state file holds, and what workers answer. */
export const SweepBatch = z.strictObject({
  point: z.int().min(0),
  from: z.int().min(0),
  replications: z.array(z.array(TerseRecordingSchema)).min(1).max(BATCH_SIZE),
});

export type SweepBatch = z.infer<typeof SweepBatch>;

/** Which batch it is. */
export interface BatchRange {
  readonly point: number;
  readonly from: number;
  readonly to: number;
}

/** Why a batch cannot be one of a sweep; undefined where it can. Only batches that are asked for are taken. */
export function batchProblem(
  { point, from, replications }: SweepBatch,
  points: readonly Pick<SweepPoint, 'maxReplications' | 'designs'>[],
): string | undefined {
  const asked = points[point];
  if (asked === undefined) return `there is no point ${point}`;
  const { maxReplications, designs } = asked;
  if (from % BATCH_SIZE !== 0 || from >= maxReplications) return `no batch begins with replication ${from}`;
  const length = Math.min(BATCH_SIZE, maxReplications - from);
  if (replications.length !== length) {
    return `the batch holds ${replications.length} replications instead of ${length}`;
  }
  return replications.every((replication) => replication.length === designs)
    ? undefined
    : `a replication does not hold ${designs} designs`;
}
