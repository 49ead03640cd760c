import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { decimalOf, type Fraction, fraction, fractionOf, ONE, ZERO } from '../../../models/money/fraction.ts';
import { roundToMoney, sumOfMoney } from '../../../models/money/money.ts';
import {
  discounted,
  exchanged,
  lineAmount,
  type UnitPrice,
  withMargin,
} from '../../../models/money/priced-line.ts';
import { afterMonths, lastDayOf, monthsBetween } from '../../../models/money/terms.ts';

const exact = (decimal: string): Fraction => fractionOf(decimal)!;
const usd = (decimal: string): UnitPrice => ({ perSeatAndMonth: exact(decimal), currency: 'USD' });
const day = (text: string) => parseInstant(text)!;
const TO_EURO = { to: 'EUR', worth: new Map([['USD', exact('0.92')]] as const) } as const;
const terms = (discount: string, margin: string) => ({ discount: exact(discount), margin: exact(margin) });

describe('to the cent, by hand', () => {
  test.each([
    // 0.335 is less than itself as a binary fraction: 3 × 0.335 = 1.005, a half, goes up.
    [3, '0.335', 101],
    [1, '0.005', 1],
    [1, '0.0049999', 0],
    [1, '-0.005', -1],
    [-3, '0.335', -101],
    [0, '10', 0],
    [10_000_000, '99.99', 99_990_000_000],
  ])('%i seats at %s', (seats, price, minor) => {
    expect(lineAmount(seats, ONE, usd(price))).toEqual({ minor, currency: 'USD' });
  });

  test('discounts: 8.10 less 15 % is 6.885, and a seat of it 6.89', () => {
    expect(lineAmount(1, ONE, discounted(usd('8.10'), terms('0.15', '0'))).minor).toBe(689);
    expect(lineAmount(17, ONE, discounted(usd('10'), terms('0.125', '0'))).minor).toBe(14_875);
  });

  test('margins: what costs 75 is sold at 100 for 25 %', () => {
    expect(lineAmount(1, ONE, withMargin(usd('75'), terms('0', '0.25'))).minor).toBe(10_000);
    // 10 / 0.85 = 11.7647..., four of them 47.0588...
    expect(lineAmount(4, ONE, withMargin(usd('10'), terms('0', '0.15'))).minor).toBe(4706);
  });

  test('currencies: 17 seats of 10 dollars at 0.92', () => {
    const price = exchanged(usd('10'), TO_EURO);
    expect(lineAmount(17, ONE, price)).toEqual({ minor: 15_640, currency: 'EUR' });
    expect(exchanged(usd('10'), { to: 'USD', worth: new Map() })).toEqual(usd('10'));
    expect(() => exchanged({ ...usd('10'), currency: 'GBP' }, TO_EURO)).toThrow(RangeError);
  });

  test('parts of a term: from 15 October to the end of the year, 3 seats of 10 dollars', () => {
    const months = monthsBetween(day('2026-10-15'), day('2027-01-01'));
    expect(months).toEqual(fraction(2 * 31 + 17, 31));
    // 30 × 79 / 31 = 76.4516...
    expect(lineAmount(3, months, usd('10')).minor).toBe(7645);
  });

  test('all at once, rounded once', () => {
    // 12 × 7 × 10 × 0.9 × 0.92 / 0.8 = 869.4
    const bought = discounted(usd('10'), terms('0.1', '0.2'));
    const sold = withMargin(exchanged(bought, TO_EURO), terms('0.1', '0.2'));
    expect(lineAmount(7, fraction(12), sold)).toEqual({ minor: 86_940, currency: 'EUR' });
  });
});

describe('months', () => {
  test.each([
    ['2026-01-01', '2027-01-01', fraction(12)],
    ['2026-01-31', '2026-02-28', fraction(1)],
    ['2026-02-01', '2026-02-15', fraction(14, 28)],
    ['2028-02-01', '2028-02-15', fraction(14, 29)],
    ['2026-04-30', '2026-05-01', fraction(1, 30)],
    ['2026-05-01', '2026-05-01', ZERO],
    ['2026-05-02', '2026-05-01', ZERO],
    ['2026-05-01T23:00:00Z', '2026-05-02T01:00:00Z', fraction(1, 31)],
  ])('from %s to %s', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toEqual(months);
  });

  test('a term ends on the day before the next one', () => {
    expect(lastDayOf(day('2026-07-01'), 'monthly')).toBe('2026-07-31');
    expect(lastDayOf(day('2026-07-15T12:00:00Z'), 'annual')).toBe('2027-07-14');
    expect(lastDayOf(day('2026-07-01'), 'three-years')).toBe('2029-06-30');
    expect(afterMonths(day('2026-01-31'), 1)).toBe(day('2026-02-28'));
  });
});

describe('what cannot be exact is refused', () => {
  test('sums of two currencies, and amounts no number holds', () => {
    const two = [roundToMoney(ONE, 'USD'), roundToMoney(ONE, 'EUR')];
    expect(() => sumOfMoney(two, 'USD')).toThrow(RangeError);
    expect(sumOfMoney([], 'EUR')).toEqual({ minor: 0, currency: 'EUR' });
    expect(() => roundToMoney(fraction(10n ** 16n), 'USD')).toThrow(RangeError);
    const most = roundToMoney(fraction(9 * 10 ** 13), 'USD');
    expect(() => sumOfMoney([most, most], 'USD')).toThrow(RangeError);
  });

  test('a zero below, and text that is no decimal', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    for (const text of ['', '1e3', '.5', '1,5', ' 1', 'NaN', '0x1']) expect(fractionOf(text)).toBeUndefined();
  });
});

test('decimals for people', () => {
  expect(['0.92', '-0.5', '12', '0.3333333'].map((text) => decimalOf(exact(text)))).toEqual([
    '0.92',
    '-0.5',
    '12',
    '0.333333',
  ]);
  expect(decimalOf(fraction(100, 12), 4)).toBe('8.3333');
});
