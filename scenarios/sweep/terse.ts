import { z } from 'zod';
import { ACTS, type ActId } from '../../models/acts.ts';
import { FAILURE_MODES, type FailureModeId } from '../../models/failure-modes/index.ts';
import { METRICS, type MetricId } from '../../models/metrics.ts';
import type { Recording } from '../../models/recorder.ts';
import type { Replication } from '../run/run-batch.ts';

/** What a sweep keeps of a run: numbers and broken rules, and nothing that grows with the number of customers. */
export type TerseRecording = Pick<
  Recording,
  'metrics' | 'acts' | 'incidents' | 'observations' | 'violations'
>;

/** The recordings of all designs of one replication. */
export type TerseReplication = readonly TerseRecording[];

const MOST_VIOLATIONS = 1_000;
const LONGEST_MESSAGE = 4_000;

const METRIC_IDS = METRICS.map(({ id }) => id) as [MetricId, ...MetricId[]];
const ACT_IDS = ACTS.map(({ id }) => id) as [ActId, ...ActId[]];
const MODE_IDS = FAILURE_MODES.map(({ id }) => id) as [FailureModeId, ...FailureModeId[]];

/** What a file or another machine says a run has left behind. */
export const TerseRecordingSchema: z.ZodType<TerseRecording> = z.strictObject({
  metrics: z.partialRecord(z.enum(METRIC_IDS), z.number()),
  acts: z.record(z.enum(ACT_IDS), z.number()),
  incidents: z.int().min(0),
  observations: z.partialRecord(
    z.enum(MODE_IDS),
    z.strictObject({ count: z.int().min(0), firstAtSeconds: z.int().min(0) }),
  ),
  violations: z
    .array(
      z.strictObject({
        checker: z.string().max(LONGEST_MESSAGE),
        message: z.string().max(LONGEST_MESSAGE),
        atSeconds: z.int(),
      }),
    )
    .max(MOST_VIOLATIONS),
});

/** Takes from a replication what a sweep keeps of it. */
export function terse(replication: Replication): TerseReplication {
  return replication.map(({ metrics, acts, incidents, observations, violations }) => ({
    metrics,
    acts,
    incidents,
    observations,
    violations: violations.slice(0, MOST_VIOLATIONS).map(({ checker, message, atSeconds }) => ({
      checker,
      message: message.slice(0, LONGEST_MESSAGE),
      atSeconds,
    })),
  }));
}
