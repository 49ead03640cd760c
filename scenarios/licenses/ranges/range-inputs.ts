import type { EpochSeconds } from '../../../engine/calendar.ts';
import { productOf } from '../../../models/licensing/products.ts';
import { decimalOf, type Fraction, fraction, multiply } from '../../../models/money/fraction.ts';
import type { Range } from '../../prices/exact-range.ts';
import { priceInForce } from '../../prices/price-book.ts';
import { formatNumber } from '../../writers/numbers.ts';
import { type Point, withCounts, withDiscount, withEngineers, withPrice, withRate } from './moved-point.ts';
import type { RangeInput } from './ranges-schema.ts';

/** An input with what it does to a point. */
export interface MovedInput extends RangeInput {
  /** The point with this input at one of its ends. */
  readonly moved: (point: Point, end: End) => Point;
}

export type End = 'low' | 'high';

/** What the book of a point has ranges for, in the order of the file format. */
export function movedInputs(said: Point, termStart: EpochSeconds): readonly MovedInput[] {
  const { counts, book } = said;
  const { customers, engineers = [], approvers, discount, prices = [], exchange = [] } = book.ranges ?? {};
  const countInput = (
    id: string,
    label: string,
    range: Range<number> | undefined,
    saidCount: number,
    move: (point: Point, count: number) => Point,
  ): readonly MovedInput[] =>
    range === undefined
      ? []
      : [
          {
            ...{ id, label, cheapEnd: 'low' },
            ...wordsOf(range, saidCount, formatNumber),
            moved: (point, end) => move(point, range[end]),
          },
        ];
  return [
    ...countInput('customers', 'customers', customers, counts.customers, (point, count) =>
      withCounts(point, { customers: count }),
    ),
    ...engineers.flatMap(({ tier, range }) => {
      const heads = counts.engineers.find((one) => one.tier === tier)?.count ?? 0;
      return countInput(`engineers.${tier}`, `engineers of ${tier}`, range, heads, (point, count) =>
        withEngineers(point, tier, count),
      );
    }),
    ...countInput('approvers', 'approvers', approvers, counts.approvers, (point, count) =>
      withCounts(point, { approvers: count }),
    ),
    ...(discount === undefined
      ? []
      : [
          {
            ...{ id: 'discount', label: 'discount', cheapEnd: 'high' as const },
            ...wordsOf(discount, book.discount, percentText),
            moved: (point: Point, end: End) => withDiscount(point, discount[end]),
          },
        ]),
    ...prices.map(({ productId, range }): MovedInput => {
      const own = priceInForce(book, productId, termStart);
      return {
        ...{ id: `prices.${productId}`, label: `price of ${productOf(productId).name}`, cheapEnd: 'low' },
        ...{ low: range.low.text, said: own?.text ?? 'list price', high: range.high.text },
        moved: (point, end) => withPrice(point, productId, range[end], termStart),
      };
    }),
    ...exchange.map(({ currency, range }): MovedInput => {
      const rate = book.rates.worth.get(currency)!;
      return {
        ...{ id: `exchange.${currency}`, label: `rate of ${currency}`, cheapEnd: 'low' },
        low: range.low.text,
        said: `${decimalOf(rate)} ${book.rates.to}/${currency}`,
        high: range.high.text,
        moved: (point, end) => withRate(point, currency, range[end].value),
      };
    }),
  ];
}

function wordsOf<T>({ low, high }: Range<T>, said: T, words: (value: T) => string) {
  return { low: words(low), said: words(said), high: words(high) };
}

function percentText(share: Fraction): string {
  return `${decimalOf(multiply(share, fraction(100)))}%`;
}
