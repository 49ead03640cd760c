import { describe, expect, test } from 'vitest';
import { loadPrices } from '../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../scenarios/prices/prices-context.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { smallScenario } from '../small-scenario.ts';

const SKETCH = smallScenario({ start: '2026-10-01T00:00:00Z' });
const ESTATE: Scenario = {
  ...SKETCH,
  source: { kind: 'estate', estate: {} as Extract<Scenario['source'], { kind: 'estate' }>['estate'] },
};

const load = (ramp: string, scenario?: Scenario) =>
  loadPrices('prices.yaml', `entwin: prices/1\nramp:\n${ramp}`, pricesContextOf(scenario));

describe('a ramp that does not fit is an error at its line and column', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['  - { from: 2026-11-01, customers: 0 }', 'SCN-RANGE', 3, 36, /0 does not fit here/],
    ['  - { from: 2026-11-01, customer: 5 }', 'SCN-UNKNOWN-KEY', 3, 25, /customer/],
    ['  - { from: 1.11.2026, customers: 5 }', 'SCN-DATE', 3, 13, /not a date/],
    ['  - { from: 2026-11-01 }', 'SCN-MISSING', 3, 5, /Nothing changes/],
    [
      '  - { from: 2026-11-01, customers: 5 }\n  - { from: 2026-11-01, customers: 6 }',
      'SCN-RANGE',
      4,
      13,
      /not later than the one above, from 2026-11-01 on/,
    ],
    ['  - { from: 2026-09-30, customers: 5 }', 'SCN-RANGE', 3, 13, /before the term begins/],
    ['  - { from: 2026-10-01, customers: 5 }', 'SCN-RANGE', 3, 13, /the day on which the term begins/],
    ['  - { from: 2027-10-01, customers: 5 }', 'SCN-RANGE', 3, 13, /after the term ends/],
    ['  - { from: 2026-11-01, engineers: { teir1: 5 } }', 'SCN-TIER', 3, 38, /no tier "teir1"/],
    [
      '  - { from: 2026-11-01, engineers: { tier1: 0, tier2: 0 } }',
      'SCN-RANGE',
      3,
      36,
      /There are 0 engineers/,
    ],
  ])('%s', async (ramp, code, line, column, message) => {
    const { value, diagnostics } = await load(ramp, SKETCH);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code, line, column });
    expect(diagnostics[0]!.message).toMatch(message);
    expect(diagnostics[0]!.expected).toBeDefined();
  });

  test('such as one for an estate', async () => {
    const { diagnostics } = await load('  - { from: 2026-01-01, customers: 5 }', ESTATE);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['SCN-NO-EFFECT', 2],
      ['SCN-RANGE', 3],
    ]);
  });
});

test('the last day of the term still belongs to it, and a file without a scenario is read for itself', async () => {
  const { diagnostics } = await load('  - { from: 2027-09-30, customers: 5 }', SKETCH);
  expect(diagnostics).toEqual([]);
  const { value } = await load('  - { from: 1999-09-30, engineers: { nobody: 5 } }');
  expect(value!.ramp).toHaveLength(1);
});

test('a tier that is not there leads to the nearest one', async () => {
  const { diagnostics } = await load('  - { from: 2026-11-01, engineers: { teir1: 5 } }', SKETCH);
  expect(diagnostics[0]!.hint).toBe('Did you mean "tier1"?');
});
