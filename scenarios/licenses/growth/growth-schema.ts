import { z } from 'zod';
import { CURRENCIES } from '../../../models/money/currencies.ts';

/** Seats and their cost per month in minor units, at list price or as charged at prices that somebody brought. */
const Amount = z.object({ seatsNeeded: z.int(), costPerMonthMinor: z.int() });

/** What so many customers need, in all tenants together and by product. */
export const GrowthPoint = Amount.extend({
  customers: z.int(),
  bySku: z.array(Amount.extend({ sku: z.string() })),
});

/** A range of numbers of customers in which the same of two designs costs less; `null` where they cost the same. */
export const BreakEvenRange = z.object({ from: z.int(), to: z.int(), cheaper: z.string().nullable() });

/** Two designs, and which of them costs less where; ranges follow each other from one customer to the most. */
export const BreakEven = z.object({
  one: z.string(),
  other: z.string(),
  ranges: z.array(BreakEvenRange),
});

/** What a sheet says of other numbers of customers; nothing but their number changes. */
export const Growth = z.object({
  mostCustomers: z.int(),
  /** Of the cost, where it is charged at prices that somebody brought; that of the sheet otherwise. */
  currency: z.enum(CURRENCIES).optional(),
  designs: z.array(z.object({ id: z.string(), points: z.array(GrowthPoint) })),
  breakEvens: z.array(BreakEven),
});

export type GrowthPoint = z.infer<typeof GrowthPoint>;
export type BreakEvenRange = z.infer<typeof BreakEvenRange>;
export type BreakEven = z.infer<typeof BreakEven>;
export type Growth = z.infer<typeof Growth>;
