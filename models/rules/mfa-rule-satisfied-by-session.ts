import { eligibleAccesses } from './eligible-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const mfaRuleSatisfiedBySession = defineRule({
  id: 'TWIN.PIM.002',
  name: 'mfa-rule-satisfied-by-session',
  title: 'The MFA rule asks nobody who has done MFA before',
  severity: 'warning',
  fix: 'Demand a Conditional Access authentication context with a strength and a sign-in frequency of every time; the MFA rule alone asks nobody who has done MFA before.',
  factIds: ['PIM-27', 'PIM-28'],
  find(index, assumptions) {
    if (assumptions.mfaRule !== 'session-satisfies') return [];
    const found = eligibleAccesses(index).filter(
      ({ policy }) => policy?.requires.mfa && !policy.requires.authenticationContext,
    );
    return oneFinding(
      found.map(({ group }) => group),
      (count) =>
        `${several(count, 'group')} ${count === 1 ? 'asks' : 'ask'} for MFA at activation, but without an authentication context the MFA of the running session is enough, also for whoever stole it.`,
    );
  },
});
