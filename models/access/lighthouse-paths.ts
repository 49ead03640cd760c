import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import { grantOf, hasAnyReader, hasPermanentReader } from '../policies/lighthouse-grants.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { accountLink, type Session } from './account-links.ts';
import { membershipLinks, placeLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/**
 * The chains of Azure Lighthouse: account, group of the managing tenant, authorization, delegation, role on the
 * subscription. People sign in to the managing tenant only: neither the customer's Conditional Access (LH-4A) nor a
 * guest object there matters.
 */
export function lighthousePaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  session: Session,
): AccessPath[] {
  const delegations = index.delegationsOf(tenantId);
  if (delegations.length === 0) return [];
  const start = [accountLink(state, accountId), ...signInLinks(accountId, session)];
  return delegations.flatMap((delegation) => {
    const pathOf = (role: string, links: readonly AccessLink[]): AccessPath => ({
      model: 'lighthouse',
      accountId,
      holderId: accountId,
      tenantId,
      workload: 'azure',
      roles: [role],
      state: weakest(links),
      links,
    });
    return [
      ...delegation.authorizations.flatMap(({ principal, role }) =>
        waysTo(index, accountId, principal).map((chain) =>
          pathOf(role, [
            ...start,
            ...(chain === null ? [] : membershipLinks(index, state, accountId, chain)),
            { kind: 'authorization', subject: delegation.id, name: role, state: 'standing', factId: 'LH-07' },
            delegationLink(delegation, principal, role, state),
          ]),
        ),
      ),
      ...delegation.eligible.flatMap((entry) =>
        waysTo(index, accountId, entry.principal).map((chain) =>
          pathOf(entry.role, [
            ...start,
            ...(chain === null ? [] : membershipLinks(index, state, accountId, chain)),
            ...placeLinks(index, state, accountId, entry, entry.role),
            ...readerLinks(delegation, entry, state, accountId, session),
            delegationLink(delegation, entry.principal, entry.role, state),
          ]),
        ),
      ),
    ];
  });
}

/** The managing tenant asks for MFA like any tenant that manages others; a session without it does not get in. */
function signInLinks(accountId: string, { mfa }: Session): AccessLink[] {
  if (mfa) return [];
  return [
    {
      kind: 'sign-in',
      subject: accountId,
      name: 'sign-in at home',
      state: 'lost',
      factId: 'LH-4A',
      why: 'the managing tenant asks for MFA, and this session has none',
    },
  ];
}

function waysTo(
  index: EstateIndex,
  accountId: string,
  { kind, id }: Principal,
): readonly (MembershipChain | null)[] {
  if (kind === 'group') return index.chainsInto(accountId, id);
  return kind === 'account' && id === accountId ? [null] : [];
}

/** Without a permanent reader of the very same principal the portal activates nothing (LH-20, LH-21). */
function readerLinks(
  delegation: LighthouseDelegation,
  entry: LighthouseEligibility,
  state: TwinState,
  accountId: string,
  session: Session,
): AccessLink[] {
  const route = state.readings.readerNeededBy === 'portal' ? (session.route ?? 'portal') : 'portal';
  const asked = state.place(accountId, entry) === 'eligible' && route === 'portal';
  if (!asked || hasPermanentReader(delegation, entry.principal)) return [];
  return [
    {
      kind: 'reader',
      subject: delegation.id,
      name: 'permanent Reader',
      state: 'lost',
      factId: 'LH-20',
      why: 'the same principal has no permanent Reader, so the portal activates nothing',
    },
  ];
}

function delegationLink(
  delegation: LighthouseDelegation,
  principal: Principal,
  role: string,
  state: TwinState,
): AccessLink {
  const link = { kind: 'delegation' as const, subject: delegation.id, name: delegation.name };
  const status = state.delegation(delegation.id);
  if (status !== 'active' && status !== 'updateAvailable' && status !== 'deleting') {
    const factId = status === 'removed' ? 'LH-5A' : 'LH-59';
    return { ...link, state: 'lost', factId, why: `the delegation is ${WORDS[status]}` };
  }
  // The article's reading: without any permanent reader the delegation gives nothing at all (S4).
  if (state.readings.readerNeededBy === 'delegation' && !hasAnyReader(delegation)) {
    return { ...link, state: 'lost', factId: 'S4', why: 'nobody in the delegation has a permanent Reader' };
  }
  const taken = state.grantLost(delegation.id, grantOf(principal.id, role));
  if (taken !== undefined)
    return { ...link, state: 'lost', factId: taken, why: LOSSES[taken] ?? LOSSES['LH-53']! };
  return { ...link, state: 'standing', factId: 'LH-5D' };
}

const WORDS = {
  none: 'not deployed',
  offered: 'offered, and nothing is delegated',
  provisioning: 'being deployed',
  removed: 'removed',
  failed: 'not deployed, since that failed',
} as const;

/** Why a grant of a delegation that stands is gone. */
const LOSSES: Readonly<Record<string, string>> = {
  'LH-38': 'the role is deprecated, and whoever was delegated it has lost it',
  'LH-53': 'removing another delegation of the same principal and role took this grant along',
  'LH-55': 'deploying the same principals under another offer name took this grant',
};
