import { approversOf, eligibleAccesses, inWords } from './eligible-places.ts';
import { defineRule, oneFinding } from './rule.ts';

export const approvalWithoutApprover = defineRule({
  id: 'TWIN.PIM.003',
  name: 'approval-without-approver',
  title: 'Approval is demanded and nobody can give it',
  severity: 'error',
  fix: 'Name at least two approvers. For groups and roles of Azure nobody stands in where the list is empty, for roles of the directory only administrators who are active.',
  factIds: ['PIM-35', 'PIM-36', 'PIM-37'],
  find(index) {
    const found = eligibleAccesses(index).filter((access) => approversOf(index, access)?.size === 0);
    return oneFinding(
      found,
      (count, things) =>
        `${inWords(things)} ${count === 1 ? 'demands' : 'demand'} approval but ${count === 1 ? 'has' : 'have'} no approver: every request runs out unanswered.`,
    );
  },
});
