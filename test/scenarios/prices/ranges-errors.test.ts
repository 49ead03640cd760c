import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../../models/money/fraction.ts';
import { loadPrices } from '../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../scenarios/prices/prices-context.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { smallScenario } from '../small-scenario.ts';

/** Eight customers, three engineers of tier 1 and two of tier 2, two approvers. */
const SKETCH = smallScenario({ start: '2026-10-01T00:00:00Z' });
const ESTATE: Scenario = {
  ...SKETCH,
  source: { kind: 'estate', estate: {} as Extract<Scenario['source'], { kind: 'estate' }>['estate'] },
};

const load = (ranges: string, scenario?: Scenario, rest = '') =>
  loadPrices('prices.yaml', `entwin: prices/1\nranges:\n${ranges}\n${rest}`, pricesContextOf(scenario));

describe('a range that does not fit is an error at its line and column', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['  customers: 50 to 30', 'SCN-QUANTITY', 3, 14, /begins above its end/],
    ['  customers: { low: 50, high: 30 }', 'SCN-QUANTITY', 3, 14, /begins above its end/],
    ['  customers: 30', 'SCN-QUANTITY', 3, 14, /two ends/],
    ['  customers: 1 to 2 to 30', 'SCN-QUANTITY', 3, 14, /two ends/],
    ['  customers: 0 to 30', 'SCN-QUANTITY', 3, 14, /"0" does not fit/],
    ['  customers: 7.5 to 30', 'SCN-QUANTITY', 3, 14, /"7.5" does not fit/],
    ['  customers: 1 to 100001', 'SCN-QUANTITY', 3, 14, /"100001" does not fit/],
    ['  customers: [1, 9]', 'SCN-TYPE', 3, 14, /does not fit/],
    ['  customers: { low: 1 }', 'SCN-MISSING', 3, 3, /"high" is missing/],
    ['  customers: { low: 1, high: 9, mid: 8 }', 'SCN-UNKNOWN-KEY', 3, 33, /mid/],
    ['  customers: 10 to 30', 'SCN-RANGE', 3, 14, /has 8 customers, and that is not within 10 to 30/],
    ['  approvers: 3 to 4', 'SCN-RANGE', 3, 14, /has 2 approvers/],
    ['  engineers: { teir1: 1 to 4 }', 'SCN-TIER', 3, 16, /no tier "teir1"/],
    ['  engineers: { tier1: 4 to 5 }', 'SCN-RANGE', 3, 23, /has 3 engineers of tier1/],
    ['  engineers: { tier1: 0 to 5, tier2: 0 to 2 }', 'SCN-RANGE', 3, 14, /At the lower ends there are 0/],
    ['  engineers: { tier1: 3 to 20000 }', 'SCN-RANGE', 3, 14, /At the upper ends there are 20002/],
    ['  discount: 15% to 5%', 'SCN-QUANTITY', 3, 13, /begins above its end/],
    ['  discount: 0 to 15', 'SCN-SHARE', 3, 13, /15 does not fit/],
    ['  discount: 0% to 101%', 'SCN-SHARE', 3, 13, /"101%" does not fit/],
    ['  discount: 5% to 10%', 'SCN-RANGE', 3, 13, /discount of the file does not lie/],
    ['  prices: { p2: 8 USD/seat/month to 10 USD/seat/month }', 'SCN-CHOICE', 3, 13, /"p2" is no product/],
    [
      '  prices: { entra-id-p2: 12 USD/seat/month to 8 USD/seat/month }',
      'SCN-QUANTITY',
      3,
      26,
      /begins above/,
    ],
    ['  prices: { entra-id-p2: 8 USD/month to 10 USD/seat/month }', 'SCN-PRICE', 3, 26, /USD\/month/],
    ['  prices: { entra-id-p2: 8 USD/seat/month to 10 USD/seat/mnth }', 'SCN-PRICE', 3, 58, /"mnth"/],
    [
      '  prices: { entra-id-p2: { low: 8 USD/seat/month, high: 10 USD } }',
      'SCN-PRICE',
      3,
      57,
      /USD, and that is no price/,
    ],
    ['  prices: { entra-id-p2: { low: 8, high: list } }', 'SCN-TYPE', 3, 33, /8 does not fit/],
    ['  prices: { entra-id-p2: list }', 'SCN-PRICE', 3, 26, /two ends/],
    [
      '  prices: { entra-id-p2: 8 EUR/seat/month to 10 EUR/seat/month }',
      'SCN-PRICE',
      3,
      26,
      /in EUR, and nothing/,
    ],
    [
      '  prices: { entra-id-p2: 8 USD/seat/month to 9 USD/seat/month }',
      'SCN-RANGE',
      3,
      26,
      /The list price does not/,
    ],
    [
      '  prices: { microsoft-365-e5: list * 0.9 to list }',
      'SCN-NO-EFFECT',
      3,
      13,
      /No total holds the price of Microsoft 365 E5/,
    ],
    ['  exchange: { EUR: 1.10 USD/EUR to 1.20 USD/EUR }', 'SCN-RANGE', 3, 20, /No rate is said/],
    ['  exchange: { EUR: 1.10 USD/EUR to 0.95 EUR/USD }', 'SCN-PRICE', 3, 36, /unit is EUR\/USD/],
    ['  custommers: 30 to 50', 'SCN-UNKNOWN-KEY', 3, 3, /custommers/],
    ['  prices: {}', 'SCN-MISSING', 3, 3, /Nothing here has a range/],
  ])('%s', async (ranges, code, line, column, message) => {
    const { value, diagnostics } = await load(ranges, SKETCH);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([
      `${code} ${line}:${column}`,
    ]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error' });
    expect(diagnostics[0]!.message).toMatch(message);
    expect(diagnostics[0]!.expected ?? diagnostics[0]!.hint).toBeDefined();
  });

  test('of the rate or the price that the file itself says', async () => {
    const rates = 'exchange: { EUR: 1.30 USD/EUR }\n';
    const rate = await load('  exchange: { EUR: 1.10 USD/EUR to 1.20 USD/EUR }', SKETCH, rates);
    expect(rate.diagnostics[0]).toMatchObject({ code: 'SCN-RANGE', line: 3, column: 20 });
    const prices = 'prices: [{ product: entra-id-p2, price: 7 USD/seat/month }]\n';
    const price = await load('  prices: { entra-id-p2: 8 USD/seat/month to list }', SKETCH, prices);
    expect(price.diagnostics).toHaveLength(1);
    expect(price.diagnostics[0]!.message).toBe(
      'The price of the file, 7 USD/seat/month, does not lie within this range.',
    );
  });

  test('of two currencies at its ends', async () => {
    const rates = 'exchange: { EUR: 1.30 USD/EUR }\n';
    const { diagnostics } = await load('  prices: { entra-id-p2: 7 EUR/seat/month to list }', SKETCH, rates);
    expect(diagnostics.map(({ message }) => message)).toEqual(['One end is in EUR, the other in USD.']);
  });

  test('and what is wrong besides is told without guessing what would be said', async () => {
    const prices = 'prices: [{ product: entra-id-p2, price: 7 USD }]\n';
    const { diagnostics } = await load(
      '  prices: { entra-id-p2: 5 USD/seat/month to 8 USD/seat/month }',
      SKETCH,
      prices,
    );
    expect(diagnostics.map(({ line, code }) => `${code} ${line}`)).toEqual(['SCN-PRICE 4']);
  });
});

