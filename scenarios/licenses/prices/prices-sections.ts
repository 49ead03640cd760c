import type { Term } from '../../../models/money/terms.ts';
import { formatMoney, formatNumber } from '../../writers/numbers.ts';
import {
  type Block,
  type Column,
  limited,
  type Phrase,
  paragraph,
  phrase,
  type Section,
} from '../../writers/outline/blocks.ts';
import type { PriceBasis, PricedAmounts, SheetPrices } from './sheet-prices.ts';
import { unpricedBlocks } from './unpriced-blocks.ts';

export const TERM_WORDS: Readonly<Record<Term, string>> = {
  monthly: 'one month',
  annual: 'one year',
  'three-years': 'three years',
};

/** What the seats cost at somebody's prices, beside the list prices, and how these prices come about. */
export function pricesSections(prices: SheetPrices | undefined, full: boolean): readonly Section[] {
  if (prices === undefined) return [];
  return [
    {
      title: `Cost at prices of "${prices.name}"`,
      blocks: [
        paragraph(termSentence(prices)),
        ...(['month', 'term'] as const).flatMap((span) => [
          totalsTable(prices, span),
          ...(full ? [tenantsTable(prices, span)] : []),
        ]),
        paragraph(prices.rounding, 'quiet'),
        ...unpricedBlocks(prices),
      ],
    },
    { title: 'Prices', blocks: basisBlocks(prices, full) },
  ];
}

function termSentence({ term, start, lastDay, seats, exchange, currency }: SheetPrices): string {
  const counted =
    seats === 'needed'
      ? 'all seats that are needed'
      : 'the seats that are short, all that are needed where nobody said what is owned';
  const rates = exchange.map((rate) => `1 ${rate.currency} is ${rate.worth} ${currency}`).join(', ');
  return `For ${counted}, for ${TERM_WORDS[term]} from ${start} to ${lastDay}, in ${currency}.${rates === '' ? '' : ` Rates: ${rates}.`}`;
}

/** True where somebody keeps a margin, so that what is charged is not what is paid. */
export function hasMargin({ designs }: SheetPrices): boolean {
  return designs.some(({ total }) => total.chargedForTermMinor !== total.paidForTermMinor);
}

type Span = 'month' | 'term';

function moneyColumns(prices: SheetPrices, span: Span): readonly Column[] {
  const titles = ['List', 'Paid', ...(hasMargin(prices) ? ['Charged'] : [])];
  return titles.map((title) => ({
    title: `${title} ${span === 'month' ? 'per month' : 'for the term'}`,
    align: 'right',
  }));
}

function moneyCells(prices: SheetPrices, amounts: PricedAmounts, span: Span): readonly Phrase[] {
  const [list, paid, charged] =
    span === 'month'
      ? [amounts.listPerMonthMinor, amounts.paidPerMonthMinor, amounts.chargedPerMonthMinor]
      : [amounts.listForTermMinor, amounts.paidForTermMinor, amounts.chargedForTermMinor];
  return [list, paid, ...(hasMargin(prices) ? [charged] : [])].map((minor) =>
    phrase(formatMoney(minor, prices.currency)),
  );
}

/** A total over all plans stands only where there are several. */
function totalsTable(prices: SheetPrices, span: Span): Block {
  const seats = { title: 'Seats', align: 'right' } as const;
  return {
    kind: 'table',
    columns: [{ title: 'Design' }, { title: 'Product' }, seats, ...moneyColumns(prices, span)],
    rows: prices.designs.flatMap(({ id, totals, total }) => [
      ...totals.map((row) => [
        phrase(id),
        phrase(nameOf(prices, row.product)),
        phrase(formatNumber(row.seats)),
        ...moneyCells(prices, row, span),
      ]),
      ...(totals.length === 1
        ? []
        : [[phrase(id), phrase('Total'), phrase(''), ...moneyCells(prices, total, span)]]),
    ]),
  };
}

function tenantsTable(prices: SheetPrices, span: Span): Block {
  const seats = { title: 'Seats', align: 'right' } as const;
  return {
    kind: 'table',
    columns: [
      { title: 'Design' },
      { title: 'Tenant' },
      { title: 'Product' },
      seats,
      ...moneyColumns(prices, span),
    ],
    rows: prices.designs.flatMap(({ id, rows }) =>
      rows
        .filter((row) => row.seats > 0)
        .map((row) => [
          phrase(id),
          phrase(row.tenantName),
          phrase(nameOf(prices, row.product)),
          phrase(formatNumber(row.seats)),
          ...moneyCells(prices, row, span),
        ]),
    ),
  };
}

function basisBlocks({ basis }: SheetPrices, full: boolean): readonly Block[] {
  const { shown, more } = limited(basis, 12, full, 'price');
  return [{ kind: 'list', items: shown.map((one) => phrase(basisSentence(one))) }, ...more];
}

/** `Entra ID P2: 8.1 EUR per seat and month, from 9 EUR/seat/month less 10%; list price 10 USD [PIM-104]`. */
function basisSentence(one: PriceBasis): string {
  const { name, paid, charged, ownPrice, discount, margin, listPrice, factId } = one;
  const from = ownPrice === null ? 'the list price' : ownPrice;
  const parts = [
    `${name}: ${paid} per seat and month, from ${from}${discount === '0%' ? '' : ` less ${discount}`}`,
    ...(margin === '0%' ? [] : [`charged ${charged} with a margin of ${margin}`]),
    listPrice === null
      ? 'no list price is known'
      : `list price ${listPrice}${factId === null ? '' : ` [${factId}]`}`,
    ...(one.validFrom === null ? [] : [`valid from ${one.validFrom}`]),
    ...(one.confidence === null ? [] : [one.confidence]),
    ...(one.source === null ? [] : [`source: ${one.source}`]),
    `from ${one.start} for ${one.months} months`,
    ...one.notInForce.map((price) => `not in force: ${price}`),
  ];
  return parts.join('; ');
}

function nameOf({ basis }: SheetPrices, product: string): string {
  return basis.find((one) => one.product === product)?.name ?? product;
}
