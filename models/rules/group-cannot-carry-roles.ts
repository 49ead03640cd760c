import { mappedGroupIds } from './mapped-groups.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const groupCannotCarryRoles = defineRule({
  id: 'TWIN.GDAP.006',
  name: 'group-cannot-carry-roles',
  title: 'The mapped group cannot carry roles',
  severity: 'error',
  fix: 'Assign the roles to an existing security group of the managing tenant instead.',
  factIds: ['GDAP-43', 'GDAP-44'],
  find(index) {
    const groups = mappedGroupIds(index);
    const wrong = groups.flatMap((id) => {
      const group = index.groups.get(id);
      return group && group.kind !== 'security' ? [group] : [];
    });
    const deleted = groups.filter((id) => !index.groups.has(id)).map((id) => ({ id, name: id }));
    return [
      ...oneFinding(
        wrong,
        (count) =>
          `${several(count, 'Microsoft 365 group')} ${count === 1 ? 'is' : 'are'} mapped to customers, but only security groups can carry roles there.`,
      ),
      ...oneFinding(
        deleted,
        (count) =>
          `${several(count, 'group')} mapped to customers ${count === 1 ? 'does' : 'do'} not exist in the estate: a deleted group ends its members' access without a word.`,
      ),
    ];
  },
});
