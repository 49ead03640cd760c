import { hasEnded } from '../licensing/group-members.ts';
import { eligibleAccesses } from './eligible-places.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const lastOwnerByActivation = defineRule({
  id: 'TWIN.PIM.011',
  name: 'last-owner-by-activation',
  title: 'A group has no owner but by activation',
  severity: 'warning',
  fix: 'Give the group a permanent owner who is not eligible, or take eligible ownership out.',
  factIds: ['PIM-59'],
  find(index) {
    const owned = new Set(
      index.estate.memberships
        .filter((place) => place.access === 'owner' && place.assignment === 'active' && !hasEnded(place))
        .map(({ groupId }) => groupId),
    );
    return oneFinding(
      eligibleAccesses(index).filter(({ id, access }) => access === 'owner' && !owned.has(id)),
      (count) =>
        `${several(count, 'group')} ${count === 1 ? 'has' : 'have'} no owner but whoever activates it: the activation of the last owner does not end.`,
    );
  },
});
