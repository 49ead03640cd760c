import { z } from 'zod';
import { CURRENCIES } from '../../../models/money/currencies.ts';

/** Seats of one product; the cost is whole cents per month. */
export const PurchaseLine = z.object({
  product: z.string(),
  name: z.string(),
  seats: z.int(),
  /** Of one seat per month, exact or to the sixth digit, with its currency. */
  price: z.string(),
  costPerMonthMinor: z.int(),
});

const PurchaseSum = z.object({
  lines: z.array(PurchaseLine),
  costPerMonthMinor: z.int(),
  /** What the seats that are short cost where every plan is bought by itself; null where one of them has no price. */
  onePerPlanPerMonthMinor: z.int().nullable(),
  /** How much less that is; below zero where only dearer products are allowed, null where the two cannot be compared. */
  savedPerMonthMinor: z.int().nullable(),
  /** Needs that no product with a price can serve among those allowed. */
  uncovered: z.array(z.object({ sku: z.string(), seats: z.int() })),
});

export const TenantPurchase = PurchaseSum.extend({ tenantId: z.string(), tenantName: z.string() });

export const DesignPurchase = z.object({
  id: z.string(),
  /** Tenants that have to buy something, or cannot. */
  tenants: z.array(TenantPurchase),
  total: PurchaseSum,
});

/** The cheapest products that make every tenant compliant. */
export const Purchase = z.object({
  currency: z.enum(CURRENCIES),
  /** Whether prices are list prices, or those that somebody brought, after the discount. */
  prices: z.enum(['list', 'paid']),
  /** The products somebody allowed; null: all. */
  allowed: z.array(z.string()).nullable(),
  /** Products that would do, and were left out since their price is not known. */
  unpriced: z.array(z.object({ product: z.string(), name: z.string() })),
  designs: z.array(DesignPurchase),
});

export type PurchaseLine = z.infer<typeof PurchaseLine>;
export type PurchaseSum = z.infer<typeof PurchaseSum>;
export type TenantPurchase = z.infer<typeof TenantPurchase>;
export type DesignPurchase = z.infer<typeof DesignPurchase>;
export type Purchase = z.infer<typeof Purchase>;
