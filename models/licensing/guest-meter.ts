import { FREE_MONTHLY_ACTIVE_USERS, FREE_MONTHLY_GUESTS, GOVERNED_GUEST_PRICE } from '../facts/index.ts';

/** A guest of one or several tenants that bill to one Azure subscription, in one calendar month. */
export interface MeteredGuest {
  readonly personId: string;
  /** Members are no guests and are not counted, wherever they sign in from. */
  readonly userType: 'guest' | 'member';
  readonly signedIn: boolean;
  /** Something only ID Governance can do was done to or by the guest; activations and basic reviews are not. */
  readonly hadGovernanceAction: boolean;
  /** Guests from partners of a multitenant organization are exempt from that meter. */
  readonly fromMultitenantPartner: boolean;
}

export interface GuestBill {
  /** Distinct guests who signed in. */
  readonly activeGuests: number;
  /** Those beyond the free ones; what each costs is not documented today. */
  readonly beyondFree: number;
  readonly governedGuests: number;
  readonly governedUsdCents: number;
}

/**
 * What a month of guests is billed: the active ones beyond the first 50,000 (PIM-87, PIM-88, B2B-75), and the governed
 * ones from the first (PIM-90, PIM-111). Each person counts once, over all tenants of the subscription.
 */
export function guestBill(guests: readonly MeteredGuest[]): GuestBill {
  const onlyGuests = guests.filter(({ userType }) => userType === 'guest');
  const distinct = (chosen: readonly MeteredGuest[]) => new Set(chosen.map(({ personId }) => personId)).size;
  const activeGuests = distinct(onlyGuests.filter(({ signedIn }) => signedIn));
  const governedGuests = distinct(
    onlyGuests.filter(
      ({ hadGovernanceAction, fromMultitenantPartner }) => hadGovernanceAction && !fromMultitenantPartner,
    ),
  );
  const free = Math.min(FREE_MONTHLY_GUESTS.value, FREE_MONTHLY_ACTIVE_USERS.value);
  return {
    activeGuests,
    beyondFree: Math.max(0, activeGuests - free),
    governedGuests,
    governedUsdCents: governedGuests * GOVERNED_GUEST_PRICE.value,
  };
}
