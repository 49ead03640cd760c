import { governanceSeatsOf } from '../../../models/licensing/governance-seats.ts';
import { guestBill, type MeteredGuest } from '../../../models/licensing/guest-meter.ts';
import type { SeatReading } from '../../../models/licensing/seat-count.ts';
import type { CountedDesign } from '../counted-design.ts';
import type { DesignGuests, GuestAmounts, TenantGuests } from './guests-schema.ts';

/**
 * What guests are billed in a month in which each of them signs in and, where PIM groups are reviewed, is reviewed or
 * reviews (PIM-87, PIM-88, PIM-90): the most it can be. Each tenant by itself, as if none shared an Azure subscription.
 */
export function guestsOf({ design, index, tenantIdOf }: CountedDesign, reading: SeatReading): DesignGuests {
  const governed = new Map(
    governanceSeatsOf(index, reading).map(({ tenantId, guestPersonIds }) => [tenantId, guestPersonIds]),
  );
  const guests = guestsByTenant(index.estate.accounts);
  const shown = [...new Map(design.tenants.map((row) => [row.tenantId, row.tenantName]))];
  const tenants = shown.flatMap(([shownId, tenantName]): TenantGuests[] => {
    const tenantId = tenantIdOf(shownId);
    const personIds = guests.get(tenantId) ?? new Set();
    if (personIds.size === 0) return [];
    const underGovernance = new Set(governed.get(tenantId));
    const month = [...personIds].map(
      (personId): MeteredGuest => ({
        personId,
        userType: 'guest',
        signedIn: true,
        hadGovernanceAction: underGovernance.has(personId),
        // No estate says who comes from a multitenant organization.
        fromMultitenantPartner: false,
      }),
    );
    const bill = guestBill(month);
    return [
      {
        tenantId: shownId,
        tenantName,
        guests: bill.activeGuests,
        beyondFree: bill.beyondFree,
        governed: bill.governedGuests,
        governedCostPerMonthMinor: bill.governedUsdCents,
      },
    ];
  });
  return { id: design.id, tenants, total: tenants.reduce<GuestAmounts>(plus, NONE) };
}

/** Whether any design has a guest who is governed, and so billed from the first one on (PIM-90). */
export function hasGoverned(guests: readonly DesignGuests[]): boolean {
  return guests.some(({ total }) => total.governed > 0);
}

const NONE: GuestAmounts = { guests: 0, beyondFree: 0, governed: 0, governedCostPerMonthMinor: 0 };

function plus(one: GuestAmounts, other: GuestAmounts): GuestAmounts {
  return {
    guests: one.guests + other.guests,
    beyondFree: one.beyondFree + other.beyondFree,
    governed: one.governed + other.governed,
    governedCostPerMonthMinor: one.governedCostPerMonthMinor + other.governedCostPerMonthMinor,
  };
}

function guestsByTenant(
  accounts: readonly { readonly kind: string; readonly tenantId: string; readonly personId: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const guests = new Map<string, Set<string>>();
  for (const { kind, tenantId, personId } of accounts) {
    if (kind !== 'guest') continue;
    const known = guests.get(tenantId);
    if (known) known.add(personId);
    else guests.set(tenantId, new Set([personId]));
  }
  return guests;
}
