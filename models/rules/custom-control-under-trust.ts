import { RULE_CUSTOM_CONTROL_TRUST } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsWhereRowDecides } from './visits.ts';

export const customControlUnderTrust = defineRule({
  id: 'TWIN.B2B.002',
  name: 'custom-control-under-trust',
  title: 'A custom control is demanded under MFA trust',
  severity: 'error',
  fix: 'Exclude people from outside from policies with custom controls, or move the control to external MFA.',
  factIds: ['B2B-28', 'B2B-29', 'R11a'],
  find: (index) =>
    oneFinding(
      tenantsWhereRowDecides(index, RULE_CUSTOM_CONTROL_TRUST.id),
      (count, tenants) =>
        `${several(count, 'tenant')} ${count === 1 ? 'demands' : 'demand'} a custom control and ${count === 1 ? 'trusts' : 'trust'} MFA done at home, which do not go together: ${several(peopleIn(tenants), 'person', 'people')} from outside cannot get in.`,
    ),
});
