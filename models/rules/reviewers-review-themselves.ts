import { defineRule, oneFinding, several } from './rule.ts';

export const reviewersReviewThemselves = defineRule({
  id: 'TWIN.REV.003',
  name: 'reviewers-review-themselves',
  title: 'Only the reviewed review',
  severity: 'note',
  fix: 'Name a reviewer whose own access is not in question.',
  factIds: ['PIM-127'],
  find: (index) =>
    oneFinding(
      (index.estate.reviews ?? []).filter(({ scopeAccountIds, reviewerAccountIds }) => {
        const reviewed = new Set(scopeAccountIds);
        return reviewerAccountIds.length > 0 && reviewerAccountIds.every((id) => reviewed.has(id));
      }),
      (count) =>
        `In ${several(count, 'review')} everybody who decides is reviewed too, so that no outsider has a say.`,
    ),
});
