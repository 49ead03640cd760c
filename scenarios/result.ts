import { z } from 'zod';
import { CostComparison, CostLine, Rate } from './costs/cost-schema.ts';
import { Summary } from './summary-schema.ts';

export { CostLine, Rate, Summary };

/**
 * The Result: the one versioned document that every writer and every view reads, and nothing else.
 * It says what it knows (means with intervals), and what it does not (assumptions, limits).
 * Fields that end in `Minor` are money in minor units of the currency; metrics are in the unit each names.
 */
export const RESULT_SCHEMA_VERSION = 'entwin.result/1';

export const Metric = Summary.extend({
  id: z.string(),
  label: z.string(),
  /** The metric as a question in plain words: "How many customers can one stolen account reach?" */
  question: z.string(),
  unit: z.string(),
  better: z.enum(['lower', 'higher', 'neither']),
});

export const ReachPoint = Summary.extend({
  /** `0`, `5`, `15`, `60`, `480`, or `containment`. */
  mark: z.string(),
  /** Minutes since the theft; for `containment` the mean over replications. */
  minute: z.number(),
});

export const PathLink = z.object({
  kind: z.string(),
  name: z.string(),
  state: z.string(),
  factId: z.string().optional(),
  why: z.string().optional(),
});

/** One customer square of the reach picture. */
export const ReachTenant = z.object({
  tenantId: z.string(),
  /** Share of replications in which the account got in before containment, 0 to 1. */
  probability: z.number(),
  /** Median minute of the fall among the replications in which it fell; null when it never fell. */
  medianMinute: z.number().nullable(),
  /** How it fell most often; where it never fell, what stood in the way. */
  how: z.enum(['standing', 'active', 'eligible', 'gated', 'lost']),
});

export const Reach = z.object({
  /** Who was compromised and how: "Tier 2 engineer, stolen session". */
  victim: z.string(),
  /** Replications in which the theft was not contained within the horizon; containment then stands for the horizon. */
  notContained: z.int(),
  series: z.array(ReachPoint),
  tenants: z.array(ReachTenant),
  /** The first few replications as steps `[minute, tenants reached]`, ended by containment. */
  runs: z.array(z.array(z.tuple([z.number(), z.number()]))),
  /** The chain by which replication 0 reached its first tenant, or failed to. */
  examplePath: z.object({ tenantId: z.string(), state: z.string(), links: z.array(PathLink) }).nullable(),
});

/** One GDAP relationship in replication 0, in days since the scenario's start. */
export const CalendarRow = z.object({
  relationshipId: z.string(),
  name: z.string(),
  tenantId: z.string(),
  fromDay: z.number(),
  /** First end date as planned, before any extension. */
  endDay: z.number(),
  /** Day from which its renewal is due as planned; absent where nobody asks for one. */
  renewalFromDay: z.number().optional(),
  autoExtend: z.boolean(),
  globalAdministrator: z.boolean(),
  extensionDays: z.array(z.number()),
  /** Day on which the relationship really stopped giving access; null when it still gives it at the horizon. */
  stoppedDay: z.number().nullable(),
  outages: z.array(z.object({ fromDay: z.number(), toDay: z.number() })),
  /** What will happen and why, in one sentence. */
  fate: z.string(),
  factIds: z.array(z.string()),
});

/** A day on which something other than a relationship begins or ends. */
export const Milestone = z.object({
  day: z.number(),
  kind: z.enum(['license', 'review', 'api']),
  /** In words without a name: "P2 lapses". */
  what: z.string(),
  /** The tenant, the review or the program it happens to. */
  name: z.string(),
  factIds: z.array(z.string()),
});

export const HeadReason = z.object({
  kind: z.enum([
    'eligible-member',
    'time-bound-member',
    'approver',
    'reviewer',
    'reviewed',
    'eligible-owner',
    'configurer',
    'per-customer',
    'eligible-role',
    'time-bound-role',
    'synchronized',
    'plan-for-guests',
    'plan-for-members',
    'seat-at-home',
    'prerequisite',
    'reviewed-program',
    'role-group-member',
    'plan-for-role-groups',
  ]),
  /** The group, role or review that causes it. */
  what: z.string(),
  factId: z.string(),
});

export const LicensedHead = z.object({
  /** Id of the person, or of the program where programs take licenses; empty: nobody's. */
  personId: z.string(),
  /** Where accounts are counted, and the person has several in the tenant. */
  accountId: z.string().optional(),
  name: z.string(),
  tier: z.string().optional(),
  reasons: z.array(HeadReason),
});

