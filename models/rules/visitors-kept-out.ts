import { RULE_BLOCK_GRANT, RULE_DEVICE_WITHOUT_TRUST, RULE_INBOUND, RULE_OUTBOUND } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsWhereRowDecides } from './visits.ts';

export const visitorsKeptOut = defineRule({
  id: 'TWIN.B2B.008',
  name: 'visitors-kept-out',
  title: 'People have an account in a tenant that lets none of them in',
  severity: 'error',
  fix: 'Allow the way in the settings of both tenants, exclude the people from the policy that blocks, trust their devices; or delete the accounts.',
  factIds: ['B2B-04', 'B2B-16', 'R01', 'R02', 'R08', 'R10'],
  find: (index) =>
    oneFinding(
      tenantsWhereRowDecides(
        index,
        RULE_OUTBOUND.id,
        RULE_INBOUND.id,
        RULE_BLOCK_GRANT.id,
        RULE_DEVICE_WITHOUT_TRUST.id,
      ),
      (count, tenants) =>
        `In ${several(count, 'tenant')} ${several(peopleIn(tenants), 'person', 'people')} from outside ${peopleIn(tenants) === 1 ? 'has an account' : 'have accounts'}, and a setting or a policy keeps every one of them out.`,
    ),
});
