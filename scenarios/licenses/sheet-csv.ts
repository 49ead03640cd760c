import { csvTable } from '../writers/csv-cell.ts';
import { count } from '../writers/numbers.ts';
import { productName } from '../writers/product-names.ts';
import { pimWords, shortWords } from './availability/availability-section.ts';
import { GROWTH_COLUMN, growthRows } from './growth/growth-csv.ts';
import { GUEST_COLUMNS, guestRows } from './guests/guests-csv.ts';
import type { LicenseSheet } from './license-sheet.ts';
import { PRICE_COLUMNS, priceRows } from './prices/prices-csv.ts';
import { PURCHASE_COLUMNS, purchaseRows } from './purchase/purchase-csv.ts';
import { RAMP_COLUMNS, rampRows } from './ramp/ramp-csv.ts';
import { RANGE_COLUMNS, rangeRows } from './ranges/ranges-csv.ts';
import { roleGroupRows } from './role-groups/role-groups-csv.ts';
import { trustRows } from './trust/trust-csv.ts';

const COLUMNS = [
  'section',
  'design',
  'tenant',
  'product',
  'needed',
  'owned',
  'short',
  'spare',
  'by_habit',
  'wasted_by_habit',
  'cost_per_month',
  'cost_by_habit',
  'currency',
  'person',
  'tier',
  'cause',
  'what',
  'facts',
] as const;

type Column =
  | (typeof COLUMNS)[number]
  | 'pim'
  | (typeof PURCHASE_COLUMNS)[number]
  | (typeof GUEST_COLUMNS)[number]
  | (typeof PRICE_COLUMNS)[number]
  | (typeof RAMP_COLUMNS)[number]
  | (typeof RANGE_COLUMNS)[number]
  | typeof GROWTH_COLUMN;
type Row = { readonly [Name in Column]?: string | number | undefined };

/**
 * The sheet as one tidy table: filter by `section`, which is `total`, `tenant` or `head` (a line per cause),
 * `availability`, `buy`, `buy-tenant`, `buy-product` or `buy-total`; where needs are left `unserved-need`, where tenants
 * trust others `trust`, where they have role-assignable groups `role-groups`, where there are guests `guests` and `guests-total`, where there are prices `price`, `price-plan` and `price-total`, with growth
 * `growth` and `break-even`, with a ramp `ramp` and `ramp-total`, and with ranges `range` and `swing`.
 */
export function sheetCsv(sheet: LicenseSheet): string {
  const { designs, currency, prices, growth, ramp, ranges, availability, purchase, guests, trust } = sheet;
  const counted = designs.flatMap(({ id: design, totals, tenants, unserved = [] }): readonly Row[] => [
    ...totals.map((total) => ({ section: 'total', design, ...figures(total, currency) })),
    ...unserved.map(({ need, tenants: customers, factId, why }) => ({
      section: 'unserved-need',
      design,
      cause: why,
      what: `${need} in ${count(customers, 'tenant')}`,
      facts: factId,
    })),
    ...tenants.map((row) => ({
      section: 'tenant',
      design,
      tenant: row.tenantName,
      ...figures(row, currency),
    })),
    ...tenants.flatMap(({ tenantName: tenant, sku, heads }) =>
      heads.flatMap(({ name: person, tier, reasons }) =>
        reasons.map(({ kind, what, factId }) => ({
          section: 'head',
          design,
          tenant,
          product: productName(sku),
          person,
          tier,
          cause: kind,
          what,
          facts: factId,
        })),
      ),
    ),
    ...(availability?.find(({ id }) => id === design)?.tenants ?? []).map((tenant) => ({
      section: 'availability',
      design,
      tenant: tenant.tenantName,
      pim: pimWords(tenant),
      what: shortWords(tenant),
    })),
    ...(purchase === undefined ? [] : purchaseRows(purchase, design)),
    ...(trust === undefined ? [] : trustRows(trust, design)),
    ...(sheet.roleGroups === undefined ? [] : roleGroupRows(sheet.roleGroups, design)),
    ...(guests === undefined ? [] : guestRows(guests, design)),
    ...(prices === undefined ? [] : priceRows(prices, design)),
  ]);
  const columns = new Set<Column>([
    ...COLUMNS,
    ...(availability === undefined ? [] : (['pim'] as const)),
    ...(purchase === undefined ? [] : PURCHASE_COLUMNS),
    ...(guests === undefined ? [] : GUEST_COLUMNS),
    ...(prices === undefined ? [] : PRICE_COLUMNS),
    ...(growth === undefined ? [] : [GROWTH_COLUMN]),
    ...(ramp === undefined ? [] : RAMP_COLUMNS),
    ...(ranges === undefined ? [] : RANGE_COLUMNS),
  ]);
  const rows: readonly Row[] = [
    ...counted,
    ...(growth === undefined ? [] : growthRows(growth, growth.currency ?? currency)),
    ...(ramp === undefined || prices === undefined ? [] : rampRows(ramp, prices)),
    ...(ranges === undefined || prices === undefined ? [] : rangeRows(ranges, prices)),
  ];
  return csvTable([...columns], rows);
}

function figures(
  total: Omit<LicenseSheet['designs'][number]['totals'][number], 'guestsMetered'>,
  currency: string,
): Row {
  return {
    product: productName(total.sku),
    needed: total.seatsNeeded,
    owned: total.seatsOwned ?? undefined,
    short: total.seatsShort ?? undefined,
    spare: total.seatsSpare,
    by_habit: total.seatsByHabit,
    wasted_by_habit: total.seatsWastedByHabit,
    cost_per_month: total.costPerMonthMinor / 100,
    cost_by_habit: total.habitCostPerMonthMinor / 100,
    currency,
  };
}
