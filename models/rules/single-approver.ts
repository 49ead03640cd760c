import { eligibleAccesses } from './eligible-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const singleApprover = defineRule({
  id: 'TWIN.PIM.004',
  name: 'single-approver',
  title: 'A single approver stands between the engineer and the customer',
  severity: 'warning',
  fix: 'Name a second approver who is on duty at other hours.',
  factIds: ['PIM-34', 'PIM-37'],
  find(index) {
    const found = eligibleAccesses(index).filter(({ policy }) => {
      const approvers = new Set(policy?.approverAccountIds?.filter((id) => index.accounts.has(id)));
      return approvers.size === 1;
    });
    return oneFinding(
      found.map(({ group }) => group),
      (count) =>
        `${several(count, 'group')} ${count === 1 ? 'depends' : 'depend'} on a single approver: an absence of a day lets every request run out.`,
    );
  },
});
