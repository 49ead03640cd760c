import { mfaRegistrations } from '../policies/mfa-registrations.ts';
import { isRefusal } from '../policies/sign-in.ts';
import { needsMfa } from '../policies/sign-in-demands.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsVisited, visitsOf } from './visits.ts';

export const registrationsWithoutTrust = defineRule({
  id: 'TWIN.B2B.006',
  name: 'registrations-without-trust',
  title: 'People register for MFA in every tenant they visit',
  severity: 'note',
  fix: 'Let the visited tenants trust the MFA of the home tenant, in their inbound settings.',
  factIds: ['B2B-17', 'B2B-10', 'B2B-14'],
  find(index) {
    const visits = visitsOf(index).filter(
      ({ account, signIn, outcome }) =>
        // Who is refused registers nothing; that has rules of its own.
        !isRefusal(outcome) &&
        mfaRegistrations([
          {
            tenantId: account.tenantId,
            kind: signIn.kind,
            idp: signIn.idp,
            mfaDemanded: needsMfa(signIn),
            trusted: signIn.trust,
          },
        ]).length > 0,
    );
    return oneFinding(tenantsVisited(index, visits), (count, tenants) => {
      const registrations = tenants.reduce((sum, { personIds }) => sum + personIds.length, 0);
      const people = peopleIn(tenants);
      return `${several(count, 'tenant')} ${count === 1 ? 'demands' : 'demand'} MFA of ${several(people, 'person', 'people')} and ${count === 1 ? 'trusts' : 'trust'} none done at home: ${several(registrations, 'registration')}, each lost with the phone.`;
    });
  },
});
