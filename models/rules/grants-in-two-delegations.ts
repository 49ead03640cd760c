import { delegationsMeeting, namedDelegations } from './delegations.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const grantsInTwoDelegations = defineRule({
  id: 'TWIN.LH.009',
  name: 'grants-in-two-delegations',
  title: 'Two delegations of a subscription give the same principal the same role',
  severity: 'warning',
  fix: 'Keep one delegation per subscription, or give each its own groups. After one is removed, deploy the others again.',
  factIds: ['LH-53'],
  find: (index) =>
    oneFinding(
      namedDelegations(index, delegationsMeeting(index, 'LH-53')),
      (count) =>
        `${several(count, 'delegation')} ${count === 1 ? 'shares' : 'share'} a principal with the same role with another on the same subscription: removing one can take the access of both.`,
    ),
});
