import { eligibleAccesses } from './eligible-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const nobodyElseCanApprove = defineRule({
  id: 'TWIN.PIM.005',
  name: 'nobody-else-can-approve',
  title: 'The only approver is eligible too',
  severity: 'error',
  fix: 'Name an approver who is not eligible for the same group.',
  factIds: ['PIM-34'],
  find(index) {
    const found = eligibleAccesses(index).filter(({ policy, accountIds }) => {
      const approvers = new Set(policy?.approverAccountIds?.filter((id) => index.accounts.has(id)));
      // With two approvers each can ask the other; with one, that one has nobody to ask.
      return approvers.size === 1 && accountIds.some((id) => approvers.has(id));
    });
    return oneFinding(
      found.map(({ group }) => group),
      (count) =>
        `In ${several(count, 'group')} the only approver is eligible too, and nobody can approve their own request.`,
    );
  },
});
