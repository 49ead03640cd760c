import { RULE_REGISTRATION_PREVENTED } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsWhereRowDecides } from './visits.ts';

export const registrationPrevented = defineRule({
  id: 'TWIN.B2B.009',
  name: 'registration-prevented',
  title: 'MFA is demanded, and people from outside cannot register for it',
  severity: 'error',
  fix: 'Trust the MFA of their home tenant, or let them reach the page where methods are registered.',
  factIds: ['B2B-36', 'B2B-08', 'R23'],
  find: (index) =>
    oneFinding(
      tenantsWhereRowDecides(index, RULE_REGISTRATION_PREVENTED.id),
      (count, tenants) =>
        `${several(count, 'tenant')} ${count === 1 ? 'demands' : 'demand'} MFA of ${several(peopleIn(tenants), 'person', 'people')} from outside, and something there keeps them from registering.`,
    ),
});
