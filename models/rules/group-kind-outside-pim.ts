import { defineRule, oneFinding, several } from './rule.ts';

export const groupKindOutsidePim = defineRule({
  id: 'TWIN.PIM.006',
  name: 'group-kind-outside-pim',
  title: 'PIM does not manage this kind of group',
  severity: 'error',
  fix: 'Use a group with assigned membership that lives in the cloud.',
  factIds: ['PIM-50'],
  find(index) {
    const { estate } = index;
    const managed = new Set([
      ...estate.policies.map((policy) => policy.groupId),
      ...estate.memberships.filter((m) => m.assignment === 'eligible').map((m) => m.groupId),
    ]);
    return oneFinding(
      estate.groups.filter((g) => managed.has(g.id) && g.membership !== 'assigned'),
      (count) =>
        `${several(count, 'group')} planned for PIM ${count === 1 ? 'is' : 'are'} dynamic or synchronized, which PIM does not manage.`,
    );
  },
});
