import type { Membership } from '../estate.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { AccessLink, LinkKind, PathState } from './access-path.ts';
import type { MembershipState, TwinState } from './twin-state.ts';
import { isStronger } from './weakest.ts';

interface LinkTemplate {
  readonly kind: LinkKind;
  readonly state: PathState;
  readonly factId?: string;
  readonly why?: string;
}

const HELD: LinkTemplate = { kind: 'eligibility', state: 'standing' };

/** What each state of a place in a group means for access; `gated` is an eligible place somebody must approve. */
const LINKS: Readonly<Record<MembershipState | 'gated', readonly LinkTemplate[]>> = {
  standing: [{ kind: 'membership', state: 'standing' }],
  permanent: [
    {
      kind: 'membership',
      state: 'standing',
      factId: 'PIM-93',
      why: 'losing the PIM plan made this time-bound place permanent',
    },
  ],
  active: [HELD, { kind: 'activation', state: 'active', factId: 'PIM-05' }],
  provisioning: [
    HELD,
    { kind: 'activation', state: 'eligible', factId: 'PIM-65', why: 'granted, seconds away' },
  ],
  eligible: [HELD, { kind: 'activation', state: 'eligible', factId: 'PIM-27', why: 'one activation away' }],
  gated: [
    HELD,
    { kind: 'approval', state: 'gated', factId: 'PIM-34', why: 'an approver must say yes first' },
  ],
  pending: [HELD, { kind: 'approval', state: 'gated', factId: 'PIM-34', why: 'waits for an approver' }],
  ended: [{ kind: 'eligibility', state: 'lost', factId: 'PIM-42', why: 'the assignment has ended' }],
  removed: [
    {
      kind: 'eligibility',
      state: 'lost',
      factId: 'PIM-93',
      why: 'losing the PIM plan removed this eligibility',
    },
  ],
};

/** The links from an account into a group, one or two for each membership of the chain. */
export function membershipLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): AccessLink[] {
  const links: AccessLink[] = [];
  for (const membership of chain.memberships) {
    const name = index.groups.get(membership.groupId)?.name ?? membership.groupId;
    for (const { kind, state: linkState, factId, why } of templatesOf(index, state, accountId, membership)) {
      const link = { kind, subject: membership.id, name, state: linkState };
      links.push(
        factId === undefined ? link : why === undefined ? { ...link, factId } : { ...link, factId, why },
      );
    }
  }
  return links;
}

/** The state of the weakest of those links, without making them. */
export function chainState(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): PathState {
  let weakest: PathState = 'standing';
  for (const membership of chain.memberships) {
    for (const template of templatesOf(index, state, accountId, membership)) {
      if (isStronger(weakest, template.state)) weakest = template.state;
    }
  }
  return weakest;
}

function templatesOf(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  membership: Membership,
): readonly LinkTemplate[] {
  const standing = state.membership(accountId, membership);
  if (standing !== 'eligible') return LINKS[standing];
  const approvers = index.policyOf(membership.groupId, membership.access)?.approverAccountIds ?? null;
  return approvers === null ? LINKS.eligible : LINKS.gated;
}
