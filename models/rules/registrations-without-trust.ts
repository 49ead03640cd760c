import { needsMfa } from '../policies/sign-in-demands.ts';
import { registeringVisits } from './registering-visits.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsVisited } from './visits.ts';

export const registrationsWithoutTrust = defineRule({
  id: 'TWIN.B2B.006',
  name: 'registrations-without-trust',
  title: 'People register for MFA in every tenant they visit',
  severity: 'note',
  fix: 'Let the visited tenants trust the MFA of the home tenant, in their inbound settings.',
  factIds: ['B2B-17', 'B2B-10', 'B2B-14'],
  find(index) {
    const visits = registeringVisits(index);
    const what = visits.every(({ signIn }) => needsMfa(signIn)) ? 'MFA' : 'MFA, or registering for it,';
    return oneFinding(tenantsVisited(index, visits), (count, tenants) => {
      const registrations = tenants.reduce((sum, { personIds }) => sum + personIds.length, 0);
      const people = peopleIn(tenants);
      return `${several(count, 'tenant')} ${count === 1 ? 'demands' : 'demand'} ${what} of ${several(people, 'person', 'people')} and ${count === 1 ? 'trusts' : 'trust'} none done at home: ${several(registrations, 'registration')}, each lost with the phone.`;
    });
  },
});
