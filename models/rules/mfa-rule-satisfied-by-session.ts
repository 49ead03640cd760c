import { eligibleAccesses, inWords } from './eligible-places.ts';
import { defineRule, oneFinding } from './rule.ts';

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
      // An entry of Lighthouse has no authentication context to ask for.
      ({ kind, settings: { requires } }) =>
        kind !== 'delegation' && requires.mfa && !requires.authenticationContext,
    );
    return oneFinding(
      found,
      (count, things) =>
        `${inWords(things)} ${count === 1 ? 'asks' : 'ask'} for MFA at activation, but without an authentication context the MFA of the running session is enough, also for whoever stole it.`,
    );
  },
});
