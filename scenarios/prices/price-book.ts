import type { EpochSeconds } from '../../engine/calendar.ts';
import type { ProductId } from '../../models/licensing/products.ts';
import type { Currency } from '../../models/money/currencies.ts';
import type { Fraction } from '../../models/money/fraction.ts';
import type { ExchangeRates, UnitPrice } from '../../models/money/priced-line.ts';
import { dayOf, type Term } from '../../models/money/terms.ts';
import type { ListPrices } from './list-prices.ts';
import type { PriceRanges } from './price-ranges.ts';
import type { PRICE_CONFIDENCES, PRICED_SEATS } from './prices-schema.ts';
import type { RampStepInFile } from './ramp-schema.ts';

/** A price somebody brings, in its own currency. */
export interface OwnPrice {
  readonly productId: ProductId;
  /** As it was written. */
  readonly text: string;
  readonly price: UnitPrice;
  readonly discount: Fraction;
  /** The discount is this price's own, and not that of the file. */
  readonly isDiscountOwn?: true;
  readonly margin: Fraction;
  readonly term?: Term;
  readonly validFrom?: EpochSeconds;
  readonly start?: EpochSeconds;
  readonly source?: string;
  readonly confidence?: (typeof PRICE_CONFIDENCES)[number];
}

/** A price file after reading: every price has a unit that fits and a rate that leads to the currency. */
export interface PriceBook {
  readonly name: string;
  readonly currency: Currency;
  readonly rates: ExchangeRates;
  readonly list: ListPrices;
  readonly term: Term;
  /** First day of the term; without it the start of the scenario. */
  readonly start?: EpochSeconds;
  readonly seats: (typeof PRICED_SEATS)[number];
  /** For products without a price of their own. */
  readonly discount: Fraction;
  readonly margin: Fraction;
  readonly prices: readonly OwnPrice[];
  /** What changes while the term lasts, in the order of days; nothing where the list is empty. */
  readonly ramp: readonly RampStepInFile[];
  /** What is not known for sure. */
  readonly ranges?: PriceRanges;
}

/** The first day of the term: the file's own, or else the day on which the scenario starts. */
export function termStartOf({ start }: PriceBook, scenarioStart: EpochSeconds): EpochSeconds {
  return start ?? scenarioStart;
}

/**
 * The price of a product whose seats are wanted on a day, locked in to the end of the term: of those that hold on the day they
 * are bought the latest, and of two from the same day the one for just this term. Undefined where none holds, so that
 * the list price is taken.
 */
export function priceInForce(book: PriceBook, productId: string, day: EpochSeconds): OwnPrice | undefined {
  const bought = dayOf(firstDayBought(book, productId, day));
  const since = ({ validFrom }: OwnPrice) =>
    validFrom === undefined ? Number.NEGATIVE_INFINITY : dayOf(validFrom);
  return pricesForTerm(book, productId)
    .filter((price) => since(price) <= bought)
    .toSorted(
      (one, other) => compare(since(other), since(one)) || Number(!one.term) - Number(!other.term),
    )[0];
}

/** The day on which seats are bought that are wanted on a day: not before the start of their product. */
export function firstDayBought(book: PriceBook, productId: string, day: EpochSeconds): EpochSeconds {
  return Math.max(day, startOfProduct(book, productId) ?? day);
}

/** The day from which on a product is bought; undefined where that is the term's first. All its prices for the term name the same. */
export function startOfProduct(book: PriceBook, productId: string): EpochSeconds | undefined {
  return pricesForTerm(book, productId)[0]?.start;
}

/** The prices of a product that hold for the term of the book, from whichever day on. */
export function pricesForTerm({ prices, term }: PriceBook, productId: string): readonly OwnPrice[] {
  return prices.filter((price) => price.productId === productId && (price.term ?? term) === term);
}

function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
