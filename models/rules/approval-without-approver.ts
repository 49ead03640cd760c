import { eligibleAccesses } from './eligible-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const approvalWithoutApprover = defineRule({
  id: 'TWIN.PIM.003',
  name: 'approval-without-approver',
  title: 'Approval is demanded and nobody can give it',
  severity: 'error',
  fix: 'Name at least two approvers. For groups nobody stands in where the list is empty.',
  factIds: ['PIM-35', 'PIM-36', 'PIM-37'],
  find(index) {
    const found = eligibleAccesses(index).filter(
      ({ policy }) =>
        policy?.approverAccountIds && !policy.approverAccountIds.some((id) => index.accounts.has(id)),
    );
    return oneFinding(
      found.map(({ group }) => group),
      (count) =>
        `${several(count, 'group')} ${count === 1 ? 'demands' : 'demand'} approval but ${count === 1 ? 'has' : 'have'} no approver: every request runs out unanswered.`,
    );
  },
});
