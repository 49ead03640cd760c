import { z } from 'zod';
import { AssumptionUse, CitedFact, TenantLicenses, UnservedNeed } from '../result.ts';
import { Availability } from './availability/availability-schema.ts';
import { Growth } from './growth/growth-schema.ts';
import { SheetGuests } from './guests/guests-schema.ts';
import { SheetPrices } from './prices/sheet-prices.ts';
import { Purchase } from './purchase/purchase-schema.ts';
import { SheetRamp } from './ramp/ramp-schema.ts';
import { SheetRanges } from './ranges/ranges-schema.ts';
import { SheetRoleGroups } from './role-groups/role-groups-schema.ts';
import { SheetTrust } from './trust/trust-schema.ts';

/** The version of the sheet's form. */
export const LICENSE_SHEET_VERSION = 'entwin.licenses/1';

/** Seats of one tenant and product, with every cause of every head; money in minor units per month. */
export const SheetRow = TenantLicenses.extend({
  /** Seats needed beyond those owned; null where some are needed and nobody said what is owned. */
  seatsShort: z.int().nullable(),
  /** Seats known to be owned beyond those needed. */
  seatsSpare: z.int(),
  /** What the habit would buy that nobody needs. */
  seatsWastedByHabit: z.int(),
  habitCostPerMonthMinor: z.int(),
});

/** The same, summed over the tenants of one design, per product. */
export const SheetTotal = SheetRow.pick({
  sku: true,
  seatsNeeded: true,
  seatsOwned: true,
  seatsShort: true,
  seatsSpare: true,
  seatsByHabit: true,
  seatsWastedByHabit: true,
  costPerMonthMinor: true,
  habitCostPerMonthMinor: true,
}).extend({ guestsMetered: z.int() });

export const SheetDesign = z.object({
  id: z.string(),
  label: z.string(),
  totals: z.array(SheetTotal),
  tenants: z.array(SheetRow),
  /** What no seat buys: needs that the design cannot serve. */
  unserved: z.array(UnservedNeed).optional(),
});

/** Who needs which license in which tenant and why, for every design of a scenario. Nothing in it is random. */
export const LicenseSheet = z.object({
  schema: z.literal(LICENSE_SHEET_VERSION),
  version: z.string(),
  scenario: z.object({
    name: z.string(),
    description: z.string(),
    hash: z.string(),
    startDate: z.string(),
  }),
  /** True where people, tenants and groups bear invented names. */
  pseudonyms: z.boolean(),
  factsAsOf: z.string(),
  currency: z.string(),
  designs: z.array(SheetDesign),
  assumptions: z.array(AssumptionUse),
  /** Whether PIM works in each tenant, and which seats are short. */
  availability: Availability.optional(),
  /** The cheapest products that make every tenant compliant. */
  purchase: Purchase.optional(),
  /** Who needs a plan for trusting others; absent where no design has any such tenant. */
  trust: SheetTrust.optional(),
  /** Who needs P1 for role-assignable groups; absent where no design has any. */
  roleGroups: SheetRoleGroups.optional(),
  /** What guests are billed by activity; absent where no design has any. */
  guests: SheetGuests.optional(),
  /** The same for other numbers of customers, where somebody asked for it. */
  growth: Growth.optional(),
  notCounted: z.array(z.string()),
  facts: z.array(CitedFact),
  /** What the seats cost at prices that somebody brought. */
  prices: SheetPrices.optional(),
  /** The same while customers and people change, where the prices say how. */
  ramp: SheetRamp.optional(),
  /** What the total may be, and what moves it, where the prices say what is not known for sure. */
  ranges: SheetRanges.optional(),
});

export type SheetRow = z.infer<typeof SheetRow>;
export type SheetTotal = z.infer<typeof SheetTotal>;
export type SheetDesign = z.infer<typeof SheetDesign>;
export type LicenseSheet = z.infer<typeof LicenseSheet>;
