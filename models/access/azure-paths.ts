import type { AzureSubscription } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { delegatedLinks } from './account-links.ts';
import { membershipLinks } from './membership-links.ts';
import { nearestChain } from './nearest-chain.ts';
import type { TwinState } from './twin-state.ts';
import { isStronger, weakest } from './weakest.ts';

/**
 * Azure through admin-on-behalf-of: the owner assignment of the partner's group on the subscription,
 * and a sign-in leg, which any directory role in the customer gives (GDAP-100 to GDAP-103).
 * The owner assignment outlives every relationship; without the sign-in leg it is unreachable.
 * Of several ways into the owner group the one the leg uses is shown, unless another brings more.
 */
export function azurePaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  obstacles: readonly AccessLink[],
  directoryPaths: readonly AccessPath[],
): AccessPath[] {
  const subscriptions = index.azureSubscriptionsOf(tenantId);
  if (subscriptions.length === 0) return [];
  const start = delegatedLinks(accountId, obstacles);
  const leg = nearest(directoryPaths);
  return subscriptions.flatMap((subscription): AccessPath[] => {
    if (subscription.ownerGroupId === null) return [];
    const way = wayInto(index, state, accountId, subscription.ownerGroupId, leg);
    if (!way) return [];
    const leadIn = leg ? legLinks(leg, start.length, way) : [noLeg(index, state, tenantId)];
    const links = [...start, ...way, ...leadIn, ownerLink(subscription)];
    return [
      {
        model: 'azure-admin-on-behalf-of',
        accountId,
        holderId: accountId,
        tenantId,
        workload: 'azure',
        roles: ['Owner'],
        state: weakest(links),
        links,
      },
    ];
  });
}

function nearest(paths: readonly AccessPath[]): AccessPath | undefined {
  return paths.reduce<AccessPath | undefined>(
    (best, path) => (best === undefined || isStronger(path.state, best.state) ? path : best),
    undefined,
  );
}

function wayInto(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  ownerGroupId: string,
  leg: AccessPath | undefined,
): readonly AccessLink[] | undefined {
  const chain = nearestChain(index, state, accountId, ownerGroupId, leg);
  return chain && membershipLinks(index, state, accountId, chain);
}

/** What the leg adds to the way: its own links, without those both share. */
function legLinks(leg: AccessPath, startLength: number, way: readonly AccessLink[]): AccessLink[] {
  const isShown = ({ kind, subject }: AccessLink): boolean =>
    way.some((link) => link.kind === kind && link.subject === subject);
  return leg.links.slice(startLength).filter((link) => !isShown(link));
}

/** Without any directory role nobody signs in to the customer; where DAP gave one, its removal took Azure too (GDAP-97). */
function noLeg(index: EstateIndex, state: TwinState, tenantId: string): AccessLink {
  const link = { kind: 'relationship', subject: tenantId, name: 'sign-in leg', state: 'lost' } as const;
  const hadDap = index.dapLinkOf(tenantId)?.status === 'dap';
  return hadDap && state.dap(tenantId) === 'none'
    ? { ...link, factId: 'GDAP-97', why: 'DAP was the only way to sign in, and it was removed' }
    : { ...link, factId: 'GDAP-101', why: 'no directory role lets the account sign in to the customer' };
}

function ownerLink(subscription: AzureSubscription): AccessLink {
  if (subscription.agreement === 'csp-azure-plan') {
    return {
      kind: 'owner-assignment',
      subject: subscription.id,
      name: 'Owner',
      state: 'standing',
      factId: 'GDAP-103',
    };
  }
  return {
    kind: 'azure-subscription',
    subject: subscription.id,
    name: subscription.id,
    state: 'lost',
    factId: 'GDAP-25',
    why: 'the subscription was bought under an enterprise agreement',
  };
}
