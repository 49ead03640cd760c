import { z } from 'zod';
import { CURRENCIES } from '../../../models/money/currencies.ts';
import { TERMS } from '../../../models/money/terms.ts';
import { PRICE_CONFIDENCES, PRICED_SEATS } from '../../prices/prices-schema.ts';

/** Whole cents: at the list price, as it is paid, and as it is charged with the margin. */
export const PricedAmounts = z.object({
  listPerMonthMinor: z.int(),
  paidPerMonthMinor: z.int(),
  chargedPerMonthMinor: z.int(),
  listForTermMinor: z.int(),
  paidForTermMinor: z.int(),
  chargedForTermMinor: z.int(),
});

/** One tenant and plan, at the price of the product that is bought for it. */
export const PricedRow = PricedAmounts.extend({
  tenantId: z.string(),
  tenantName: z.string(),
  sku: z.string(),
  product: z.string(),
  seats: z.int(),
});

export const PricedTotal = PricedAmounts.extend({
  sku: z.string(),
  product: z.string(),
  seats: z.int(),
});

export const PricedDesign = z.object({
  id: z.string(),
  rows: z.array(PricedRow),
  /** Sums of the rounded rows, per plan. */
  totals: z.array(PricedTotal),
  /** Sum of the totals. */
  total: PricedAmounts,
});

/** How the price of one product comes about; decimals are text, for they are exact or say that they go on. */
export const PriceBasis = z.object({
  product: z.string(),
  name: z.string(),
  /** Per seat and month, in its own currency; null where no list price is known. */
  listPrice: z.string().nullable(),
  factId: z.string().nullable(),
  /** As somebody wrote it; null for the list price. */
  ownPrice: z.string().nullable(),
  discount: z.string(),
  margin: z.string(),
  /** Per seat and month, in the currency of the sheet. */
  paid: z.string(),
  charged: z.string(),
  validFrom: z.string().nullable(),
  source: z.string().nullable(),
  confidence: z.enum(PRICE_CONFIDENCES).nullable(),
  /** Prices of the file that do not hold for these seats, with the day or the term for which they do. */
  notInForce: z.array(z.string()),
  /** First day that is paid for, and for how many months. */
  start: z.string(),
  months: z.string(),
});

export const SheetPrices = z.object({
  name: z.string(),
  currency: z.enum(CURRENCIES),
  exchange: z.array(z.object({ currency: z.enum(CURRENCIES), worth: z.string() })),
  term: z.enum(TERMS),
  start: z.string(),
  lastDay: z.string(),
  /** Which seats are priced. */
  seats: z.enum(PRICED_SEATS),
  rounding: z.string(),
  basis: z.array(PriceBasis),
  /** Plans for which no product with a price is known. */
  unpriced: z.array(z.string()),
  designs: z.array(PricedDesign),
});

export type PricedAmounts = z.infer<typeof PricedAmounts>;
export type PricedRow = z.infer<typeof PricedRow>;
export type PricedTotal = z.infer<typeof PricedTotal>;
export type PricedDesign = z.infer<typeof PricedDesign>;
export type PriceBasis = z.infer<typeof PriceBasis>;
export type SheetPrices = z.infer<typeof SheetPrices>;
