import { reviewsWith } from './judged-reviews.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const reviewDecisionNotApplied = defineRule({
  id: 'TWIN.REV.007',
  name: 'review-decision-not-applied',
  title: 'The review decides, and nothing happens',
  severity: 'warning',
  fix: 'Change the membership where it comes from: on-premises, or in the inner group. Where a role is held through a group, review the group.',
  factIds: ['PIM-125'],
  find: (index) => [
    ...oneFinding(
      reviewsWith(index, ['not-applied']),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'decides' : 'decide'} about people whose membership comes from on-premises or from a group within: their denial is recorded and not applied.`,
    ),
    ...oneFinding(
      reviewsWith(index, ['stays-in-group', 'whole-group']),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'looks' : 'look'} at a role that groups hold: nobody leaves a group by the decision, and of a group in Entra all or nobody is denied.`,
    ),
  ],
});
