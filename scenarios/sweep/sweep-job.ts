import { z } from 'zod';
import { BATCH_SIZE } from '../run/bounds.ts';
import { MOST_REPLICATIONS, MOST_SWEEP_POINTS } from '../schema/limits.ts';
import { VERSION } from '../version.ts';
import { batchProblem, SweepBatch } from './batch.ts';
import type { Sweep } from './sweep.ts';

/** The version of what sweeps and workers say to each other. */
export const SWEEP_JOB_VERSION = 'entwin.sweep-job/1';

/** Larger bundles and answers are none of ours, and are not read. */
export const LARGEST_BUNDLE_LENGTH = 256 * 1024 * 1024;
export const LARGEST_ANSWER_LENGTH = 32 * 1024 * 1024;

const HASH = z.string().regex(/^[0-9a-f]{64}$/);

/** One batch to run, as it stands in the queue. */
export const SweepJob = z
  .strictObject({
    schema: z.literal(SWEEP_JOB_VERSION),
    version: z.string().max(100),
    /** SHA-256 of the bundle's text, under which it is kept. */
    bundle: HASH,
    point: z.int().min(0).max(MOST_SWEEP_POINTS),
    from: z.int().min(0).max(MOST_REPLICATIONS),
    to: z.int().min(1).max(MOST_REPLICATIONS),
    /** Hash of the point's scenario. */
    scenario: HASH,
  })
  .refine(({ from, to }) => from < to && to - from <= BATCH_SIZE);

export type SweepJob = z.infer<typeof SweepJob>;

/** How a worker begins to say that it is of another version. */
const OTHER_VERSION = 'entwin-version ';

/** Why a worker does not take a job; undefined where it does. */
export function refusalOf(data: unknown): string | undefined {
  const version = (data as { readonly version?: unknown } | null)?.version;
  if (typeof version === 'string' && version !== VERSION) return `${OTHER_VERSION}${VERSION}`;
  return SweepJob.safeParse(data).success ? undefined : 'what stands in the queue is not a batch of a sweep';
}

/** The version of a worker that refused because of its own; undefined where that was not the reason. */
export function versionRefusing(reason: string): string | undefined {
  return reason.startsWith(OTHER_VERSION) ? reason.slice(OTHER_VERSION.length) : undefined;
}

/** The replications that another machine answers for a batch, as JSON; or why they cannot be that. */
export function readAnswer(
  answer: unknown,
  { point, from, to }: Pick<SweepJob, 'point' | 'from' | 'to'>,
  sweep: Pick<Sweep, 'points'>,
): { readonly replications: string } | { readonly problem: string } {
  if (typeof answer !== 'string') return { problem: 'it is no text' };
  if (answer.length > LARGEST_ANSWER_LENGTH) return { problem: 'it is too large' };
  let replications: unknown;
  try {
    replications = JSON.parse(answer);
  } catch {
    return { problem: 'it is no JSON' };
  }
  const batch = SweepBatch.safeParse({ point, from, replications });
  if (!batch.success) return { problem: 'it holds no replications' };
  const problem = batchProblem(batch.data, sweep.points);
  if (problem !== undefined) return { problem };
  return batch.data.replications.length === to - from
    ? { replications: JSON.stringify(batch.data.replications) }
    : { problem: 'it is of another batch' };
}
