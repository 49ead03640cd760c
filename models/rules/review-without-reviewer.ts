import { defineRule, oneFinding, several } from './rule.ts';

export const reviewWithoutReviewer = defineRule({
  id: 'TWIN.REV.002',
  name: 'review-without-reviewer',
  title: 'A review has nobody who could answer',
  severity: 'error',
  fix: 'Name reviewers who have an account in the tenant.',
  factIds: ['PIM-120', 'PIM-127'],
  find: (index) =>
    oneFinding(
      (index.estate.reviews ?? []).filter(
        ({ scopeAccountIds, reviewerAccountIds, fallbackReviewerAccountIds = [] }) =>
          scopeAccountIds.length > 0 &&
          ![...reviewerAccountIds, ...fallbackReviewerAccountIds].some((id) => index.accounts.has(id)),
      ),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'has' : 'have'} no reviewer: what is set for silence holds for everybody.`,
    ),
});
