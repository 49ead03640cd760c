import { z } from 'zod';

/** The version of the form of the answer about a rare event. */
export const RARE_RESULT_VERSION = 'entwin.rare/1';

const Probability = z.object({
  /** Null where it was never seen: then `high` is all that is known. */
  probability: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  /** `score`: Wilson’s, of the effective hits; `binomial`: exact, of the hits; `bound`: one-sided; `certain`: nothing was drawn. */
  interval: z.enum(['score', 'binomial', 'bound', 'certain']),
  /** Replications in which it happened, and as how many of equal weight they count. */
  hits: z.int(),
  effectiveHits: z.number(),
});

const Interval = z.object({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable() });

const RareDesign = z.object({
  id: z.string(),
  label: z.string(),
  method: z.enum(['tilted', 'plain', 'certain']),
  /** Why this method. */
  why: z.string(),
  probability: Probability,
  /** How many customers it happens to on average; null where one is asked about, or hits are too few. */
  customersHit: Interval.nullable(),
  /** What was tilted; null where nothing was. */
  tilt: z
    .object({
      draws: z.int(),
      /** Sum of the chances of these draws. */
      chances: z.number(),
      plainShare: z.number(),
      /** Should be 1. */
      meanWeight: Interval,
      /** Hits in which no tilted draw had fallen into its range. */
      hitsByOther: z.int(),
    })
    .nullable(),
  /** Against plain replications, measured; null where nothing was tilted, or hits are too few. */
  gain: z
    .object({
      /** So many times smaller is the variance at the same effort, counted in events. */
      factor: z.number(),
      /** So many plain replications would be as sure. */
      plainReplications: z.number(),
    })
    .nullable(),
  /** Customers it happened to, the likeliest first; null where one is asked about, or they are too many. */
  customers: z.array(Probability.extend({ id: z.string(), name: z.string() })).nullable(),
  violations: z.array(
    z.object({ checker: z.string(), message: z.string(), replication: z.int(), atSeconds: z.int() }),
  ),
});

/** How likely a rare event is, in each design. The same bytes whatever the workers. */
export const RareResult = z.object({
  schema: z.literal(RARE_RESULT_VERSION),
  version: z.string(),
  scenario: z.object({ name: z.string(), description: z.string(), hash: z.string() }),
  seed: z.int(),
  factsAsOf: z.string(),
  question: z.object({
    event: z.enum(['outage', 'lapse']),
    longerThanSeconds: z.int(),
    customer: z.string().nullable(),
    horizonDays: z.number(),
    words: z.string(),
  }),
  confidence: z.number(),
  replications: z.object({
    count: z.int(),
    /** Replications run before, only to see whether it is rare. */
    pilot: z.int(),
    /** Number of the first one. */
    first: z.int(),
    stoppedBy: z.enum(['precision', 'limit', 'deterministic', 'user']),
    precision: z.string(),
  }),
  designs: z.array(RareDesign),
  /** What the answer rests on, and where it ends. */
  limits: z.array(z.string()),
  assumptions: z.array(z.string()),
});

export type RareProbability = z.infer<typeof Probability>;
export type RareDesign = z.infer<typeof RareDesign>;
export type RareResult = z.infer<typeof RareResult>;
