import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type {
  LighthouseAuthorization,
  LighthouseDelegation,
  LighthouseEligibility,
} from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import { grantOf, hasAnyReader, hasPermanentReader } from '../policies/lighthouse-grants.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import type { Session } from './account-links.ts';
import { holderLinks } from './holder-links.ts';
import { membershipLinks, placeLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/**
 * The chains of Azure Lighthouse: sign-in to the managing tenant, group of it, authorization, delegation, role on the
 * subscription. People sign in to the managing tenant only: neither the customer's Conditional Access (LH-4A) nor a
 * guest object there matters. Whoever has an account of another tenant goes through their account in the managing one.
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
  const paths: AccessPath[] = [];
  for (const delegation of delegations) {
    for (const holderId of holdersIn(index, accountId, delegation.managingTenantId)) {
      let door: readonly AccessLink[] | undefined;
      const add = (grant: Grant, chain: MembershipChain | null, links: readonly AccessLink[]): void => {
        door ??= managingTenantLinks(index, state, accountId, holderId, session);
        const all = [
          ...door,
          ...(chain === null ? [] : membershipLinks(index, state, holderId, chain)),
          ...grantLinks(index, state, delegation, grant),
          ...links,
          delegationLink(delegation, grant.principal, grant.role, state),
        ];
        paths.push({
          model: 'lighthouse',
          accountId,
          holderId,
          tenantId,
          workload: 'azure',
          roles: [grant.role],
          state: weakest(all),
          links: all,
        });
      };
      for (const grant of delegation.authorizations) {
        for (const chain of waysTo(index, holderId, grant.principal)) {
          add(grant, chain, [authorizationLink(delegation, grant)]);
        }
      }
      for (const entry of delegation.eligible) {
        for (const chain of waysTo(index, holderId, entry.principal)) {
          add(entry, chain, [
            ...placeLinks(index, state, holderId, entry, entry.role),
            ...readerLinks(delegation, entry, state, holderId, session),
          ]);
        }
      }
    }
  }
  return paths;
}

type Grant = LighthouseAuthorization | LighthouseEligibility;

/** The account itself, or what the same person has in the managing tenant. */
function holdersIn(index: EstateIndex, accountId: string, managingTenantId: string): readonly string[] {
  if (index.accounts.get(accountId)?.tenantId === managingTenantId || !index.hasTwins(accountId)) {
    return [accountId];
  }
  return [accountId, ...index.twinsOf(accountId, managingTenantId).map(({ id }) => id)];
}

/** The door of the managing tenant: its own sign-in for guests (LH-4A, B2B-04), and MFA where it is a partner (GDAP-72). */
function managingTenantLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  holderId: string,
  session: Session,
): AccessLink[] {
  const links = holderLinks(index, state, accountId, holderId, session);
  if (session.mfa || !index.isPartner) return links;
  const holder = index.accounts.get(holderId);
  const askedAnyway =
    holder !== undefined &&
    holder.kind !== 'member' &&
    index.signInPolicyOf(holder.tenantId).demands !== 'none';
  if (askedAnyway) return links;
  return [
    ...links,
    {
      kind: 'sign-in',
      subject: holderId,
      name: 'sign-in at home',
      state: 'lost',
      factId: 'GDAP-72',
      why: 'a partner’s people need MFA to manage customers, and this session has none',
    },
  ];
}

function authorizationLink({ id }: LighthouseDelegation, { role }: Grant): AccessLink {
  return { kind: 'authorization', subject: id, name: role, state: 'standing', factId: 'LH-07' };
}

/** What no definition can hold, so that nothing comes of it; empty for an ordinary grant. */
function grantLinks(
  index: EstateIndex,
  { readings }: TwinState,
  { id }: LighthouseDelegation,
  { principal, role }: Grant,
): AccessLink[] {
  const lost = (factId: string, why: string): AccessLink[] => [
    { kind: 'authorization', subject: id, name: role, state: 'lost', factId, why },
  ];
  if (role === 'Owner') return lost('LH-30', 'Owner cannot be delegated');
  if (principal.kind === 'group' && index.groups.get(principal.id)?.kind === 'microsoft365') {
    return lost('LH-08', 'only a security group can be authorized');
  }
  const refused = readings.guestPrincipals === 'refused' && principal.kind === 'account';
  if (refused && index.accounts.get(principal.id)?.kind === 'guest') {
    return lost('LH-24', 'a guest of the managing tenant is taken not to be authorized');
  }
  return [];
}

function waysTo(
  index: EstateIndex,
  accountId: string,
  { kind, id }: Principal,
): readonly (MembershipChain | null)[] {
  if (kind === 'group') return index.chainsInto(accountId, id);
  const asked = index.programs.has(accountId) ? 'service-principal' : 'account';
  return kind === asked && id === accountId ? [null] : [];
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
