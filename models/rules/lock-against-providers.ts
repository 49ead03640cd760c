import { AZURE_DELEGATION_DELETE_ROLE_NAME } from '../facts/azure-roles.ts';
import { namedSubscriptions } from './customers.ts';
import { liveDelegations } from './delegations.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const lockAgainstProviders = defineRule({
  id: 'TWIN.LH.011',
  name: 'lock-against-providers',
  title: 'A lock is to hold a provider whom it does not hold',
  severity: 'note',
  fix: 'Do not count on the lock: give the provider roles that cannot delete.',
  factIds: ['LH-47'],
  find(index) {
    const delegated = new Set(
      liveDelegations(index)
        .filter(({ authorizations, eligible }) => [...authorizations, ...eligible].some(mayDelete))
        .map(({ subscriptionId }) => subscriptionId),
    );
    const found = index.estate.azureSubscriptions.filter(
      ({ id, protection }) => protection === 'lock' && delegated.has(id),
    );
    return oneFinding(
      namedSubscriptions(index, found),
      (count) =>
        `${several(count, 'delegated subscription')} ${count === 1 ? 'is' : 'are'} protected by a lock of the customer, which does not stop users of the managing tenant.`,
    );
  },
});

/** Whoever only reads deletes nothing, and one role deletes nothing but the delegation itself (LH-52). */
function mayDelete({ role }: { readonly role: string }): boolean {
  return !role.endsWith('Reader') && role !== AZURE_DELEGATION_DELETE_ROLE_NAME;
}
