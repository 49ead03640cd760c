import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink } from './access-path.ts';
import type { TwinState } from './twin-state.ts';

/** What a sign-in brings with it. */
export interface Session {
  /** The session carries the claim of a multifactor sign-in at home. */
  readonly mfa: boolean;
  /** The person is there to answer prompts and register methods; a thief is not. Default: true. */
  readonly answers?: boolean;
  /** How an activation is asked for; it matters where only the portal demands something (LH-20). Default: portal. */
  readonly route?: 'portal' | 'api';
}

/** The account is enabled: what every path starts with (B2B-87). */
export function accountLink(state: TwinState, accountId: string): AccessLink {
  return state.accountEnabled(accountId) ? enabledLink(accountId) : disabledLink(accountId);
}

function enabledLink(accountId: string): AccessLink {
  return { kind: 'account', subject: accountId, name: accountId, state: 'standing' };
}

function disabledLink(accountId: string): AccessLink {
  return {
    kind: 'account',
    subject: accountId,
    name: accountId,
    state: 'lost',
    factId: 'B2B-87',
    why: 'the account is disabled',
  };
}

/**
 * The links of somebody who signs in with another account of theirs, a member of the tenant itself (B2B-70): it has to
 * be enabled, and since it has a sign-in of its own, a stolen session of another account does not open it.
 */
export function memberLinks(state: TwinState, memberId: string, session: Session): AccessLink[] {
  const link = accountLink(state, memberId);
  if (session.answers ?? true) return [link];
  return [
    link,
    {
      kind: 'sign-in',
      subject: memberId,
      name: 'sign-in of its own',
      state: 'lost',
      factId: 'B2B-70',
      why: 'a member of the tenant signs in there, and this session is of another account',
    },
  ];
}

/** The links every delegated path starts with: the account, and what stands in the way of all its paths. */
export function delegatedLinks(accountId: string, obstacles: readonly AccessLink[]): readonly AccessLink[] {
  return obstacles[0]?.kind === 'account' ? obstacles : [enabledLink(accountId), ...obstacles];
}

const NONE: readonly AccessLink[] = [];

/**
 * What stands in the way of every delegated path, as lost links: the account is disabled, the sign-in at home was not
 * multifactor (GDAP-72), a policy of the customer blocks service providers (GDAP-69, GDAP-71), or an account from
 * outside of the same person shadows the delegation (GDAP-50); one the customer made for itself does not (B2B-70).
 * Most often nothing does.
 */
export function obstaclesTo(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  session: Session,
): readonly AccessLink[] {
  const isEnabled = state.accountEnabled(accountId);
  const isBlocked = index.blocksServiceProviders(tenantId);
  const guest = index
    .twinsOf(accountId, tenantId)
    .find(({ id, kind }) => kind !== 'member' && state.presence(id) !== 'absent');
  if (isEnabled && session.mfa && !isBlocked && guest === undefined) return NONE;
  const links: AccessLink[] = isEnabled ? [] : [disabledLink(accountId)];
  if (!session.mfa) {
    links.push({
      kind: 'sign-in',
      subject: accountId,
      name: 'sign-in at home',
      state: 'lost',
      factId: 'GDAP-72',
      why: 'customer management needs MFA at home, and this session has none',
    });
  }
  if (isBlocked) {
    links.push({
      kind: 'conditional-access',
      subject: tenantId,
      name: 'Conditional Access of the customer',
      state: 'lost',
      factId: 'GDAP-69',
      why: 'a policy of the customer blocks service providers, and the delegation does not bypass it',
    });
  }
  if (guest !== undefined) {
    links.push({
      kind: 'guest-object',
      subject: guest.id,
      name: guest.id,
      state: 'lost',
      factId: 'GDAP-50',
      why: 'an account of the same person in the customer tenant breaks delegated access',
    });
  }
  return links;
}
