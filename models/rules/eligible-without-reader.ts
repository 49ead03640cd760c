import { delegationsFailing } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const eligibleWithoutReader = defineRule({
  id: 'TWIN.LH.001',
  name: 'eligible-without-reader',
  title: 'Whoever is eligible in Lighthouse holds no permanent role that reads',
  severity: 'warning',
  fix: 'Give the very same principal a permanent authorization for Reader, or for a role that includes it, and deploy again.',
  factIds: ['LH-20', 'LH-21'],
  find: (index) =>
    oneFinding(
      delegationsFailing(index, ['LH-20']),
      (count) =>
        `In ${several(count, 'delegation')} a principal is eligible without a permanent role that reads everything: its people cannot activate in the portal.`,
    ),
});
