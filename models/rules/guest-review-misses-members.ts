import { reviewsWith } from './judged-reviews.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const guestReviewMissesMembers = defineRule({
  id: 'TWIN.REV.004',
  name: 'guest-review-misses-members',
  title: 'A review of guests misses people from outside',
  severity: 'warning',
  fix: 'Review a group that holds everybody from outside, whatever the type of their account.',
  factIds: ['B2B-60', 'B2B-72'],
  find: (index) =>
    oneFinding(
      reviewsWith(index, ['members-escape']),
      (count) =>
        `${several(count, 'review')} of guests ${count === 1 ? 'leaves' : 'leave'} out the external members of the same tenant, who come from outside as well.`,
    ),
});
