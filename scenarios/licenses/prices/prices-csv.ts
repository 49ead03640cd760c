import { productName } from '../../writers/product-names.ts';
import type { PricedAmounts, SheetPrices } from './sheet-prices.ts';

/** Columns that a table has only where there are prices. */
export const PRICE_COLUMNS = [
  'bought',
  'seats_priced',
  'list_per_month',
  'paid_per_month',
  'charged_per_month',
  'list_for_term',
  'paid_for_term',
  'charged_for_term',
  'term',
] as const;

type PriceRow = { readonly [Column in string]?: string | number };

/** Lines of the sections `price` (a line per tenant and plan), `price-plan` (their sums per plan) and `price-total`. */
export function priceRows(prices: SheetPrices, designId: string): readonly PriceRow[] {
  const design = prices.designs.find(({ id }) => id === designId);
  if (design === undefined) return [];
  const { term, currency } = prices;
  const row = (section: string, amounts: PricedAmounts) => ({
    section,
    design: designId,
    ...decimalsOf(amounts),
    term,
    currency,
  });
  const bought = ({ sku, product, seats }: { sku: string; product: string; seats: number }) => ({
    product: productName(sku),
    bought: product,
    seats_priced: seats,
  });
  return [
    ...design.totals.map((total) => ({ ...row('price-plan', total), ...bought(total) })),
    row('price-total', design.total),
    ...design.rows.map((one) => ({ ...row('price', one), ...bought(one), tenant: one.tenantName })),
  ];
}

/** Amounts by the names of their columns. */
export function decimalsOf(amounts: PricedAmounts): PriceRow {
  return {
    list_per_month: amounts.listPerMonthMinor / 100,
    paid_per_month: amounts.paidPerMonthMinor / 100,
    charged_per_month: amounts.chargedPerMonthMinor / 100,
    list_for_term: amounts.listForTermMinor / 100,
    paid_for_term: amounts.paidForTermMinor / 100,
    charged_for_term: amounts.chargedForTermMinor / 100,
  };
}
