import { RULE_STRENGTH_WITHOUT_TRUST } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsWhereRowDecides } from './visits.ts';

export const strengthNobodyOutsideCanMeet = defineRule({
  id: 'TWIN.B2B.003',
  name: 'strength-nobody-outside-can-meet',
  title: 'Authentication strength is above what people from outside can register',
  severity: 'error',
  fix: 'Trust the MFA of their home tenant, or demand from them plain MFA or the MFA strength.',
  factIds: ['B2B-23', 'B2B-22', 'R24'],
  find: (index) =>
    oneFinding(
      tenantsWhereRowDecides(index, RULE_STRENGTH_WITHOUT_TRUST.id),
      (count, tenants) =>
        `${several(count, 'tenant')} ${count === 1 ? 'demands' : 'demand'} a strength that no method can meet which ${several(peopleIn(tenants), 'person', 'people')} from outside can register there, and ${count === 1 ? 'does' : 'do'} not trust MFA done at home.`,
    ),
});
