import type { EpochSeconds } from '../../../engine/calendar.ts';
import type { ProductId } from '../../../models/licensing/products.ts';
import type { Currency } from '../../../models/money/currencies.ts';
import type { Fraction } from '../../../models/money/fraction.ts';
import type { UnitPrice } from '../../../models/money/priced-line.ts';
import { type OwnPrice, type PriceBook, priceInForce } from '../../prices/price-book.ts';
import type { Written } from '../../prices/price-ranges.ts';
import type { Sketch } from '../../scenario.ts';

/** How many customers and people there are. */
export interface Counts {
  readonly customers: number;
  readonly engineers: Sketch['managing']['engineers'];
  readonly approvers: number;
}

/** One value for every input: what a total is computed from. */
export interface Point {
  readonly counts: Counts;
  readonly book: PriceBook;
}

export function withCounts(point: Point, counts: Partial<Counts>): Point {
  return { ...point, counts: { ...point.counts, ...counts } };
}

export function withEngineers(point: Point, tier: string, count: number): Point {
  const { engineers } = point.counts;
  return withCounts(point, {
    engineers: engineers.map((one) => (one.tier === tier ? { tier, count } : one)),
  });
}

/** The discount of the file, for list prices and for every price that has none of its own. */
export function withDiscount({ counts, book }: Point, discount: Fraction): Point {
  const prices = book.prices.map((price) => (price.isDiscountOwn ? price : { ...price, discount }));
  return { counts, book: { ...book, discount, prices } };
}

/** Another price in the place of the one that holds when the term begins, or of the list price. */
export function withPrice(
  { counts, book }: Point,
  productId: ProductId,
  { text, value }: Written<UnitPrice>,
  termStart: EpochSeconds,
): Point {
  const { discount, margin } = book;
  const inForce = priceInForce(book, productId, termStart);
  const price: OwnPrice = { ...(inForce ?? { discount, margin }), productId, text, price: value };
  const others = book.prices.filter((one) => one !== inForce);
  return { counts, book: { ...book, prices: [...others, price] } };
}

export function withRate({ counts, book }: Point, currency: Currency, rate: Fraction): Point {
  const { to, worth } = book.rates;
  return { counts, book: { ...book, rates: { to, worth: new Map(worth).set(currency, rate) } } };
}
