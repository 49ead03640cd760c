import type { Membership } from '../estate.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { AccessLink } from './access-path.ts';
import type { TwinState } from './twin-state.ts';

/** The links from an account into a group, one or more for each membership of the chain. */
export function membershipLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chain: MembershipChain,
): AccessLink[] {
  return chain.memberships.flatMap((membership) => linksOfMembership(index, state, accountId, membership));
}

function linksOfMembership(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  membership: Membership,
): AccessLink[] {
  const name = index.groups.get(membership.groupId)?.name ?? membership.groupId;
  const link = (part: Omit<AccessLink, 'subject' | 'name'>): AccessLink => ({
    ...part,
    subject: membership.id,
    name,
  });
  switch (state.membership(accountId, membership)) {
    case 'standing':
      return [link({ kind: 'membership', state: 'standing' })];
    case 'permanent':
      return [
        link({
          kind: 'membership',
          state: 'standing',
          factId: 'PIM-93',
          why: 'losing the PIM plan made this time-bound place permanent',
        }),
      ];
    case 'active':
      return [
        link({ kind: 'eligibility', state: 'standing' }),
        link({ kind: 'activation', state: 'active', factId: 'PIM-05' }),
      ];
    case 'provisioning':
      return [
        link({ kind: 'eligibility', state: 'standing' }),
        link({ kind: 'activation', state: 'eligible', factId: 'PIM-65', why: 'granted, seconds away' }),
      ];
    case 'pending':
      return [
        link({ kind: 'eligibility', state: 'standing' }),
        link({ kind: 'approval', state: 'gated', factId: 'PIM-34', why: 'waits for an approver' }),
      ];
    case 'eligible': {
      const gated =
        (index.policyOf(membership.groupId, membership.access)?.approverAccountIds ?? null) !== null;
      return [
        link({ kind: 'eligibility', state: 'standing' }),
        gated
          ? link({
              kind: 'approval',
              state: 'gated',
              factId: 'PIM-34',
              why: 'an approver must say yes first',
            })
          : link({ kind: 'activation', state: 'eligible', factId: 'PIM-27', why: 'one activation away' }),
      ];
    }
    case 'ended':
      return [
        link({ kind: 'eligibility', state: 'lost', factId: 'PIM-42', why: 'the assignment has ended' }),
      ];
    case 'removed':
      return [
        link({
          kind: 'eligibility',
          state: 'lost',
          factId: 'PIM-93',
          why: 'losing the PIM plan removed this eligibility',
        }),
      ];
  }
}
