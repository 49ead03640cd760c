import { approversOf, eligibleAccesses, inWords } from './eligible-places.ts';
import { defineRule, oneFinding } from './rule.ts';

export const nobodyElseCanApprove = defineRule({
  id: 'TWIN.PIM.005',
  name: 'nobody-else-can-approve',
  title: 'The only approver is eligible too',
  severity: 'error',
  fix: 'Name an approver who is not eligible for the same group or role.',
  factIds: ['PIM-34'],
  find(index) {
    const found = eligibleAccesses(index).filter((access) => {
      // What holds for roles delegated by Lighthouse is TWIN.LH.007.
      if (access.kind === 'delegation') return false;
      const approvers = approversOf(index, access);
      // With two approvers each can ask the other; with one, that one has nobody to ask.
      return approvers?.size === 1 && access.accountIds.some((id) => approvers.has(id));
    });
    return oneFinding(
      found,
      (_, things) =>
        `In ${inWords(things)} the only approver is eligible too, and nobody can approve their own request.`,
    );
  },
});
