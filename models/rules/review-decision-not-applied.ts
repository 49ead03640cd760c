import type { EstateIndex } from '../estate-index.ts';
import { hasEnded } from '../licensing/group-members.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const reviewDecisionNotApplied = defineRule({
  id: 'TWIN.REV.007',
  name: 'review-decision-not-applied',
  title: 'The review decides, and nothing happens',
  severity: 'warning',
  fix: 'Change the membership where it comes from: on-premises, or in the inner group.',
  factIds: ['PIM-125'],
  find: (index) =>
    oneFinding(
      (index.estate.reviews ?? []).filter(
        ({ groupId }) =>
          groupId !== undefined &&
          (index.groups.get(groupId)?.membership === 'synced' || hasGroupsWithin(index, groupId)),
      ),
      (count) =>
        `${several(count, 'review')} ${count === 1 ? 'decides' : 'decide'} about people whose membership comes from on-premises or from a group within: their denial is recorded and not applied.`,
    ),
});

function hasGroupsWithin(index: EstateIndex, groupId: string): boolean {
  return index.estate.memberships.some(
    (membership) =>
      membership.groupId === groupId &&
      membership.member.kind === 'group' &&
      membership.assignment === 'active' &&
      !hasEnded(membership),
  );
}
