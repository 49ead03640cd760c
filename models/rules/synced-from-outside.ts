import type { Account } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { syncUserProblem } from '../policies/sync-scope.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const syncedFromOutside = defineRule({
  id: 'TWIN.SYNC.004',
  name: 'synced-from-outside',
  title: 'Somebody is to be synchronized from a tenant they do not belong to',
  severity: 'error',
  fix: 'Synchronize people from the tenant in which they are members, straight into each target.',
  factIds: ['B2B-56'],
  find: (index) =>
    oneFinding(
      syncedWithoutSource(index).map(({ id, personId }) => ({
        id,
        name: index.people.get(personId)?.name ?? id,
      })),
      (count) =>
        `${several(count, 'synchronized account')} ${count === 1 ? 'is' : 'are'} of people who are from outside in every other tenant: no job takes them from there, and none carries on what another has made.`,
    ),
});

/** Synchronized accounts whose people the estate knows elsewhere too, and nowhere as members. */
function syncedWithoutSource({ estate: { accounts } }: EstateIndex): readonly Account[] {
  const accountsOf = new Map<string, Account[]>();
  for (const account of accounts) {
    const known = accountsOf.get(account.personId);
    if (known) known.push(account);
    else accountsOf.set(account.personId, [account]);
  }
  return accounts.filter(({ origin, personId, tenantId }) => {
    if (origin !== 'synchronized') return false;
    const sources = accountsOf.get(personId)!.filter((other) => other.tenantId !== tenantId);
    return sources.length > 0 && sources.every((source) => syncUserProblem(source) !== undefined);
  });
}
