import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  signOf,
  subtract,
} from '../../../models/money/fraction.ts';
import { amountOfMinor, roundToMoney, sumOfMoney } from '../../../models/money/money.ts';
import { discounted, lineAmount, withMargin } from '../../../models/money/priced-line.ts';
import { afterMonths, monthsBetween } from '../../../models/money/terms.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 5_000 : 300;
const rational = fc
  .tuple(fc.integer({ min: -(10 ** 7), max: 10 ** 7 }), fc.integer({ min: 1, max: 10 ** 5 }))
  .map(([above, below]) => fraction(above, below));
const share = fc.integer({ min: 0, max: 9_999 }).map((basisPoints) => fraction(basisPoints, 10_000));
const seats = fc.integer({ min: 0, max: 100_000 });
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => days * DAY_SECONDS);
const minor = (amount: Fraction) => roundToMoney(amount, 'USD').minor;

const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { numRuns });

test('rounding is as near as can be, and the same on both sides of zero', () => {
  holds(rational, (amount) => {
    const off = subtract(amountOfMinor(minor(amount)), amount);
    expect(signOf(subtract(multiply(off, off), fraction(1, 200 * 200)))).toBeLessThanOrEqual(0);
    expect(minor(multiply(amount, fraction(-1)))).toBe(0 - minor(amount));
  });
});

test('a half goes away from zero', () => {
  holds(fc.integer({ min: 0, max: 10 ** 9 }), (cents) => {
    expect(minor(fraction(2 * cents + 1, 200))).toBe(cents + 1);
  });
});

test('whole cents stay what they are, as lines and as sums', () => {
  holds(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 20 }), (cents) => {
    const lines = cents.map((one) => roundToMoney(amountOfMinor(one), 'EUR'));
    expect(lines.map((line) => line.minor)).toEqual(cents);
    const whole = roundToMoney(cents.map(amountOfMinor).reduce(add, fraction(0)), 'EUR');
    expect(sumOfMoney(lines, 'EUR')).toEqual(whole);
  });
});

test('a line is what counting its cents one seat at a time gives, for prices in whole cents', () => {
  holds(fc.tuple(seats, fc.integer({ min: 0, max: 100_000 })), ([count, cents]) => {
    const price = { perSeatAndMonth: amountOfMinor(cents), currency: 'USD' as const };
    expect(lineAmount(count, ONE, price).minor).toBe(count * cents);
    expect(lineAmount(count, fraction(12), price).minor).toBe(12 * count * cents);
  });
});

test('a discount never costs more, a margin never less, and the seller keeps exactly the margin', () => {
  holds(fc.tuple(rational, share, share), ([some, discount, margin]) => {
    const price = { perSeatAndMonth: multiply(some, some), currency: 'USD' as const };
    const terms = { discount, margin };
    const paid = discounted(price, terms).perSeatAndMonth;
    expect(signOf(subtract(price.perSeatAndMonth, paid))).toBeGreaterThanOrEqual(0);
    const sold = withMargin(price, terms).perSeatAndMonth;
    expect(subtract(sold, multiply(sold, margin))).toEqual(price.perSeatAndMonth);
  });
});

test('arithmetic undoes itself without a rest', () => {
  holds(fc.tuple(rational, rational), ([one, other]) => {
    expect(subtract(add(one, other), other)).toEqual(one);
    if (signOf(other) !== 0) expect(multiply(divide(one, other), other)).toEqual(one);
  });
});

test('whole terms are whole months, and a later start is never more of them', () => {
  holds(fc.tuple(day, fc.integer({ min: 0, max: 60 }), fc.nat({ max: 400 })), ([start, months, days]) => {
    expect(monthsBetween(start, afterMonths(start, months))).toEqual(fraction(months));
    const end = start + days * DAY_SECONDS;
    const later = monthsBetween(start + DAY_SECONDS, end);
    expect(signOf(later)).toBeGreaterThanOrEqual(0);
    if (days > 1) expect(signOf(later)).toBe(1);
  });
});
