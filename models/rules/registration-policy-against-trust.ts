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
  find(index) {
    const later = RULE_REGISTRATION_AGAINST_TRUST_LATER.id;
    const spared = tenantsWhereRowDecides(index, later);
    return oneFinding(
      tenantsWhereRowDecides(index, RULE_REGISTRATION_AGAINST_TRUST.id, later),
      (count, tenants) => {
        const graced = peopleIn(spared.filter(({ id }) => tenants.some((tenant) => tenant.id === id)));
        return `${several(count, 'tenant')} ${count === 1 ? 'trusts' : 'trust'} MFA done at home and ${count === 1 ? 'asks' : 'ask'} the same ${several(peopleIn(tenants), 'person', 'people')} to register: they cannot satisfy both and are kept out, and Microsoft names no error.${graced === 0 ? '' : ` Where MFA is not demanded otherwise, ${several(graced, 'person', 'people')} can put the registration off for the days of grace first.`}`;
      },
    );
  },
});
