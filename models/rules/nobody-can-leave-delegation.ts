import { AZURE_DELEGATION_DELETE_ROLE, azureRoleIdOfName } from '../facts/index.ts';
import { delegationsByScope, namedDelegations } from './delegations.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const nobodyCanLeaveDelegation = defineRule({
  id: 'TWIN.LH.008',
  name: 'nobody-can-leave-delegation',
  title: 'Nobody on our side can end the delegation',
  severity: 'note',
  fix: 'Give a small group the Managed Services Registration assignment Delete Role in the offer, and deploy it again.',
  factIds: ['LH-52'],
  find(index) {
    const found = delegationsByScope(index).filter((delegations) =>
      delegations
        .flatMap(({ authorizations, eligible }) => [...authorizations, ...eligible])
        .every(({ role }) => (azureRoleIdOfName(role) ?? role) !== AZURE_DELEGATION_DELETE_ROLE),
    );
    return oneFinding(
      namedDelegations(index, found.flat()),
      (count) =>
        `${several(count, 'delegation')} ${count === 1 ? 'gives' : 'give'} nobody the role that removes ${count === 1 ? 'it' : 'them'}: only the customer can.`,
    );
  },
});
