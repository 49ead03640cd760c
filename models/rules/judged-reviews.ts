import type { EstateIndex } from '../estate-index.ts';
import type { AccessReview } from '../estate-reviews.ts';
import { hasEnded } from '../licensing/group-members.ts';
import {
  type AccessReviewRule,
  type AccessReviewSettings,
  accessReviewFindings,
} from '../policies/access-review-settings.ts';
import { reviewPlanOf } from '../populate-reviews.ts';

/** Several rules ask about the same reviews; each is judged once. */
const judged = new WeakMap<EstateIndex, ReadonlyMap<AccessReview, ReadonlySet<AccessReviewRule>>>();

/** The reviews of which the policy on settings finds one of these things. */
export function reviewsWith(index: EstateIndex, rules: readonly AccessReviewRule[]): readonly AccessReview[] {
  let found = judged.get(index);
  if (!found) {
    found = new Map(
      (index.estate.reviews ?? []).map((review) => [
        review,
        new Set(accessReviewFindings(settingsOf(index, review)).map(({ rule }) => rule)),
      ]),
    );
    judged.set(index, found);
  }
  return [...found].filter(([, has]) => rules.some((rule) => has.has(rule))).map(([review]) => review);
}

/** The settings of a review of the estate; what is left to Entra is not held against it. */
function settingsOf(index: EstateIndex, review: AccessReview): AccessReviewSettings {
  const { tenantId, groupId } = review;
  const group = groupId === undefined ? undefined : index.groups.get(groupId);
  return {
    kind: review.kind,
    frequency: review.frequency ?? 'once',
    durationSeconds: review.durationSeconds ?? 0,
    guestAction: review.deniedGuests ?? 'remove',
    hasFallbackReviewer: (review.fallbackReviewerAccountIds ?? []).length > 0,
    onSilence: review.ifNobodyAnswers ?? 'no-change',
    autoApply: review.autoApply ?? false,
    reviewed: review.scopeAccountIds.length,
    plan: reviewPlanOf({ index }, tenantId),
    outOfReach: [
      ...(group?.membership === 'synced' ? (['synchronized-group'] as const) : []),
      ...(groupId !== undefined && hasGroupsWithin(index, groupId) ? (['nested-group-access'] as const) : []),
    ],
    externalMembers: index.estate.accounts.filter(
      (account) => account.tenantId === tenantId && account.kind === 'external-member',
    ).length,
    heldThroughGroups: isHeldThroughGroups(index, review),
  };
}

function hasGroupsWithin(index: EstateIndex, groupId: string): boolean {
  return index.estate.memberships.some(
    (membership) =>
      membership.groupId === groupId &&
      membership.member.kind === 'group' &&
      membership.assignment === 'active' &&
      !hasEnded(membership),
  );
}

function isHeldThroughGroups(index: EstateIndex, { tenantId, role }: AccessReview): boolean {
  return (index.estate.roleAssignments ?? []).some(
    (held) => held.tenantId === tenantId && held.role === role && held.principal.kind === 'group',
  );
}
