import { PIM_MAX_ROLE_ASSIGNABLE_GROUPS } from '../facts/index.ts';
import { defineRule, oneFinding } from './rule.ts';

/** Our own measure of "close", not Microsoft's: from this share of the limit on there is little room for a new design. */
const CLOSE_SHARE = 0.9;

export const roleAssignableGroupsRunOut = defineRule({
  id: 'TWIN.PIM.010',
  name: 'role-assignable-groups-run-out',
  title: 'The tenant is close to its limit of role-assignable groups',
  severity: 'warning',
  fix: 'Use groups that are not role-assignable where no role of the directory hangs on them; a group can be in PIM without.',
  factIds: ['PIM-51'],
  find(index) {
    const limit = PIM_MAX_ROLE_ASSIGNABLE_GROUPS.value;
    const groupsIn = new Map<string, number>();
    for (const { tenantId, roleAssignable } of index.estate.groups) {
      if (roleAssignable) groupsIn.set(tenantId, (groupsIn.get(tenantId) ?? 0) + 1);
    }
    const found = index.estate.tenants
      .map(({ id, name }) => ({ id, name, groups: groupsIn.get(id) ?? 0 }))
      .filter(({ groups }) => groups >= CLOSE_SHARE * limit);
    return oneFinding(found, (_, tenants) => {
      const most = Math.max(...tenants.map(({ groups }) => groups));
      return `${most} role-assignable groups, and a tenant has room for ${limit}${most > limit ? ': not all of them can exist' : ''}.`;
    });
  },
});
