import { reviewsWith } from './judged-reviews.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const silenceRemovesEveryone = defineRule({
  id: 'TWIN.REV.001',
  name: 'silence-removes-everyone',
  title: 'Nobody answers the review, and everybody is removed',
  severity: 'warning',
  fix: 'Let silence change nothing, or let an administrator apply the decisions.',
  factIds: ['PIM-120', 'PIM-121'],
  find: (index) => [
    ...oneFinding(
      reviewsWith(index, ['silence-strips']),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'takes' : 'take'} access from everybody about whom nobody answers, and ${count === 1 ? 'applies' : 'apply'} that by ${count === 1 ? 'itself' : 'themselves'}: one vacation of the reviewer is enough.`,
    ),
    ...oneFinding(
      reviewsWith(index, ['silence-recommends']),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'follows' : 'follow'} the recommendation where nobody answers, and ${count === 1 ? 'applies' : 'apply'} that by ${count === 1 ? 'itself' : 'themselves'}: all whom it denies lose access at once.`,
    ),
  ],
});