export const TenantLicenses = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  tenantRole: z.string(),
  sku: z.string(),
  seatsNeeded: z.int(),
  /** Null where nobody said how many there are. */
  seatsOwned: z.int().nullable(),
  /** What the habit of multiplying people by customers would buy in this tenant. */
  seatsByHabit: z.int(),
  costPerMonthMinor: z.int(),
  /** People who use PIM here as guests, billed by monthly activity instead of a seat (PIM-87); absent: nobody. */
  guestsMetered: z.int().optional(),
  /** External members who use PIM here with a seat at home, where that is assumed to do (PIM-89); absent: nobody. */
  membersCovered: z.int().optional(),
  heads: z.array(LicensedHead),
});

export const Finding = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  /** What it is about: a group, relationship, tenant. */
  subject: z.string(),
  fix: z.string(),
  factIds: z.array(z.string()),
  /** Who accepts it, why, and the last day on which that holds; absent where nobody does. */
  waiver: z.object({ reason: z.string(), owner: z.string(), expires: z.string() }).optional(),
});

export const Forecast = z.object({
  date: z.string(),
  day: z.number(),
  tenantId: z.string(),
  tenantName: z.string(),
  relationshipId: z.string(),
  relationshipName: z.string(),
  kind: z.enum(['loses-access', 'extends-itself', 'cannot-extend', 'already-ended', 'gives-nothing']),
  roles: z.array(z.string()),
  what: z.string(),
  why: z.string(),
  factIds: z.array(z.string()),
});

export const FailureCount = Summary.extend({
  failureModeId: z.string(),
  label: z.string(),
  factIds: z.array(z.string()),
});

/** A failure mode this design shows: in failed work, otherwise in the run, or by a finding before it begins. */
export const ObservedFailure = Summary.extend({
  failureModeId: z.string(),
  label: z.string(),
  symptom: z.string(),
  silent: z.boolean(),
  fix: z.string(),
  factIds: z.array(z.string()),
  /** Ids of the findings that tell it; with them alone, the count is theirs. */
  ruleIds: z.array(z.string()),
  /** Day of its first appearance in replication 0; null where it did not appear there. */
  firstDay: z.number().nullable(),
});

/** What a design cannot do at all, in how many tenants, and the fact that forbids it. */
export const UnservedNeed = z.object({
  need: z.string(),
  tenants: z.int(),
  factId: z.string(),
  why: z.string(),
});

export const DesignResult = z.object({
  /** Name the scenario gives it; unique. */
  id: z.string(),
  /** The designs it is made of, and its options in words. */
  label: z.string(),
  metrics: z.array(Metric),
  accessFailed: z.array(FailureCount),
  observed: z.array(ObservedFailure),
  reach: Reach.nullable(),
  calendar: z.array(CalendarRow),
  licenses: z.array(TenantLicenses),
  unserved: z.array(UnservedNeed),
  findings: z.array(Finding),
  forecast: z.array(Forecast),
  /** What the design costs over the horizon, line by line; absent where nobody gave rates. */
  costs: z.array(CostLine).optional(),
  violations: z.array(
    z.object({ checker: z.string(), message: z.string(), replication: z.int(), atSeconds: z.int() }),
  ),
});

/** Paired difference `b - a` of one metric, with the same random numbers in both. */
export const Comparison = z.object({
  metric: z.string(),
  a: z.string(),
  b: z.string(),
  difference: Summary,
  verdict: z.enum(['a-better', 'b-better', 'differs', 'no-real-difference']),
  /** The verdict in words: "gdap-pim better than dap by 31 to 37 tenants". */
  words: z.string(),
});

/** What one design answers to a question about access models. */
export const ModelCell = z.object({
  design: z.string(),
  text: z.string(),
  factIds: z.array(z.string()),
});

/** One question about access models, answered for every design from the estate it builds. */
export const ModelRow = z.object({
  id: z.string(),
  about: z.enum(['model', 'license']),
  question: z.string(),
  cells: z.array(ModelCell),
  /** Where the article the project goes back to says otherwise than Microsoft. */
  article: z.object({ text: z.string(), factIds: z.array(z.string()) }).optional(),
});

export const AssumptionUse = z.object({
  id: z.string(),
  statement: z.string(),
  value: z.string(),
  alternatives: z.array(z.string()),
  factId: z.string().optional(),
  /** True when the scenario chose another value than the default. */
  overridden: z.boolean(),
});

/** A fact the result cites, so that the file explains itself. */
export const CitedFact = z.object({
  id: z.string(),
  statement: z.string(),
  source: z.string(),
  date: z.string(),
  /** C documented, X sample only, T third party, I inferred, U unconfirmed. */
  confidence: z.string(),
});

export const Expectation = z.object({
  formula: z.string(),
  passed: z.boolean(),
  /** The formula with its numbers filled in. */
  detail: z.string(),
});

