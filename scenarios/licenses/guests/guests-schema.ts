import { z } from 'zod';

const Amounts = z.object({
  /** Guests of the tenant, whether they use PIM or not: at most so many sign in within one month. */
  guests: z.int(),
  /** Those beyond the free ones of a month, whose price is not documented. */
  beyondFree: z.int(),
  /** Those to whom something is done that only ID Governance does. */
  governed: z.int(),
  /** What governing them costs a month, in whole cents. */
  governedCostPerMonthMinor: z.int(),
});

export const TenantGuests = Amounts.extend({ tenantId: z.string(), tenantName: z.string() });

export const DesignGuests = z.object({ id: z.string(), tenants: z.array(TenantGuests), total: Amounts });

/** What guests are billed by monthly activity, at most and for each tenant by itself. */
export const SheetGuests = z.object({
  /** In US dollars, as Microsoft gives the price. */
  currency: z.literal('USD'),
  freePerMonth: z.int(),
  designs: z.array(DesignGuests),
});

export type GuestAmounts = z.infer<typeof Amounts>;
export type TenantGuests = z.infer<typeof TenantGuests>;
export type DesignGuests = z.infer<typeof DesignGuests>;
export type SheetGuests = z.infer<typeof SheetGuests>;
