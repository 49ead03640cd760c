import { z } from 'zod';
import { PRODUCT_IDS } from '../../models/licensing/products.ts';
import { flag, id } from './estate-fields.ts';
import { MOST_SEATS } from './limits.ts';

/*
 * What tenants own: products, which count as the plans inside them.
 */

export const CHANNELS = [
  'direct-monthly',
  'direct-annual',
  'direct-multi-year',
  'volume-enterprise',
  'volume-open',
] as const;

const MOST_PRODUCTS = 50;

/** A subscription of an estate. */
export const License = z.strictObject({
  id: id('Default: license, the product if it is named, and the tenant.').optional(),
  tenant: id('Default: the managing tenant.').optional(),
  product: z
    .enum(PRODUCT_IDS)
    .optional()
    .describe('What was bought; it counts as the plans inside it (PIM-82, PIM-83). Default: entra-id-p2.'),
  sku: z.literal('AAD_PREMIUM_P2').optional().describe('Another word for product: entra-id-p2.'),
  seats: z.int().min(0).max(MOST_SEATS).describe('Seats owned.'),
  channel: z.enum(CHANNELS).optional().describe('Default: direct-annual.'),
  governance: flag('ID Governance stands beside it, for the same seats (PIM-79, PIM-80). Default: false.'),
});

/** Subscriptions of a tenant of a sketch. */
export const OwnedProducts = z
  .array(
    z.strictObject({
      product: z.enum(PRODUCT_IDS).describe('What was bought; it counts as the plans inside it.'),
      seats: z.int().min(0).max(MOST_SEATS).describe('Seats owned.'),
      channel: z.enum(CHANNELS).optional().describe('How they are bought. Default: direct-annual.'),
    }),
  )
  .min(1)
  .max(MOST_PRODUCTS)
  .optional();
