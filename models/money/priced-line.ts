import type { Currency } from './currencies.ts';
import { divide, type Fraction, fraction, multiply, ONE, subtract } from './fraction.ts';
import { type Money, roundToMoney } from './money.ts';

/** A price of one seat for one month, exact and not yet rounded. */
export interface UnitPrice {
  readonly perSeatAndMonth: Fraction;
  readonly currency: Currency;
}

/** What one of each other currency is worth in one of them. */
export interface ExchangeRates {
  readonly to: Currency;
  readonly worth: ReadonlyMap<Currency, Fraction>;
}

export interface LineTerms {
  /** What is taken off the price, as a share of it. */
  readonly discount: Fraction;
  /** What the seller keeps, as a share of what the customer pays; below one. */
  readonly margin: Fraction;
}

/** The price in the currency that the rates lead to. Throws a RangeError where there is no rate. */
export function exchanged({ perSeatAndMonth, currency }: UnitPrice, { to, worth }: ExchangeRates): UnitPrice {
  if (currency === to) return { perSeatAndMonth, currency };
  const rate = worth.get(currency);
  if (rate === undefined) throw new RangeError(`There is no rate from ${currency} to ${to}.`);
  return { perSeatAndMonth: multiply(perSeatAndMonth, rate), currency: to };
}

/** The price after the discount: 10 at 15 % is 8.50. */
export function discounted(price: UnitPrice, { discount }: LineTerms): UnitPrice {
  return { ...price, perSeatAndMonth: multiply(price.perSeatAndMonth, subtract(ONE, discount)) };
}

/** The price at which the seller keeps the margin: what costs 75 is sold at 100 for a margin of 25 %. */
export function withMargin(price: UnitPrice, { margin }: LineTerms): UnitPrice {
  return { ...price, perSeatAndMonth: divide(price.perSeatAndMonth, subtract(ONE, margin)) };
}

/** What so many seats cost for so many months, rounded once. */
export function lineAmount(seats: number, months: Fraction, price: UnitPrice): Money {
  return roundToMoney(multiply(fraction(seats), months, price.perSeatAndMonth), price.currency);
}
