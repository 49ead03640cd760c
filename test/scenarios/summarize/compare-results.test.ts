import { beforeAll, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Rates } from '../../../scenarios/costs/rates.ts';
import type { Result } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { compareResults } from '../../../scenarios/summarize/compare-results.ts';
import { BEHAVIOR, smallScenario, smallSketch } from '../small-scenario.ts';

const RATES: Rates = {
  currency: 'EUR',
  minutes: {},
  hourlyMinor: {},
  theft: { customerMinor: { low: 1_000, high: 1_000 } },
};

/** Nothing happens but a theft, which opens under gdap-pim what it opens under gdap-standing, unless activations prompt afresh. */
const runWith = (assumptions: Record<string, string>, rates: Rates | null = RATES) =>
  runScenario(
    smallScenario(
      {
        behavior: { ...BEHAVIOR, activationsPerEngineerPerDay: { kind: 'constant', value: 0 } },
        designs: [
          { name: 'gdap-standing', kinds: ['gdap-standing'], pim: {} },
          { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} },
        ],
        precision: { metric: 'blast.tenants', halfWidth: 0.5, minReplications: 4, maxReplications: 4 },
        assumptions,
        ...(rates === null ? {} : { rates }),
      },
      smallSketch({
        approvalTiers: [],
        endsAfter: { kind: 'constant', value: 100 * DAY_SECONDS },
        autoExtend: 0,
      }),
    ),
  );

let usual: Result;
beforeAll(async () => {
  usual = await runWith({});
});

const costs = <T extends { readonly metric: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ metric }) => metric.startsWith('cost.'));

test('verdicts about costs turn like any other, and their means move', async () => {
  const { verdicts, numbers } = compareResults(usual, await runWith({ mfaRule: 'article' }));
  expect(costs(verdicts)).toEqual([
    {
      metric: 'cost.theft.customer',
      a: 'gdap-standing',
      b: 'gdap-pim',
      from: 'the same in gdap-standing and gdap-pim in every run',
      to: 'gdap-pim costs 40.00 EUR less than gdap-standing',
    },
  ]);
  expect(costs(numbers)).toEqual([
    { design: 'gdap-pim', metric: 'cost.theft.customer', unit: 'EUR', from: 40, to: 0 },
  ]);
});

test('a price that turns nothing moves the line of seats alone', async () => {
  const { outcome, verdicts, numbers } = compareResults(usual, await runWith({ p2Price: 'before-2026' }));
  expect([outcome, verdicts]).toEqual(['numbers', []]);
  expect(costs(numbers).map(({ design, metric, unit }) => [design, metric, unit])).toEqual([
    ['gdap-pim', 'cost.seats', 'USD'],
  ]);
});

test('why two designs do not differ is no verdict', () => {
  const noDifference: Result = {
    ...usual,
    costComparisons: usual.costComparisons!.map((each) => ({
      ...each,
      verdict: each.verdict === 'same-in-every-run' ? 'no-real-difference' : each.verdict,
    })),
  };
  expect(noDifference.costComparisons).not.toEqual(usual.costComparisons);
  expect(compareResults(usual, noDifference).verdicts).toEqual([]);
});

test('where nothing is priced nothing is said of costs', async () => {
  const other = await runWith({ mfaRule: 'article' }, null);
  const { costComparisons: _, rates: __, ...rest } = usual;
  const free = { ...rest, designs: usual.designs.map(({ costs: ___, ...design }) => design) };
  expect(compareResults(free, other).verdicts.length).toBeGreaterThan(0);
  expect(JSON.stringify(compareResults(free, other))).not.toContain('cost.');
});
