import type { AzureSubscription } from '../estate.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { AccessLink, AccessPath, PathState } from './access-path.ts';
import { chainState, membershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { isStronger, weakest } from './weakest.ts';

/**
 * Azure through admin-on-behalf-of: the owner assignment of the partner's group on the subscription,
 * and a sign-in leg, which any directory role in the customer gives (GDAP-100 to GDAP-103).
 * The owner assignment outlives every relationship; without the sign-in leg it is unreachable.
 * Of several ways into the owner group the nearest to power is shown, at best the one the leg uses too.
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
  const leg = nearest(directoryPaths);
  return subscriptions.flatMap((subscription): AccessPath[] => {
    if (subscription.ownerGroupId === null) return [];
    const way = wayInto(index, state, accountId, subscription.ownerGroupId, leg);
    if (!way) return [];
    const links = [...start, ...way, ...legLinks(leg, tenantId, start.length, way), ownerLink(subscription)];
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
  const used = new Set(leg?.links.map((link) => link.subject));
  const shares = (chain: MembershipChain): boolean =>
    chain.memberships.some((membership) => used.has(membership.id));
  let best: { readonly chain: MembershipChain; readonly state: PathState } | undefined;
  for (const chain of index.chainsInto(accountId, ownerGroupId)) {
    const candidate = { chain, state: chainState(index, state, accountId, chain) };
    const better =
      best === undefined ||
      isStronger(candidate.state, best.state) ||
      (candidate.state === best.state && shares(chain) && !shares(best.chain));
    if (better) best = candidate;
  }
  return best && membershipLinks(index, state, accountId, best.chain);
}

/** What the leg adds to the way: its own links, without those both share. */
function legLinks(
  leg: AccessPath | undefined,
  tenantId: string,
  startLength: number,
  way: readonly AccessLink[],
): AccessLink[] {
  if (!leg) {
    return [
      {
        kind: 'relationship',
        subject: tenantId,
        name: 'sign-in leg',
        state: 'lost',
        factId: 'GDAP-101',
        why: 'no directory role lets the account sign in to the customer',
      },
    ];
  }
  const shown = new Set(way.map((link) => `${link.kind} ${link.subject}`));
  return leg.links.slice(startLength).filter((link) => !shown.has(`${link.kind} ${link.subject}`));
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
