import { delegationsFailing } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const eligibleServicePrincipalInLighthouse = defineRule({
  id: 'TWIN.LH.004',
  name: 'eligible-service-principal-in-lighthouse',
  title: 'A service principal is eligible in Lighthouse',
  severity: 'error',
  fix: 'Give the service principal a permanent authorization with the least role that does, or let people activate instead.',
  factIds: ['LH-15'],
  find: (index) =>
    oneFinding(
      delegationsFailing(index, ['LH-15']),
      (count) =>
        `In ${several(count, 'delegation')} a service principal is eligible for a role, which no service principal can activate.`,
    ),
});
