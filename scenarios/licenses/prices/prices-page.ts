import { productName } from '../../writers/product-names.ts';
import { type PageCell, texts, titles } from './page-cell.ts';
import type { PricedAmounts, SheetPrices } from './sheet-prices.ts';

/** The page of a workbook that tells the cost at somebody's prices, and where the prices come from. */
export function pricesPage(prices: SheetPrices): readonly (readonly PageCell[])[] {
  const { name, currency, term, start, lastDay, rounding, designs, basis, exchange } = prices;
  return [
    titles(`Prices: ${name}`),
    texts(`${term}, from ${start} to ${lastDay}, in ${currency}; seats: ${prices.seats}`),
    texts(rounding),
    ...exchange.map((rate) => texts(`1 ${rate.currency} is ${rate.worth} ${currency}`)),
    [],
    titles('Design', 'Tenant', 'Plan', 'Bought', 'Seats', ...MONEY_TITLES),
    ...designs.flatMap(({ id, rows, total }) => [
      ...rows.map((row) => [
        ...texts(id, row.tenantName, productName(row.sku), row.product),
        { count: row.seats },
        ...moneyCells(row),
      ]),
      [...texts(id, 'All tenants', '', 'Total', ''), ...moneyCells(total)],
    ]),
    [],
    titles(
      ...['Bought', 'Name', 'List price', 'Fact', 'Own price', 'Discount', 'Margin', 'Paid', 'Charged'],
      ...['Valid from', 'Source', 'Confidence', 'Start', 'Months', 'Not in force'],
    ),
    ...basis.map((one) => [
      ...texts(one.product, one.name, one.listPrice, one.factId, one.ownPrice, one.discount, one.margin),
      ...texts(one.paid, one.charged, one.validFrom, one.source, one.confidence, one.start, one.months),
      ...texts(one.notInForce.join('; ')),
    ]),
  ];
}

/** Titles of the amounts. */
export const MONEY_TITLES = [
  'List per month',
  'Paid per month',
  'Charged per month',
  'List for the term',
  'Paid for the term',
  'Charged for the term',
];

/** The amounts, in the order of their titles. */
export function moneyCells(amounts: PricedAmounts): PageCell[] {
  return [
    amounts.listPerMonthMinor,
    amounts.paidPerMonthMinor,
    amounts.chargedPerMonthMinor,
    amounts.listForTermMinor,
    amounts.paidForTermMinor,
    amounts.chargedForTermMinor,
  ].map((minor) => ({ minor }));
}
