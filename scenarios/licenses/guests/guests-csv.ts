import type { GuestAmounts, SheetGuests } from './guests-schema.ts';

/** Columns that a table has only where there are guests. */
export const GUEST_COLUMNS = ['guests', 'guests_beyond_free', 'guests_governed'] as const;

type GuestRow = { readonly [Column in string]?: string | number };

/** Lines of the sections `guests` (a tenant) and `guests-total` (a design). */
export function guestRows({ designs, currency }: SheetGuests, designId: string): readonly GuestRow[] {
  const design = designs.find(({ id }) => id === designId);
  if (design === undefined || design.tenants.length === 0) return [];
  const row = (section: string, amounts: GuestAmounts): GuestRow => ({
    section,
    design: designId,
    guests: amounts.guests,
    guests_beyond_free: amounts.beyondFree,
    guests_governed: amounts.governed,
    cost_per_month: amounts.governedCostPerMonthMinor / 100,
    currency,
  });
  return [
    row('guests-total', design.total),
    ...design.tenants.map((tenant) => ({ ...row('guests', tenant), tenant: tenant.tenantName })),
  ];
}
