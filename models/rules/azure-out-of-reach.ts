import { GDAP_AZURE_AGREEMENTS } from '../facts/index.ts';
import { namedSubscriptions } from './customers.ts';
import { liveDelegations } from './delegations.ts';
import { isCurrent } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const azureOutOfReach = defineRule({
  id: 'TWIN.GDAP.012',
  name: 'azure-out-of-reach',
  title: 'An Azure subscription is out of reach of delegated administration',
  severity: 'warning',
  fix: 'Delegate the subscription by Azure Lighthouse.',
  factIds: ['GDAP-25', 'GDAP-107'],
  find(index) {
    const reachable: readonly string[] = GDAP_AZURE_AGREEMENTS.value;
    const delegated = new Set(liveDelegations(index).map(({ subscriptionId }) => subscriptionId));
    const asked = new Set(
      index.estate.needs.filter(({ workload }) => workload === 'azure').map(({ customerId }) => customerId),
    );
    const found = index.estate.azureSubscriptions.filter(
      ({ id, tenantId, agreement }) =>
        !reachable.includes(agreement) &&
        !delegated.has(id) &&
        asked.has(tenantId) &&
        index.relationshipsOf(tenantId).some(isCurrent),
    );
    return oneFinding(
      namedSubscriptions(index, found),
      (count) =>
        `${several(count, 'subscription')} ${count === 1 ? 'is' : 'are'} under an agreement that no delegated administration reaches, and ${count === 1 ? 'is' : 'are'} not delegated by Azure Lighthouse either: whatever role is active, nothing shows.`,
    );
  },
});
