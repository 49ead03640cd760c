import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTORS, ACTS } from '../../../models/acts.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { Result } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { findFormat } from '../../../scenarios/writers/index.ts';
import { smallScenario } from '../small-scenario.ts';

const RATES: Scenario['rates'] = {
  currency: 'CHF',
  minutes: { activation: { low: 2, high: 4 }, approval: { low: 5, high: 5 } },
  hourlyMinor: { engineer: { low: 6_000, high: 9_000 }, approver: { low: 12_000, high: 12_000 } },
  outageHourMinor: { low: 10_000, high: 10_000 },
  theft: { customerMinor: { low: 400_000, high: 400_000 } },
};

const [plain, priced] = await Promise.all([
  runScenario(smallScenario()),
  runScenario(smallScenario({ rates: RATES })),
]);
const write = (format: 'text' | 'md' | 'csv' | 'json', result: Result, full = false): string =>
  String(findFormat(format)!.write(result, { full, width: 160 }).output);

test('a result without rates has no word of them, and is otherwise the same', () => {
  const { rates, designs, costComparisons, ...rest } = priced;
  expect({ ...rest, designs: designs.map(({ costs, ...design }) => design) }).toEqual(plain);
  expect(rates).toHaveLength(6);
  expect(Result.parse(priced)).toEqual(priced);
  for (const format of ['text', 'md', 'csv', 'json'] as const) {
    expect(write(format, plain, true)).not.toMatch(
      /What the choice costs|Which rate moves|^(cost|rate)|"(costs|rates)"/m,
    );
  }
});

test('money is what was counted, times the rates', () => {
  for (const { costs, metrics, id } of priced.designs) {
    const of = (line: string) => costs!.find((each) => each.id === line)!;
    const metric = (name: string) => metrics.find((each) => each.id === name)?.mean ?? 0;
    expect(of('outageHour').amountMinor.mean).toBe(Math.round(metric('gdap.outageHours') * 10_000));
    expect(of('theft.customer').amountMinor.mean).toBe(Math.round(metric('blast.tenants') * 400_000));
    expect(of('activation').quantity!.mean > 0).toBe(id === 'gdap-pim');
    expect(of('approval').quantity!.mean > 0).toBe(id === 'gdap-pim');
  }
});

describe('every format', () => {
  test('has a section with each line by itself', () => {
    for (const format of ['text', 'md'] as const) {
      const output = write(format, priced);
      expect(output).toMatch(/What the choice costs in 14 days: mean, and its 95 % interval/);
      expect(output).toMatch(/Activations asked for \\?\[CHF\\?\]/);
      expect(output).toMatch(/Seats at list prices \\?\[USD\\?\]/);
      expect(output).toMatch(/2 to 4 minutes for an activation, 60 to 90 CHF for each hour of an engineer/);
      expect(output).not.toMatch(/Counted/);
      expect(output).toMatch(/Which rate moves each cost most/);
      expect(output).toMatch(/Toil \\?\[CHF\\?\] .*minutes for an activation, 2 to 4/);
      expect(write(format, priced, true)).toMatch(/Counted/);
    }
  });

  test('CSV has a row per design and line, its count and what the rates make of it', () => {
    const rows = write('csv', priced)
      .split('\r\n')
      .map((line) => line.split(','));
    const sections = (name: string) => rows.filter(([section]) => section === name);
    // Two acts, their sum, outages, thefts and seats.
    expect(sections('cost')).toHaveLength(3 * 6);
    expect(sections('cost-count')).toHaveLength(3 * 5);
    expect(sections('cost-by-rates')).toHaveLength(3 * 2);
    expect(sections('rate')).toHaveLength(6);
    // Two rates are ranges, and each moves the act and the sum.
    expect(sections('cost-swing')).toHaveLength(3 * 4);
    const head = rows[0]!;
    const row = sections('cost').find((each) => each[1] === 'gdap-pim' && each[4] === 'approval')!;
    const { amountMinor } = priced.designs[2]!.costs!.find(({ id }) => id === 'approval')!;
    expect(row[head.indexOf('value')]).toBe(String(amountMinor.mean / 100));
    expect(row[head.indexOf('unit')]).toBe('CHF');
  });

  test('names lines that are zero everywhere, in the short form only', () => {
    const free = structuredClone(priced);
    for (const { costs } of free.designs) {
      const { amountMinor } = costs!.find(({ id }) => id === 'outageHour')!;
      for (const key of ['mean', 'low', 'high', 'p5', 'p50', 'p95'] as const) amountMinor[key] = 0;
    }
    expect(write('text', free)).toMatch(/Zero in every design: .*Hours without us/);
    expect(write('text', free)).not.toMatch(/Hours without us \[CHF\]/);
    expect(write('text', free, true)).toMatch(/Hours without us \[CHF\]/);
  });
});

test('the sample in the documents has every rate, and is fit to run', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/sample-costs.yaml'), 'utf8');
  const { value, diagnostics } = await loadScenario({ file: 'sample-costs.yaml', text, readFile: () => '' });
  expect(diagnostics).toEqual([]);
  const precision = { ...value!.precision, minReplications: 2, maxReplications: 2 };
  const { rates, designs } = await runScenario({ ...value!, precision });
  expect(rates).toHaveLength(ACTS.length + ACTORS.length + 5);
  expect(designs.map(({ costs }) => costs?.length)).toEqual(designs.map(() => ACTS.length + 1 + 4 + 1));
});
