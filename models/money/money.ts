import type { Currency } from './currencies.ts';
import { type Fraction, fraction, multiply, roundHalfAway } from './fraction.ts';

/** An amount of money: whole cents, and of which currency. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** How every amount is rounded, in words for the person who checks it. */
export const ROUNDING_RULE =
  'Each line is computed exactly and rounded once, to the cent, a half away from zero; sums are sums of rounded lines.';

const CENTS_PER_UNIT = fraction(100);

/**
 * An exact amount as money, rounded half away from zero. The only place where an amount is rounded. Throws a
 * RangeError beyond what a number holds to the cent.
 */
export function roundToMoney(amount: Fraction, currency: Currency): Money {
  const minor = Number(roundHalfAway(multiply(amount, CENTS_PER_UNIT)));
  if (!Number.isSafeInteger(minor)) throw new RangeError('The amount is too large to be exact to the cent.');
  return { minor, currency };
}

/** The sum of amounts of one currency; nothing sums to zero. Throws a RangeError for an amount of another one. */
export function sumOfMoney(amounts: readonly Money[], currency: Currency): Money {
  const minor = amounts.reduce((sum, amount) => {
    if (amount.currency !== currency) throw new RangeError(`${amount.currency} is no ${currency}.`);
    return sum + amount.minor;
  }, 0);
  if (!Number.isSafeInteger(minor)) throw new RangeError('The sum is too large to be exact to the cent.');
  return { minor, currency };
}

/** Cents as an exact amount. */
export function amountOfMinor(minor: number): Fraction {
  return fraction(minor, 100);
}
