import { reviewDefinitionProblems } from '../policies/access-review-definition.ts';
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
      (index.estate.reviews ?? []).filter(
        ({ kind, frequency, durationSeconds, deniedGuests, fallbackReviewerAccountIds = [] }) =>
          kind !== undefined &&
          reviewDefinitionProblems({
            kind,
            frequency: frequency ?? 'once',
            // What is left to Entra is not held against the review.
            durationSeconds: durationSeconds ?? 0,
            guestAction: deniedGuests ?? 'remove',
            hasFallbackReviewer: fallbackReviewerAccountIds.length > 0,
          }).length > 0,
      ),
      (count) =>
        `${several(count, 'review')} cannot be made as declared: ${count === 1 ? 'it overlaps' : 'they overlap'} the next, ${count === 1 ? 'lacks' : 'lack'} a fallback reviewer, or ${count === 1 ? 'chooses' : 'choose'} what befalls guests where others are reviewed too.`,
    ),
});
