import { delegationsFailing } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const microsoft365GroupInLighthouse = defineRule({
  id: 'TWIN.LH.005',
  name: 'microsoft365-group-in-lighthouse',
  title: 'A Microsoft 365 group is authorized in Lighthouse',
  severity: 'error',
  fix: 'Authorize a security group of the managing tenant instead.',
  factIds: ['LH-08'],
  find: (index) =>
    oneFinding(
      delegationsFailing(index, ['LH-08'], 'refuse'),
      (count) =>
        `${several(count, 'delegation')} ${count === 1 ? 'authorizes' : 'authorize'} a Microsoft 365 group, but only security groups can hold roles there.`,
    ),
});
