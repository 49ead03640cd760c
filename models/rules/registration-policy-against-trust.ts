import { RULE_REGISTRATION_AGAINST_TRUST, RULE_REGISTRATION_AGAINST_TRUST_LATER } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsWhereRowDecides } from './visits.ts';

export const registrationPolicyAgainstTrust = defineRule({
  id: 'TWIN.B2B.001',
  name: 'registration-policy-against-trust',
  title: 'MFA is trusted, and a registration policy covers the same people',
  severity: 'error',
  fix: 'Exclude guests and external users from the MFA registration policy of ID Protection.',
  factIds: ['B2B-33', 'R18', 'R18b'],
  find: (index) =>
    oneFinding(
      tenantsWhereRowDecides(
        index,
        RULE_REGISTRATION_AGAINST_TRUST.id,
        RULE_REGISTRATION_AGAINST_TRUST_LATER.id,
      ),
      (count, tenants) =>
        `${several(count, 'tenant')} ${count === 1 ? 'trusts' : 'trust'} MFA done at home and ${count === 1 ? 'asks' : 'ask'} the same ${several(peopleIn(tenants), 'person', 'people')} to register: they can satisfy neither, and are kept out without being told why.`,
    ),
});
