import { reviewsWith } from './judged-reviews.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const reviewEntraRefuses = defineRule({
  id: 'TWIN.REV.006',
  name: 'review-entra-refuses',
  title: 'Entra does not take this review',
  severity: 'error',
  fix: 'Shorten the review, name a fallback reviewer, or let denied guests lose access only.',
  factIds: ['PIM-118', 'PIM-123', 'PIM-126'],
  find: (index) =>
    oneFinding(
      reviewsWith(index, ['overlaps', 'no-choice-for-guests', 'fallback-reviewer-missing']),
      (count) =>
        `${several(count, 'review')} cannot be made as declared: ${count === 1 ? 'it overlaps' : 'they overlap'} the next, ${count === 1 ? 'lacks' : 'lack'} a fallback reviewer, or ${count === 1 ? 'chooses' : 'choose'} what befalls guests where others are reviewed too.`,
    ),
});
