import { RULE_HOME_UNSATISFIED } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { visitsOf } from './visits.ts';

export const noMfaAtHomeUnderTrust = defineRule({
  id: 'TWIN.B2B.004',
  name: 'no-mfa-at-home-under-trust',
  title: 'MFA is trusted, and somebody cannot do it at home',
  severity: 'error',
  fix: 'Let them register a method at home that the visited tenant accepts.',
  factIds: ['B2B-13', 'R17'],
  find: (index) =>
    oneFinding(
      visitsOf(index)
        .filter(({ rule }) => rule === RULE_HOME_UNSATISFIED.id)
        .flatMap(({ person }) => person ?? []),
      (count) =>
        `${several(count, 'person', 'people')} cannot do MFA at home and ${count === 1 ? 'is' : 'are'} kept out of tenants that trust it: nobody is asked for MFA there instead.`,
    ),
});
