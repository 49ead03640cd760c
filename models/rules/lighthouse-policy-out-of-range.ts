import { delegationsFailing } from './delegation-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const lighthousePolicyOutOfRange = defineRule({
  id: 'TWIN.LH.006',
  name: 'lighthouse-policy-out-of-range',
  title: 'An access policy asks more of Lighthouse than it allows',
  severity: 'error',
  fix: 'Allow half an hour to eight hours per activation, and name ten approvers at most; a group counts as one.',
  factIds: ['LH-12', 'LH-13'],
  find: (index) =>
    oneFinding(
      delegationsFailing(index, ['LH-12', 'LH-13'], 'refuse'),
      (count) =>
        `In ${several(count, 'delegation')} an activation may last longer or shorter than Lighthouse lets it, or more people approve than it takes.`,
    ),
});
