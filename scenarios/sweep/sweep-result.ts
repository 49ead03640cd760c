import { z } from 'zod';
import { Comparison, Expectation, Metric } from '../result.ts';
import { Summary } from '../summary-schema.ts';

/** The version of the form of a sweep's result. */
export const SWEEP_RESULT_VERSION = 'entwin.sweep/1';

/** What is known of one design at one point. */
export const SweptDesign = z.object({
  id: z.string(),
  label: z.string(),
  metrics: z.array(Summary.extend({ id: z.string() })),
  /** Findings of severity error that nobody accepts. */
  errors: z.int(),
  violations: z.array(
    z.object({ checker: z.string(), message: z.string(), replication: z.int(), atSeconds: z.int() }),
  ),
});

/** One combination of values, run as a scenario of its own. */
export const SweptPoint = z.object({
  position: z.int(),
  /** The value of each parameter, in their order, as written. */
  values: z.array(z.unknown()),
  /** Hash of the scenario these values make. */
  scenario: z.string(),
  replications: z.object({
    count: z.int(),
    stoppedBy: z.enum(['precision', 'limit', 'deterministic', 'user']),
    precision: z.string(),
  }),
  /** Id of the metric its precision is asked of. */
  mainMetric: z.string(),
  designs: z.array(SweptDesign),
  /** Paired differences of every metric against the first design. */
  comparisons: z.array(Comparison),
  /** What to know before believing them; only where there is any. */
  caveats: z.array(z.string()).optional(),
  expectations: z.array(Expectation),
});

/** The results of all points of a sweep. The same bytes whatever the workers, the machines and the interruptions. */
export const SweepResult = z.object({
  schema: z.literal(SWEEP_RESULT_VERSION),
  version: z.string(),
  scenario: z.object({ name: z.string(), description: z.string() }),
  /** Hash of the parameters and of every point's scenario. */
  hash: z.string(),
  seed: z.int(),
  factsAsOf: z.string(),
  parameters: z.array(z.object({ path: z.string(), values: z.array(z.unknown()) })),
  /** Points there are in all. */
  grid: z.int(),
  /** False where somebody stopped it; then `points` is what was known by then. */
  complete: z.boolean(),
  /** The metrics that any design has, in words. */
  metrics: z.array(Metric.pick({ id: true, label: true, question: true, unit: true, better: true })),
  points: z.array(SweptPoint),
});

export type SweptDesign = z.infer<typeof SweptDesign>;
export type SweptPoint = z.infer<typeof SweptPoint>;
export type SweepResult = z.infer<typeof SweepResult>;
