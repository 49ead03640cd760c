import { z } from 'zod';
import { CitedFact, HeadReason } from '../result.ts';

/** Version of the Explanation, the one document that its writers read. */
export const EXPLANATION_SCHEMA_VERSION = 'entwin.explanation/1';

const PathStateName = z.enum(['standing', 'active', 'residual', 'eligible', 'gated', 'lost', 'unknown']);

/** One link of a path: what it is, how it stands, by which fact, and what would mend it. */
export const ExplainedLink = z.object({
  kind: z.string(),
  subject: z.string(),
  name: z.string(),
  state: PathStateName,
  why: z.string().optional(),
  factId: z.string().optional(),
  /** What makes the link hold; there on every link that fails or waits. */
  mend: z.string().optional(),
  /** What PIM asks of whoever activates the place; only on links that wait for an activation. */
  asks: z.array(z.string()).optional(),
  /** Who may approve, by name; empty where nobody may. Only on links that wait for an approver. */
  approvers: z.array(z.string()).optional(),
});

/** One chain from the account to a role in the tenant. */
export const ExplainedPath = z.object({
  model: z.string(),
  /** The account that holds the places on the path. */
  holderId: z.string(),
  workload: z.string(),
  /** The roles of the path that serve the question, by name, and how many others it has. */
  roles: z.array(z.string()),
  otherRoles: z.int(),
  state: PathStateName,
  links: z.array(ExplainedLink),
});

/** What the account has in the tenant besides, which does not serve. */
export const OtherPath = z.object({
  model: z.string(),
  roles: z.array(z.string()),
  state: PathStateName,
  why: z.string().optional(),
  factId: z.string().optional(),
});

/** A part of the design that could serve, and why it does not serve this account. */
export const ExplainedCarrier = z.object({
  model: z.string(),
  holder: z.string().optional(),
  why: z.string(),
  factId: z.string().optional(),
});

const about = {
  schema: z.literal(EXPLANATION_SCHEMA_VERSION),
  version: z.string(),
  scenario: z.object({ name: z.string(), hash: z.string(), start: z.string(), seed: z.int() }),
  /** Name of the design that was asked. */
  design: z.string(),
};

const Asked = z.object({ accountId: z.string(), personId: z.string(), name: z.string() });

export const AccessExplanation = z.object({
  ...about,
  kind: z.literal('access'),
  question: z.object({
    who: Asked,
    tenantId: z.string(),
    tenantName: z.string(),
    /** What is to be done, in words, and the role behind it; null for anything at all. */
    can: z.string(),
    role: z.object({ id: z.string(), name: z.string(), workload: z.string() }).nullable(),
    atSeconds: z.int(),
    at: z.string(),
    replication: z.int(),
    /** Whose session it is: the person's own, or what a thief has. */
    session: z.enum(['own', 'stolen', 'password']),
  }),
  verdict: z.object({
    answer: z.enum(['now', 'token', 'after-activation', 'after-approval', 'unknown', 'no']),
    words: z.string(),
    factId: z.string().optional(),
  }),
  /** Choices made for the asker, such as which design or which member of a tier. */
  notes: z.array(z.string()),
  /** Paths that serve, from the strongest to the weakest. */
  paths: z.array(ExplainedPath),
  others: z.array(OtherPath),
  unserved: z.array(z.object({ need: z.string(), why: z.string(), factId: z.string() })),
  /** Filled only where no path serves. */
  carriers: z.array(ExplainedCarrier),
  facts: z.array(CitedFact),
});

/** Another plan than P2 that the person needs in a tenant, and every cause. */
export const ExplainedPlan = z.object({ sku: z.string(), reasons: z.array(HeadReason) });

/** Whether one person needs a seat of P2 in one tenant, and why or why not; and what else they need there. */
export const ExplainedSeat = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  seat: z.enum(['needed', 'metered', 'none']),
  reasons: z.array(HeadReason),
  /** Why none is needed; absent where one is. */
  why: z.string().optional(),
  factId: z.string().optional(),
  /** Absent where nothing else is needed. */
  alsoNeeded: z.array(ExplainedPlan).optional(),
  /** What ID Governance does about a guest, which is billed by the month; absent where it does nothing (PIM-90). */
  governed: z.array(HeadReason).optional(),
});

export const LicenseExplanation = z.object({
  ...about,
  kind: z.literal('license'),
  question: z.object({ who: Asked, tenantId: z.string().nullable() }),
  verdict: z.object({ needsSeat: z.boolean(), words: z.string() }),
  notes: z.array(z.string()),
  tenants: z.array(ExplainedSeat),
  facts: z.array(CitedFact),
});

/** The answer to one question, link by link or cause by cause. */
export const Explanation = z.discriminatedUnion('kind', [AccessExplanation, LicenseExplanation]);

export type Explanation = z.infer<typeof Explanation>;
export type AccessExplanation = z.infer<typeof AccessExplanation>;
export type LicenseExplanation = z.infer<typeof LicenseExplanation>;
export type ExplainedPath = z.infer<typeof ExplainedPath>;
export type ExplainedLink = z.infer<typeof ExplainedLink>;
export type ExplainedSeat = z.infer<typeof ExplainedSeat>;
export type ExplainedPlan = z.infer<typeof ExplainedPlan>;
