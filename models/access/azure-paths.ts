import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { membershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { strongest, weakest } from './weakest.ts';

/**
 * Azure through admin-on-behalf-of: the owner assignment of the partner's group on the subscription,
 * and a sign-in leg, which any directory role in the customer gives (GDAP-100 to GDAP-103).
 * The owner assignment outlives every relationship; without the sign-in leg it is unreachable.
 */
export function azurePaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  start: readonly AccessLink[],
  directoryPaths: readonly AccessPath[],
): AccessPath[] {
  const subscriptions = index.azureSubscriptionsOf(tenantId);
  if (subscriptions.length === 0) return [];
  const leg = strongest(directoryPaths.map((path) => path.state));
  return subscriptions.flatMap((subscription) => {
    if (subscription.ownerGroupId === null) return [];
    return index
      .chainsOf(accountId)
      .filter((chain) => chain.groupId === subscription.ownerGroupId)
      .map((chain): AccessPath => {
        const links: AccessLink[] = [
          ...start,
          ...membershipLinks(index, state, accountId, chain),
          {
            kind: 'relationship',
            subject: tenantId,
            name: 'sign-in leg',
            state: leg,
            factId: 'GDAP-101',
            ...(leg === 'lost' ? { why: 'no directory role lets the account sign in to the customer' } : {}),
          },
          subscription.agreement === 'csp-azure-plan'
            ? {
                kind: 'owner-assignment',
                subject: subscription.id,
                name: 'Owner',
                state: 'standing',
                factId: 'GDAP-103',
              }
            : {
                kind: 'azure-subscription',
                subject: subscription.id,
                name: subscription.id,
                state: 'lost',
                factId: 'GDAP-25',
                why: 'the subscription was bought under an enterprise agreement',
              },
        ];
        return {
          model: 'azure-admin-on-behalf-of',
          accountId,
          tenantId,
          workload: 'azure',
          roles: ['Owner'],
          state: weakest(links),
          links,
        };
      });
  });
}
