import { checkOnActivation } from '../policies/activation-check.ts';
import { declaredPolicies } from './declared-policies.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const authenticationContextChecksNothing = defineRule({
  id: 'TWIN.PIM.008',
  name: 'authentication-context-checks-nothing',
  title: 'The authentication context checks nothing',
  severity: 'error',
  fix: 'Switch on a Conditional Access policy for the context that leaves nobody out and does not name the role.',
  factIds: ['PIM-28', 'PIM-29', 'PIM-30'],
  find: (index) =>
    oneFinding(
      declaredPolicies(index).filter(
        // Where no policy is told of, one that is on stands for it; an empty list says that there is none.
        ({ settings: { requires, contextPolicies } }) =>
          requires.authenticationContext &&
          contextPolicies !== undefined &&
          checkOnActivation(contextPolicies).demand !== 'context',
      ),
      (count) =>
        `${several(count, 'policy', 'policies')} of PIM ${count === 1 ? 'demands' : 'demand'} an authentication context for which no policy of Conditional Access is in effect: a stolen session is enough.`,
    ),
});