/** What another answer to one open question makes of the scenario, on the same random numbers. */
export const AssumptionTrial = z.object({
  id: z.string(),
  /** Name of the choice tried, and of the one the result rests on. */
  choice: z.string(),
  instead: z.string(),
  /** What the choice says. */
  statement: z.string(),
  factId: z.string().optional(),
  /** Whether it turns a verdict or an expectation, moves numbers only, or does nothing. */
  outcome: z.enum(['verdict', 'numbers', 'nothing']),
  /** Comparisons whose verdict turns, in words; of a line of costs the metric is `cost.` and its id. */
  verdicts: z.array(
    z.object({ metric: z.string(), a: z.string(), b: z.string(), from: z.string(), to: z.string() }),
  ),
  /** Formulas that hold under one answer and fail under the other. */
  expectations: z.array(z.object({ formula: z.string(), from: z.boolean(), to: z.boolean() })),
  /** Means that move; costs in whole currency. */
  numbers: z.array(
    z.object({
      design: z.string(),
      metric: z.string(),
      unit: z.string(),
      from: z.number(),
      to: z.number(),
    }),
  ),
});

/** Every open question the scenario can reach, answered otherwise, one at a time. */
export const AssumptionSweep = z.object({
  /** False where somebody stopped it; then `tried` is what was known by then. */
  complete: z.boolean(),
  /** Answers there were to try. */
  runs: z.int(),
  tried: z.array(AssumptionTrial),
  /** Questions that cannot matter for this scenario, and why. */
  notTried: z.array(z.object({ id: z.string(), why: z.string() })),
});

export const Result = z.object({
  schema: z.literal(RESULT_SCHEMA_VERSION),
  version: z.string(),
  scenario: z.object({
    name: z.string(),
    description: z.string(),
    hash: z.string(),
    startDate: z.string(),
    horizonDays: z.number(),
  }),
  seed: z.int(),
  factsAsOf: z.string(),
  /** Id of the metric the scenario is about: the one its precision is asked of. */
  mainMetric: z.string(),
  replications: z.object({
    count: z.int(),
    stoppedBy: z.enum(['precision', 'limit', 'deterministic', 'user']),
    precision: z.string(),
  }),
  currency: z.string(),
  /** What the user says time, outages and thefts cost; absent where nobody did. */
  rates: z.array(Rate).optional(),
  tenants: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  designs: z.array(DesignResult),
  /** What happens beside relationships, in order of days: licenses, reviews, ends of interfaces. Only where there is any. */
  milestones: z.array(Milestone).optional(),
  comparisons: z.array(Comparison),
  /** Every pair of designs on every line of costs; absent where nobody gave rates. */
  costComparisons: z.array(CostComparison).optional(),
  /** What to know before believing a comparison: designs that do less, or in which others do it. Only where there is any. */
  caveats: z.array(z.string()).optional(),
  /** How the designs differ in kind; empty where there is one design. */
  modelTable: z.array(ModelRow),
  expectations: z.array(Expectation),
  assumptions: z.array(AssumptionUse),
  /** Only where somebody asked for it. */
  assumptionSweep: AssumptionSweep.optional(),
  facts: z.array(CitedFact),
  notModeled: z.array(z.string()),
});

export type Metric = z.infer<typeof Metric>;
export type ReachPoint = z.infer<typeof ReachPoint>;
export type ReachTenant = z.infer<typeof ReachTenant>;
export type Reach = z.infer<typeof Reach>;
export type CalendarRow = z.infer<typeof CalendarRow>;
export type Milestone = z.infer<typeof Milestone>;
export type HeadReason = z.infer<typeof HeadReason>;
export type LicensedHead = z.infer<typeof LicensedHead>;
export type TenantLicenses = z.infer<typeof TenantLicenses>;
export type Finding = z.infer<typeof Finding>;
export type Forecast = z.infer<typeof Forecast>;
export type FailureCount = z.infer<typeof FailureCount>;
export type ObservedFailure = z.infer<typeof ObservedFailure>;
export type DesignResult = z.infer<typeof DesignResult>;
export type Comparison = z.infer<typeof Comparison>;
export type ModelCell = z.infer<typeof ModelCell>;
export type ModelRow = z.infer<typeof ModelRow>;
export type AssumptionUse = z.infer<typeof AssumptionUse>;
export type AssumptionTrial = z.infer<typeof AssumptionTrial>;
export type AssumptionSweep = z.infer<typeof AssumptionSweep>;
export type CitedFact = z.infer<typeof CitedFact>;
export type Expectation = z.infer<typeof Expectation>;
export type Result = z.infer<typeof Result>;
