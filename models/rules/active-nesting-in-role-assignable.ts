import { hasEnded } from '../licensing/group-members.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const activeNestingInRoleAssignable = defineRule({
  id: 'TWIN.PIM.009',
  name: 'active-nesting-in-role-assignable',
  title: 'A group is an active member of a role-assignable group',
  severity: 'error',
  fix: 'Make the inner group eligible, or put its people into the outer group one by one.',
  factIds: ['PIM-53'],
  find(index) {
    const outer = index.estate.memberships
      .filter(
        (membership) =>
          membership.assignment === 'active' &&
          membership.access === 'member' &&
          membership.member.kind === 'group' &&
          !hasEnded(membership),
      )
      .flatMap(({ groupId }) => index.groups.get(groupId) ?? []);
    return oneFinding(
      outer.filter(({ roleAssignable }) => roleAssignable),
      (count) =>
        `${several(count, 'role-assignable group')} ${count === 1 ? 'has' : 'have'} another group as an active member, which Entra refuses.`,
    );
  },
});
