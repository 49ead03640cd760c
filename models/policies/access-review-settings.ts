import type { REVIEW_NOT_APPLIED } from '../facts/index.ts';
import {
  type ReviewDefinition,
  type ReviewDefinitionProblem,
  type ReviewKind,
  type ReviewPlan,
  type ReviewSilence,
  reviewDefinitionProblems,
  reviewIsLicensed,
} from './access-review-definition.ts';
import { danger, type PolicyFinding, refusal } from './policy-finding.ts';

/** A review as it is set up, with what it would meet. */
export interface AccessReviewSettings extends Omit<ReviewDefinition, 'kind'> {
  /** Undefined where it is not known what is reviewed; then nothing is said of what may be defined. */
  readonly kind: ReviewKind | undefined;
  readonly onSilence: ReviewSilence;
  readonly autoApply: boolean;
  /** People the review looks at. */
  readonly reviewed: number;
  readonly plan: ReviewPlan;
  /** What of the reviewed access a decision would not reach. */
  readonly outOfReach: readonly (typeof REVIEW_NOT_APPLIED.value)[number][];
  /** External people whose user type is member, among those a review of guests is meant for. */
  readonly externalMembers: number;
  /** The reviewed role is held through groups. */
  readonly heldThroughGroups: boolean;
}

export type AccessReviewRule =
  | ReviewDefinitionProblem['code']
  | 'plan-missing'
  | 'silence-strips'
  | 'silence-recommends'
  | 'silence-approves'
  | 'applied-by-hand'
  | 'not-applied'
  | 'members-escape'
  | 'stays-in-group'
  | 'whole-group';

const MESSAGES: Readonly<Record<ReviewDefinitionProblem['code'], string>> = {
  overlaps: 'The review lasts until the next one begins, or longer.',
  'no-choice-for-guests': 'Blocking and deleting is offered where only guests are reviewed.',
  'fallback-reviewer-missing': 'A review of a PIM group needs a fallback reviewer.',
  'looks-back-too-far': 'The review looks back further than Entra lets it.',
};

/**
 * What is refused of these settings, what is dangerous, and what will not happen, in this order; empty where all is
 * well. What may be defined at all is PIM-118, PIM-122, PIM-123 and PIM-126; plans PIM-80; silence and auto-apply
 * PIM-120 and PIM-121; what no decision reaches PIM-125, and whom a review of guests does not see B2B-72.
 */
export function accessReviewFindings(
  settings: AccessReviewSettings,
): readonly PolicyFinding<AccessReviewRule>[] {
  const { kind, plan } = settings;
  return [
    ...(kind === undefined ? [] : definitionFindings({ ...settings, kind }, plan)),
    ...silenceFindings(settings),
    ...reachFindings(settings),
  ];
}

function definitionFindings(
  definition: ReviewDefinition,
  plan: ReviewPlan,
): readonly PolicyFinding<AccessReviewRule>[] {
  const findings: PolicyFinding<AccessReviewRule>[] = reviewDefinitionProblems(definition).map(
    ({ code, factId }) => refusal(code, [factId], MESSAGES[code]),
  );
  if (reviewIsLicensed(definition.kind, plan)) return findings;
  return [
    ...findings,
    refusal('plan-missing', ['PIM-80'], 'The plan of the tenant does not cover this review.'),
  ];
}

function silenceFindings({
  onSilence,
  autoApply,
  reviewed,
}: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  if (!autoApply) {
    const message = 'Nothing happens until an administrator applies the decisions.';
    return [{ level: 'note', rule: 'applied-by-hand', factIds: ['PIM-121'], message }];
  }
  if (reviewed === 0) return [];
  if (onSilence === 'remove') {
    const message = 'Where no reviewer answers, everybody loses access at once.';
    return [danger('silence-strips', ['PIM-121', 'PIM-120'], message)];
  }
  if (onSilence === 'recommendation') {
    const message = 'Where no reviewer answers, all whom the recommendation denies lose access at once.';
    return [danger('silence-recommends', ['PIM-121', 'PIM-120'], message)];
  }
  if (onSilence !== 'approve') return [];
  const message = 'Where no reviewer answers, everybody keeps access with an approval.';
  return [{ level: 'note', rule: 'silence-approves', factIds: ['PIM-120'], message }];
}

function reachFindings(settings: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  const { kind, outOfReach, heldThroughGroups } = settings;
  const findings: PolicyFinding<AccessReviewRule>[] = [...new Set(outOfReach)].map((what) =>
    danger('not-applied', ['PIM-125'], `A denial is not applied to this: ${what.replaceAll('-', ' ')}.`),
  );
  if (kind === 'guests' && settings.externalMembers > 0) {
    const message = `A review of guests does not see ${settings.externalMembers} external people who are members.`;
    findings.push(danger('members-escape', ['B2B-72'], message));
  }
  if (!heldThroughGroups) return findings;
  if (kind === 'azure-role') {
    const message = 'Who holds the Azure role through a group stays in the group, denied or not.';
    findings.push(danger('stays-in-group', ['PIM-125'], message));
  }
  if (kind === 'entra-role') {
    const message = 'A role-assignable group is approved or denied as a whole; its members are not shown.';
    findings.push(danger('whole-group', ['PIM-125'], message));
  }
  return findings;
}
