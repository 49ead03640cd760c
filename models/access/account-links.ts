import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink } from './access-path.ts';
import type { TwinState } from './twin-state.ts';

/** What a sign-in brings with it. */
export interface Session {
  /** The session carries the claim of a multifactor sign-in at home. */
  readonly mfa: boolean;
}

/**
 * The links every cross-tenant path starts with: the account is enabled, the sign-in at home was
 * multifactor (GDAP-72), and no guest object of the same person shadows the delegation (GDAP-50).
 */
export function accountLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  session: Session,
): AccessLink[] {
  const enabled = state.accountEnabled(accountId);
  const links: AccessLink[] = [
    {
      kind: 'account',
      subject: accountId,
      name: accountId,
      state: enabled ? 'standing' : 'lost',
      ...(enabled ? {} : { factId: 'B2B-87', why: 'the account is disabled' }),
    },
  ];
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
  const guest = index.twinsOf(accountId, tenantId)[0];
  if (guest) {
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
