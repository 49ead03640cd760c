import { judgedAssignments } from './judged-assignments.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const groupCannotCarryRoles = defineRule({
  id: 'TWIN.GDAP.006',
  name: 'group-cannot-carry-roles',
  title: 'The mapped group cannot carry roles',
  severity: 'error',
  fix: 'Assign the roles to an existing security group of the managing tenant instead.',
  factIds: ['GDAP-43', 'GDAP-44'],
  find(index) {
    const groupsWith = (problem: 'no-security-group' | 'group-does-not-exist') =>
      judgedAssignments(index)
        .filter(({ problems }) => problems.includes(problem))
        .map(({ assignment: { groupId } }) => index.groups.get(groupId) ?? { id: groupId, name: groupId });
    return [
      ...oneFinding(
        groupsWith('no-security-group'),
        (count) =>
          `${several(count, 'Microsoft 365 group')} ${count === 1 ? 'is' : 'are'} mapped to customers, but only security groups can carry roles there.`,
      ),
      ...oneFinding(
        groupsWith('group-does-not-exist'),
        (count) =>
          `${several(count, 'group')} mapped to customers ${count === 1 ? 'does' : 'do'} not exist in the estate: a deleted group ends its members' access without a word.`,
      ),
    ];
  },
});
