import { approversOf, eligibleAccesses, inWords } from './eligible-places.ts';
import { defineRule, oneFinding } from './rule.ts';

export const singleApprover = defineRule({
  id: 'TWIN.PIM.004',
  name: 'single-approver',
  title: 'A single approver stands between the engineer and the customer',
  severity: 'warning',
  fix: 'Name a second approver who is on duty at other hours.',
  factIds: ['PIM-34', 'PIM-37'],
  find(index) {
    const found = eligibleAccesses(index).filter((access) => approversOf(index, access)?.size === 1);
    return oneFinding(
      found,
      (count, things) =>
        `${inWords(things)} ${count === 1 ? 'depends' : 'depend'} on a single approver: an absence of a day lets every request run out.`,
    );
  },
});
