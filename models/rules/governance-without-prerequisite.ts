import { namedCustomers } from './customers.ts';
import { hasBareGovernance } from './licenses.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const governanceWithoutPrerequisite = defineRule({
  id: 'TWIN.LIC.003',
  name: 'governance-without-prerequisite',
  title: 'ID Governance is owned without the plan it stands on',
  severity: 'warning',
  fix: 'See that P1 or P2 is active in the tenant, and list what holds it among the licenses.',
  factIds: ['PIM-79'],
  find: (index) =>
    oneFinding(
      namedCustomers(
        index,
        [...index.tenants.keys()].filter((id) => hasBareGovernance(index, id)),
      ),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'owns' : 'own'} ID Governance and nothing that is known to hold P1 or P2, which has to be active there: what it does, PIM among it, might not function as expected.`,
    ),
});
