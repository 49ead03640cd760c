import { reviewsWith } from './judged-reviews.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const groupReviewWithoutGovernance = defineRule({
  id: 'TWIN.REV.005',
  name: 'group-review-without-governance',
  title: 'A PIM group is reviewed without ID Governance',
  severity: 'warning',
  fix: 'Buy ID Governance for the tenant, or review a role instead.',
  factIds: ['PIM-80'],
  find: (index) =>
    oneFinding(
      reviewsWith(index, ['plan-missing']).filter(({ kind }) => kind === 'pim-group'),
      (count) =>
        `${several(count, 'review')} of PIM groups ${count === 1 ? 'needs' : 'need'} ID Governance, and the estate knows of no such license: without it no review starts.`,
    ),
});
