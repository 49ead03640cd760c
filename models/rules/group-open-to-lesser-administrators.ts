import { mappedGroupIds } from './mapped-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const groupOpenToLesserAdministrators = defineRule({
  id: 'TWIN.GDAP.007',
  name: 'group-open-to-lesser-administrators',
  title: 'Lesser administrators can put people into the group',
  severity: 'note',
  fix: 'Make the groups role-assignable when you create them, or treat everybody who may edit them as an administrator of every customer they reach.',
  factIds: ['GDAP-113', 'PIM-55', 'PIM-51'],
  find(index) {
    const groups = mappedGroupIds(index).flatMap((id) => {
      const group = index.groups.get(id);
      return group && !group.roleAssignable ? [group] : [];
    });
    return oneFinding(
      groups,
      (count) =>
        `${several(count, 'group')} mapped to customers ${count === 1 ? 'is' : 'are'} not role-assignable: user and group administrators of the managing tenant can put anybody in.`,
    );
  },
});
