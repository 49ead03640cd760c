import { describe, expect, test } from 'vitest';
import { pricedSheet } from '../../../scenarios/licenses/prices/priced-sheet.ts';
import { SHEET_FORMATS } from '../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../scenarios/prices/prices-context.ts';
import { smallScenario } from '../small-scenario.ts';

const SCENARIO = smallScenario({
  start: '2026-10-01T00:00:00Z',
  designs: [{ name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} }],
});

const load = (prices: string, head = '') =>
  loadPrices('prices.yaml', `entwin: prices/1\n${head}prices:\n${prices}`, pricesContextOf(SCENARIO));

async function p2Of(prices: string, head = '') {
  const { value } = await load(prices, head);
  const sheet = pricedSheet(sheetOf(SCENARIO), value!);
  const { totals } = sheet.prices!.designs[0]!;
  const total = totals.find(({ sku }) => sku === 'AAD_PREMIUM_P2')!;
  const basis = sheet.prices!.basis.find(({ product }) => product === 'entra-id-p2')!;
  return { sheet, basis, seats: total.seats, forTerm: total.paidForTermMinor };
}

describe('a price that does not fit the term is told at its line and column', () => {
  const price = (more: string) => `  - { product: entra-id-p2, price: 8 USD/seat/month, ${more} }\n`;
  test.each<[string, 'error' | 'warning', string, number, number, RegExp]>([
    [price('start: 2026-09-30'), 'error', 'SCN-RANGE', 3, 61, /before the term begins/],
    [price('start: 2027-10-01'), 'error', 'SCN-RANGE', 3, 61, /after the term ends/],
    [
      price('term: annual') + price('validFrom: 2027-04-01, start: 2027-04-01'),
      'error',
      'SCN-RANGE',
      4,
      84,
      /bought with the term, as a price above/,
    ],
    [
      price('start: 2027-04-01') + price('validFrom: 2027-05-01'),
      'error',
      'SCN-RANGE',
      4,
      16,
      /bought on 2027-04-01, as a price above/,
    ],
    [
      price('validFrom: 2026-10-02T08:00:00Z') + price('validFrom: 2026-10-02'),
      'error',
      'SCN-DUPLICATE',
      4,
      16,
      /another price from 2026-10-02/,
    ],
    [
      price('validFrom: 2026-10-02'),
      'warning',
      'SCN-NO-EFFECT',
      3,
      16,
      /No price of Entra ID P2 is valid yet on 2026-10-01.*list price is taken/,
    ],
    [price('term: monthly'), 'warning', 'SCN-NO-EFFECT', 3, 16, /for the term of the file, annual/],
  ])('%s', async (text, severity, code, line, column, message) => {
    const { value, diagnostics } = await load(text);
    const told = diagnostics.filter((one) => one.severity === severity);
    expect(value === undefined).toBe(severity === 'error');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ code, line, column });
    expect(told[0]!.message).toMatch(message);
    expect(told[0]!.expected).toBeDefined();
  });

  test.each([
    price('start: 2026-10-01'),
    price('start: 2027-09-30'),
    price('validFrom: 2026-10-01T18:00:00Z'),
    price('term: annual') + price('term: monthly'),
    price('term: annual') + price('validFrom: 2027-04-01'),
  ])('and %s fits', async (text) => {
    expect((await load(text)).diagnostics).toEqual([]);
  });
});

describe('the price of the first day is locked for the term', () => {
  const RISE =
    '  - { product: entra-id-p2, price: 8 USD/seat/month }\n  - { product: entra-id-p2, price: 9 USD/seat/month, validFrom: 2027-04-01 }\n';

  test('so that one that rises later changes nothing of seats bought before', async () => {
    const { seats, forTerm, basis } = await p2Of(RISE);
    expect(seats).toBeGreaterThan(0);
    expect(forTerm).toBe(seats * 800 * 12);
    expect(basis).toMatchObject({
      ownPrice: '8 USD/seat/month',
      notInForce: ['9 USD/seat/month, valid from 2027-04-01'],
    });
  });

  test('and whoever begins later pays the later one', async () => {
    const { seats, forTerm } = await p2Of(RISE, 'start: 2027-04-01\n');
    expect(forTerm).toBe(seats * 900 * 12);
  });

  test('which is the day of its start for a product that is bought later', async () => {
    const later = RISE.replaceAll(' }', ', start: 2027-04-16 }');
    const { seats, forTerm, basis } = await p2Of(later);
    // Five months from 16 April, and 15 of the 30 days from 16 September on.
    expect(basis.months).toBe('5.5');
    expect(forTerm).toBe(seats * 4_950);
  });

  test('and prices that do not hold are named where the list price is taken', async () => {
    const { seats, forTerm, sheet } = await p2Of(
      '  - { product: entra-id-p2, price: 8.10 USD/seat/month, validFrom: 2027-09-30 }\n  - { product: entra-id-p2, price: 7 USD/seat/month, term: monthly }\n',
    );
    expect(forTerm).toBe(seats * 1_000 * 12);
    const text = String(
      await SHEET_FORMATS.find(({ name }) => name === 'md')!.write(sheet, { full: true, who: false }),
    ).replaceAll(/\s+/g, ' ');
    expect(text).toContain('not in force: 8.10 USD/seat/month, valid from 2027-09-30');
    expect(text).toContain('not in force: 7 USD/seat/month, for monthly');
  });
});
