import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { decimalOf } from '../../../models/money/fraction.ts';
import { loadPrices } from '../../../scenarios/prices/load-prices.ts';
import { type PriceBook, priceInForce } from '../../../scenarios/prices/price-book.ts';

const HEAD = 'entwin: prices/1\n';

async function bookOf(text: string): Promise<PriceBook> {
  const { value, diagnostics } = await loadPrices('prices.yaml', HEAD + text);
  expect(diagnostics).toEqual([]);
  return value!;
}

async function errorOf(text: string) {
  const { value, diagnostics } = await loadPrices('prices.yaml', HEAD + text);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

const p2 = (price: string, more = '') => `prices:\n  - product: entra-id-p2\n    price: ${price}\n${more}`;

describe('a price file', () => {
  test('may say nothing but its version: list prices in dollars for a year', async () => {
    expect(await bookOf('')).toMatchObject({ currency: 'USD', term: 'annual', seats: 'needed', prices: [] });
  });

  test('keeps shares exact, and takes those of the file where a price has none', async () => {
    const { discount, margin, prices } = await bookOf(
      `discount: 8.1%\nmargin: 0.125\n${p2('10 USD/seat/month', '    discount: 0%\n')}`,
    );
    expect([discount, margin].map((share) => decimalOf(share))).toEqual(['0.081', '0.125']);
    expect(prices.map((price) => [decimalOf(price.discount), decimalOf(price.margin)])).toEqual([
      ['0', '0.125'],
    ]);
  });

  test('takes a price of another currency by its rate', async () => {
    const { rates, prices } = await bookOf(
      `currency: EUR\nexchange: { USD: 0.92 EUR/USD, GBP: 1.15 EUR/GBP }\n${p2('8 GBP/seat/month')}`,
    );
    expect(prices[0]!.price.currency).toBe('GBP');
    expect(decimalOf(rates.worth.get('GBP')!)).toBe('1.15');
  });
});

describe('a price with a wrong unit is an error at its line and column', () => {
  test.each([
    ['10 USD/month', 4, 12, /USD\/month, and that is no price/],
    ['10 USD', 4, 12, /USD, and that is no price/],
    ['10 seat/month', 4, 12, /seat\/month, and that is no price/],
    ['10 USD/seat/mnth', 4, 24, /"mnth"/],
    ['"10 USD/seat/mnth"', 4, 25, /"mnth"/],
    ['10', 4, 12, /does not fit here/],
  ])('%s', async (price, line, column, message) => {
    const error = await errorOf(p2(price));
    expect(error).toMatchObject({ severity: 'error', line, column });
    expect(error.message).toMatch(message);
    expect(error.expected).toMatch(/10 USD\/seat\/month|numbers, /);
  });
});

test('such an error has a code, and says what is missing', async () => {
  expect(await errorOf(p2('10 USD/month'))).toMatchObject({
    code: 'SCN-PRICE',
    expected: 'a price per seat and time, such as 10 USD/seat/month or 120 USD/seat/year',
    hint: 'Missing: /seat.',
  });
});

describe('what else does not fit', () => {
  test.each([
    ['currency: EUR\n', 'SCN-PRICE', 2, /List prices are in USD/],
    ['currency: JPY\nexchange: { USD: 1 EUR/USD }\n', 'SCN-CHOICE', 2, /JPY/],
    ['currency: EUR\nexchange: { USD: 0.92 USD/EUR }\n', 'SCN-PRICE', 3, /unit is USD\/EUR/],
    [p2('8 GBP/seat/month'), 'SCN-PRICE', 4, /in GBP, and nothing says/],
    [
      `${p2('8 USD/seat/month')}  - product: entra-id-p2\n    price: list\n`,
      'SCN-DUPLICATE',
      5,
      /another price/,
    ],
    ['margin: 100%\n', 'SCN-SHARE', 2, /100%/],
    ['discount: 15\n', 'SCN-SHARE', 2, /15/],
    ['discount: -5%\n', 'SCN-SHARE', 2, /-5%/],
    ['discounts: 5%\n', 'SCN-UNKNOWN-KEY', 2, /discounts/],
    ['term: yearly\n', 'SCN-CHOICE', 2, /yearly/],
    ['prices:\n  - product: p2\n    price: list\n', 'SCN-CHOICE', 3, /p2/],
    ['prices:\n  - product: ems-e5\n    price: list\n', 'SCN-PRICE', 4, /"list" is not known/],
    [p2('list', '    validFrom: 31.12.2026\n'), 'SCN-DATE', 5, /not a date/],
  ])('%j', async (text, code, line, message) => {
    const error = await errorOf(text);
    expect(error).toMatchObject({ code, line });
    expect(error.message).toMatch(message);
  });

  test('a file of another kind', async () => {
    const { value, diagnostics } = await loadPrices('prices.yaml', 'entwin: estate/1\n');
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'SCN-CHOICE', line: 1, column: 9 });
  });
});

describe('of several prices', () => {
  const HISTORY = `term: three-years
prices:
  - { product: entra-id-p2, price: 7 USD/seat/month }
  - { product: entra-id-p2, price: 8 USD/seat/month, validFrom: 2026-07-01 }
  - { product: entra-id-p2, price: 6 USD/seat/month, validFrom: 2026-07-01, term: three-years }
  - { product: entra-id-p2, price: 5 USD/seat/month, validFrom: 2026-07-01, term: annual }
  - { product: entra-id-p2, price: 9 USD/seat/month, validFrom: 2027-01-01 }
`;
  test.each([
    ['2026-06-30', '7'],
    ['2026-07-01', '6'],
    ['2026-12-31', '6'],
    ['2027-01-01', '9'],
  ])('that of %s is %s', async (day, price) => {
    const found = priceInForce(await bookOf(HISTORY), 'entra-id-p2', parseInstant(day)!);
    expect(decimalOf(found!.price.perSeatAndMonth)).toBe(price);
  });

  test('none holds before the first day of the only one, unless it is bought later', async () => {
    const later = 'prices:\n  - { product: entra-id-p2, price: list, validFrom: 2027-01-01';
    const day = parseInstant('2026-10-01')!;
    expect(priceInForce(await bookOf(`${later} }\n`), 'entra-id-p2', day)).toBeUndefined();
    const bought = await bookOf(`${later}, start: 2027-02-01 }\n`);
    expect(priceInForce(bought, 'entra-id-p2', day)?.text).toBe('list');
    expect(priceInForce(bought, 'entra-id-p1', day)).toBeUndefined();
  });
});
