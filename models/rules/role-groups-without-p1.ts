import { roleGroupsByTenant } from '../licensing/role-groups.ts';
import { namedCustomers } from './customers.ts';
import { lacksP1 } from './licenses.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const roleGroupsWithoutP1 = defineRule({
  id: 'TWIN.LIC.004',
  name: 'role-groups-without-p1',
  title: 'Role-assignable groups stand in a tenant without P1',
  severity: 'warning',
  fix: 'Buy P1, or a plan that includes it, in the tenant of the groups.',
  factIds: ['PIM-52', 'PIM-81', 'PIM-82'],
  find(index) {
    const groups = roleGroupsByTenant(index);
    return oneFinding(
      namedCustomers(
        index,
        [...groups.keys()].filter((tenantId) => lacksP1(index, tenantId)),
      ),
      (count, tenants) => {
        const all = tenants.reduce((sum, { id }) => sum + groups.get(id)!.length, 0);
        return `${several(count, 'tenant')} ${count === 1 ? 'owns' : 'own'} nothing that holds P1, and ${several(all, 'role-assignable group')} there ${all === 1 ? 'needs' : 'need'} it.`;
      },
    );
  },
});
