import { z } from 'zod';

/** Whole cents: at the list price, as it is paid, and as it is charged with the margin. */
export const RampCost = z.object({ listMinor: z.int(), paidMinor: z.int(), chargedMinor: z.int() });

/** One plan at one step of one design, summed over the tenants. */
export const RampLine = z.object({
  sku: z.string(),
  product: z.string(),
  seatsNeeded: z.int(),
  /** Bought on this day, beyond those bought before. */
  seatsAdded: z.int(),
  /** All that are paid for from this day on: those that were bought stay to the end of the term. */
  seatsPaid: z.int(),
  /** What one of those added is charged at per month, exactly or saying that it goes on, and for how many months. */
  chargedPerSeat: z.string(),
  months: z.string(),
  /** Of all seats that are paid for. */
  perMonth: RampCost,
  /** Of the seats that are added, to the end of the term. */
  addedForTerm: RampCost,
});

export const RampStep = z.object({
  from: z.string(),
  customers: z.int(),
  engineers: z.array(z.object({ tier: z.string(), count: z.int() })),
  approvers: z.int(),
});

export const RampDesign = z.object({
  id: z.string(),
  /** As many as there are steps. */
  steps: z.array(
    z.object({ from: z.string(), lines: z.array(RampLine), perMonth: RampCost, addedForTerm: RampCost }),
  ),
  /** All steps together. */
  total: RampCost,
});

/** What the seats of a term cost while customers and people change. */
export const SheetRamp = z.object({
  steps: z.array(RampStep),
  designs: z.array(RampDesign),
});

export type RampCost = z.infer<typeof RampCost>;
export type RampLine = z.infer<typeof RampLine>;
export type RampStep = z.infer<typeof RampStep>;
export type RampDesign = z.infer<typeof RampDesign>;
export type SheetRamp = z.infer<typeof SheetRamp>;
