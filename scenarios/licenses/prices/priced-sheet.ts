import { formatDate, parseInstant } from '../../../engine/calendar.ts';
import { decimalOf } from '../../../models/money/fraction.ts';
import { ROUNDING_RULE } from '../../../models/money/money.ts';
import { lastDayOf } from '../../../models/money/terms.ts';
import { type PriceBook, termStartOf } from '../../prices/price-book.ts';
import { citedFactsOf } from '../../summarize/cited-facts-of.ts';
import { hasGoverned } from '../guests/guests-of.ts';
import type { LicenseSheet, SheetDesign, SheetRow } from '../license-sheet.ts';
import { notCounted } from '../not-counted.ts';
import { seatsPriced } from './charged-per-month.ts';
import { amountsOf, sumsOf } from './priced-amounts.ts';
import { type ProductPrice, productPriceFor } from './product-price.ts';
import type { PricedDesign, PricedRow, PricedTotal } from './sheet-prices.ts';

/** The sheet with what its seats cost at the prices of a book, beside what they cost at list prices. */
export function pricedSheet(sheet: LicenseSheet, book: PriceBook): LicenseSheet {
  const start = termStartOf(book, parseInstant(sheet.scenario.startDate)!);
  const skus = [...new Set(sheet.designs.flatMap(({ totals }) => totals.map(({ sku }) => sku)))];
  const prices = new Map(
    skus.flatMap((sku) => {
      const price = productPriceFor(sku, book, { termStart: start });
      return price === undefined ? [] : [[sku, price] as const];
    }),
  );
  const bases = [...prices.values()].map(({ basis }) =>
    // Whoever hides names does not want to send the number of somebody's offer either.
    sheet.pseudonyms ? { ...basis, source: null } : basis,
  );
  return {
    ...sheet,
    notCounted: notCounted({ hasPrices: true, hasGoverned: hasGoverned(sheet.guests?.designs ?? []) }),
    facts: citedFactsOf([
      ...sheet.facts.map(({ id }) => id),
      ...bases.flatMap(({ factId }) => (factId === null ? [] : [factId])),
    ]),
    prices: {
      name: sheet.pseudonyms ? 'Your prices' : book.name,
      currency: book.currency,
      exchange: [...book.rates.worth].map(([currency, worth]) => ({ currency, worth: decimalOf(worth) })),
      term: book.term,
      start: formatDate(start)!,
      lastDay: lastDayOf(start, book.term),
      seats: book.seats,
      rounding: ROUNDING_RULE,
      basis: bases,
      unpriced: skus.filter((sku) => !prices.has(sku)),
      designs: sheet.designs.map((design) => pricedDesign(design, prices, book)),
    },
  };
}

function pricedDesign(
  { id, tenants }: SheetDesign,
  prices: ReadonlyMap<string, ProductPrice>,
  book: PriceBook,
): PricedDesign {
  const rows = tenants.flatMap((row) => {
    const price = prices.get(row.sku);
    return price === undefined ? [] : [pricedRow(row, price, seatsPriced(row, book))];
  });
  const totals = [...new Set(rows.map(({ sku }) => sku))].map((sku): PricedTotal => {
    const own = rows.filter((row) => row.sku === sku);
    const { product } = own[0]!;
    return {
      sku,
      product,
      seats: own.reduce((sum, row) => sum + row.seats, 0),
      ...sumsOf(own, book.currency),
    };
  });
  return { id, rows, totals, total: sumsOf(totals, book.currency) };
}

function pricedRow({ tenantId, tenantName, sku }: SheetRow, price: ProductPrice, seats: number): PricedRow {
  return { tenantId, tenantName, sku, product: price.product.id, seats, ...amountsOf(seats, price) };
}
