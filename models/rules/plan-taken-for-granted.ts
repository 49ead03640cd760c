import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const planTakenForGranted = defineRule({
  id: 'TWIN.LIC.002',
  name: 'plan-taken-for-granted',
  title: 'Nobody has told whether there is a plan where PIM runs',
  severity: 'warning',
  fix: 'List the licenses of the estate; an empty list says that there are none.',
  factIds: ['PIM-75', 'PIM-93'],
  find: (index) =>
    index.estate.licensesUnknown
      ? oneFinding(
          namedCustomers(
            index,
            index.estate.licenses.map(({ tenantId }) => tenantId),
          ),
          (count) =>
            `The estate tells of no licenses, and PIM runs in ${several(count, 'tenant')}: ${count === 1 ? 'it is' : 'they are'} taken to own a plan with as many seats as are needed.`,
        )
      : [],
});
