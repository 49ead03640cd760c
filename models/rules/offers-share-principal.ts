import { delegationsMeeting, namedDelegations } from './delegations.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const offersSharePrincipal = defineRule({
  id: 'TWIN.LH.010',
  name: 'offers-share-principal',
  title: 'Two offers on one subscription name the same principal',
  severity: 'error',
  fix: 'Deploy changes under the name of the old offer, which replaces it; or remove the old delegation first. Two offers side by side need groups of their own.',
  factIds: ['LH-55', 'LH-54'],
  find: (index) =>
    oneFinding(
      namedDelegations(index, delegationsMeeting(index, 'LH-55')),
      (count) =>
        `${several(count, 'delegation')} ${count === 1 ? 'names' : 'name'} a principal that an offer of another name on the same subscription names too: its people may lose all access there.`,
    ),
});