test('an estate has no ranges of customers and people, but of prices', async () => {
  const counts = await load('  customers: 1 to 5\n  engineers: { a: 1 to 2 }\n  approvers: 0 to 1', ESTATE);
  expect(counts.diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['SCN-NO-EFFECT', 3, 3],
    ['SCN-NO-EFFECT', 4, 3],
    ['SCN-NO-EFFECT', 5, 3],
  ]);
  const { diagnostics } = await load('  discount: 0% to 15%', ESTATE);
  expect(diagnostics).toEqual([]);
});

test('ranges are as exact as they are written, and a file without a scenario is read for itself', async () => {
  const { value, diagnostics } = await load(
    '  customers: { low: 30, high: "50" }\n  engineers: { nobody: 4 to 8 }\n  discount: 0 to 8.1%\n  prices: { entra-id-p2: { low: list * 0.85, high: list } }\n  exchange: { EUR: 1.1 USD/EUR to 1.2 USD/EUR }',
    undefined,
    'exchange: { EUR: 1.15 USD/EUR }\n',
  );
  expect(diagnostics).toEqual([]);
  const { customers, engineers, discount, prices, exchange } = value!.ranges!;
  expect([customers, engineers]).toEqual([
    { low: 30, high: 50 },
    [{ tier: 'nobody', range: { low: 4, high: 8 } }],
  ]);
  expect([discount!.low, discount!.high].map((share) => decimalOf(share))).toEqual(['0', '0.081']);
  expect(decimalOf(prices[0]!.range.low.value.perSeatAndMonth)).toBe('8.5');
  expect(exchange[0]!.range.high).toMatchObject({ text: '1.2 USD/EUR' });
});

test('a tier that is not there leads to the nearest one', async () => {
  const { diagnostics } = await load('  engineers: { teir1: 1 to 4 }', SKETCH);
  expect(diagnostics[0]!.hint).toBe('Did you mean "tier1"?');
});
