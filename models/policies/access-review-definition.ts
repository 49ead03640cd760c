import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import { PIM_REVIEW_DEFAULTS, REVIEW_LOOK_BACK } from '../facts/index.ts';

/** What is reviewed. `guests` are those of a group or an application, and nobody else. */
export type ReviewKind = 'entra-role' | 'azure-role' | 'group' | 'pim-group' | 'application' | 'guests';
export type ReviewFrequency = 'once' | 'weekly' | 'monthly' | 'quarterly' | 'semi-annually' | 'annually';
/** What holds for those nobody decided on (PIM-120). */
export type ReviewSilence = 'no-change' | 'remove' | 'approve' | 'recommendation';
export type ReviewPlan = 'none' | 'p2' | 'governance';

export interface ReviewDefinition {
  readonly kind: ReviewKind;
  readonly frequency: ReviewFrequency;
  readonly durationSeconds: Seconds;
  readonly guestAction: 'remove' | 'block-then-delete';
  readonly hasFallbackReviewer: boolean;
  /** Where only the inactive are reviewed: since when they must have been. */
  readonly inactiveSeconds?: Seconds;
}

export interface ReviewDefinitionProblem {
  readonly code: 'overlaps' | 'no-choice-for-guests' | 'fallback-reviewer-missing' | 'looks-back-too-far';
  readonly factId: string;
}

/** The shortest that the span between two starts can be by the calendar. */
const SHORTEST_PERIOD_DAYS: Readonly<Record<'weekly' | 'quarterly' | 'semi-annually' | 'annually', number>> =
  {
    weekly: 7,
    quarterly: 89,
    'semi-annually': 181,
    annually: 365,
  };

/**
 * What Entra would not take in the definition of a review: one that overlaps the next (PIM-118), a choice for denied
 * guests where other people are reviewed too (PIM-123), a PIM group without fallback reviewer (PIM-126), a look back
 * beyond the limit (PIM-122). Empty when nothing is wrong.
 */
export function reviewDefinitionProblems(definition: ReviewDefinition): readonly ReviewDefinitionProblem[] {
  const { kind, guestAction, hasFallbackReviewer, inactiveSeconds = 0 } = definition;
  const lookBackSeconds =
    kind === 'application'
      ? REVIEW_LOOK_BACK.value.applicationMaxSeconds
      : REVIEW_LOOK_BACK.value.inactiveMaxSeconds;
  const problems: ReviewDefinitionProblem[] = [];
  if (overlaps(definition)) problems.push({ code: 'overlaps', factId: 'PIM-118' });
  if (guestAction === 'block-then-delete' && kind !== 'guests')
    problems.push({ code: 'no-choice-for-guests', factId: 'PIM-123' });
  if (kind === 'pim-group' && !hasFallbackReviewer)
    problems.push({ code: 'fallback-reviewer-missing', factId: 'PIM-126' });
  if (inactiveSeconds > lookBackSeconds) problems.push({ code: 'looks-back-too-far', factId: 'PIM-122' });
  return problems;
}

function overlaps({ frequency, durationSeconds }: ReviewDefinition): boolean {
  if (frequency === 'once') return false;
  if (frequency === 'monthly') return durationSeconds > PIM_REVIEW_DEFAULTS.value.monthlyMaxSeconds;
  return durationSeconds >= SHORTEST_PERIOD_DAYS[frequency] * DAY_SECONDS;
}

/** Whether the tenant's best plan allows reviews of this kind: PIM groups need ID Governance (PIM-80). */
export function reviewIsLicensed(kind: ReviewKind, plan: ReviewPlan): boolean {
  return kind === 'pim-group' ? plan === 'governance' : plan !== 'none';
}

/**
 * What Entra recommends for one person: denial of those who have not signed in within the look-back. Accounts younger
 * than it are left out (PIM-122). `secondsSinceSignIn` is null for those who never did.
 */
export function reviewRecommendation(
  person: { readonly secondsSinceSignIn: Seconds | null; readonly accountAgeSeconds: Seconds },
  lookBackSeconds: Seconds = REVIEW_LOOK_BACK.value.defaultSeconds,
): 'approve' | 'deny' | 'none' {
  if (person.accountAgeSeconds < lookBackSeconds) return 'none';
  const { secondsSinceSignIn } = person;
  return secondsSinceSignIn !== null && secondsSinceSignIn <= lookBackSeconds ? 'approve' : 'deny';
}
