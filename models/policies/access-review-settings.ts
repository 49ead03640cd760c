import { DAY_SECONDS } from '../../engine/time.ts';
import {
  GLOBAL_ADMINISTRATOR,
  PIM_REVIEW_DEFAULTS,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  type REVIEW_NOT_APPLIED,
  REVIEWERS,
} from '../facts/index.ts';
import {
  type ReviewDefinition,
  type ReviewDefinitionProblem,
  type ReviewPlan,
  type ReviewSilence,
  reviewDefinitionProblems,
  reviewIsLicensed,
} from './access-review-definition.ts';
import { danger, type PolicyFinding, refusal } from './policy-finding.ts';

/** A review as somebody is about to set it up, with what it would meet. */
export interface AccessReviewSettings extends ReviewDefinition {
  readonly onSilence: ReviewSilence;
  readonly autoApply: boolean;
  /** One, or several after one another within `durationSeconds`. */
  readonly stages: number;
  readonly reviewers: 'selected-users' | 'self' | 'manager' | 'owners';
  /** Owners of the group that is reviewed, by how they hold it. */
  readonly owners: { readonly active: number; readonly eligible: number };
  /** Template ids of the roles of whoever creates the review. */
  readonly creatorRoleIds: readonly string[];
  readonly plan: ReviewPlan;
  readonly hasWorkloadIdPremium: boolean;
  /** Programs are reviewed instead of people. */
  readonly reviewsServicePrincipals: boolean;
  /** Recommendations look at how close a person is to the others of the group. */
  readonly usesAffiliation: boolean;
  /** What of the reviewed access a decision would not reach. */
  readonly outOfReach: readonly (typeof REVIEW_NOT_APPLIED.value)[number][];
  /** External people whose user type is member, among those a review of guests is meant for. */
  readonly externalMembers: number;
  /** The reviewed role is held through groups. */
  readonly heldThroughGroups: boolean;
}

export type AccessReviewRule =
  | ReviewDefinitionProblem['code']
  | 'too-many-stages'
  | 'stages-overlap'
  | 'plan-missing'
  | 'workload-plan-missing'
  | 'creator-without-role'
  | 'no-active-owner'
  | 'silence-strips'
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
 * well. What may be defined at all is PIM-118, PIM-122, PIM-123 and PIM-126; plans PIM-80 and PIM-81; stages and
 * reviewers PIM-127; silence and auto-apply PIM-120 and PIM-121; what no decision
 * reaches PIM-125, and whom a review of guests does not see B2B-72.
 */
export function accessReviewFindings(
  settings: AccessReviewSettings,
): readonly PolicyFinding<AccessReviewRule>[] {
  return [
    ...reviewDefinitionProblems(settings).map(({ code, factId }) => refusal(code, [factId], MESSAGES[code])),
    ...stageFindings(settings),
    ...planFindings(settings),
    ...creatorFindings(settings),
    ...reviewerFindings(settings),
    ...silenceFindings(settings),
    ...reachFindings(settings),
  ];
}

function stageFindings(settings: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  const { stages, frequency, durationSeconds } = settings;
  if (stages <= 1) return [];
  const { minStages, maxStages } = REVIEWERS.value;
  if (stages > maxStages) {
    const message = `A review in stages has ${minStages} or ${maxStages} of them, not ${stages}.`;
    return [refusal('too-many-stages', ['PIM-127'], message)];
  }
  const limitSeconds = PIM_REVIEW_DEFAULTS.value.weeklyStagesMaxSeconds;
  if (frequency !== 'weekly' || durationSeconds <= limitSeconds) return [];
  const message = `The stages of a weekly review take ${limitSeconds / DAY_SECONDS} days together at most.`;
  return [refusal('stages-overlap', ['PIM-118'], message)];
}

/** P2 covers the older kinds of review; PIM groups, inactive people alone, and affiliation need ID Governance. */
function planFindings(settings: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  const { kind, plan, inactiveSeconds, usesAffiliation } = settings;
  const findings: PolicyFinding<AccessReviewRule>[] = [];
  const needsGovernance = kind === 'pim-group' || inactiveSeconds !== undefined || usesAffiliation;
  if (!reviewIsLicensed(kind, plan) || (needsGovernance && plan !== 'governance')) {
    const message = `This review needs ${needsGovernance ? 'ID Governance' : 'P2 or ID Governance'}.`;
    findings.push(refusal('plan-missing', ['PIM-80'], message));
  }
  if (settings.reviewsServicePrincipals && !settings.hasWorkloadIdPremium) {
    const message = 'A review of service principals needs Workload ID Premium besides.';
    findings.push(refusal('workload-plan-missing', ['PIM-81'], message));
  }
  return findings;
}

function creatorFindings({
  kind,
  creatorRoleIds,
}: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  const may = creatorRoleIds.some(
    (id) => id === GLOBAL_ADMINISTRATOR || id === PRIVILEGED_ROLE_ADMINISTRATOR,
  );
  if (kind !== 'pim-group' || may) return [];
  const message = 'Global and Privileged Role Administrators create reviews of PIM groups.';
  return [refusal('creator-without-role', ['PIM-126'], message)];
}

function reviewerFindings({
  kind,
  reviewers,
  owners,
}: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  if (kind !== 'pim-group' || reviewers !== 'owners' || owners.active > 0) return [];
  const message = `No owner is active, and ${owners.eligible} who are eligible are not asked: the fallback reviewer decides alone.`;
  return [danger('no-active-owner', ['PIM-126'], message)];
}

function silenceFindings({
  onSilence,
  autoApply,
}: AccessReviewSettings): readonly PolicyFinding<AccessReviewRule>[] {
  if (!autoApply) {
    const message = 'Nothing happens until an administrator applies the decisions.';
    return [{ level: 'note', rule: 'applied-by-hand', factIds: ['PIM-121'], message }];
  }
  if (onSilence === 'remove' || onSilence === 'recommendation') {
    const message = 'Where no reviewer answers, everybody can lose access at once.';
    return [danger('silence-strips', ['PIM-121', 'PIM-120'], message)];
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
