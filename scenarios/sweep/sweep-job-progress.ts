import { z } from 'zod';
import type { BatchRange } from './batch.ts';
import type { Sweep } from './sweep.ts';

/** How far a worker is within a batch, as it stands beside the job. */
const SweepJobProgress = z.strictObject({
  replication: z.int().min(0),
  design: z.int().min(0),
  atSeconds: z.int().min(0),
});

export type SweepJobProgress = z.infer<typeof SweepJobProgress>;

/** Reads what another machine says of its batch; undefined where it cannot be that. It is shown, and counts for nothing. */
export function readJobProgress(
  progress: unknown,
  { point, from, to }: BatchRange,
  sweep: Pick<Sweep, 'points'>,
): SweepJobProgress | undefined {
  const read = SweepJobProgress.safeParse(progress);
  if (!read.success) return undefined;
  const { replication, design } = read.data;
  const designs = sweep.points[point]?.designs ?? 0;
  return replication >= from && replication < to && design < designs ? read.data : undefined;
}
