import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink } from './access-path.ts';
import { accountLink, memberLinks, type Session } from './account-links.ts';
import { guestLinks } from './guest-links.ts';
import type { TwinState } from './twin-state.ts';

/**
 * The links of getting into the tenant of the account that holds something there: a member of it only has to be
 * enabled; whoever comes from outside signs in at home first, and the tenant has to let them in.
 */
export function holderLinks(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  holderId: string,
  session: Session,
): AccessLink[] {
  const holder = index.accounts.get(holderId);
  const itself = accountId === holderId;
  if (holder === undefined || holder.kind === 'member') {
    return itself ? [accountLink(state, holderId)] : memberLinks(state, holderId, session);
  }
  const homeId = itself ? index.homeAccountOf(holderId) : accountId;
  return homeId === holderId
    ? [accountLink(state, holderId)]
    : guestLinks(index, state, homeId, holder, session);
}
