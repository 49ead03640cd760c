import { delegationsFailing } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const unlikePoliciesForOneRole = defineRule({
  id: 'TWIN.LH.003',
  name: 'unlike-policies-for-one-role',
  title: 'Eligible entries of one role have unlike policies',
  severity: 'error',
  fix: 'Give every eligible entry of the role the same MFA, length and approvers, or put the entries into offers of their own with groups of their own.',
  factIds: ['LH-16'],
  find: (index) =>
    oneFinding(
      delegationsFailing(index, ['LH-16']),
      (count) =>
        `${several(count, 'delegation')} ${count === 1 ? 'has' : 'have'} eligible entries of the same role with different MFA, length or approvers: Azure refuses the definition as a whole.`,
    ),
});
