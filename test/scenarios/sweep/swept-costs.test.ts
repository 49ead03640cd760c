import { beforeAll, expect, test } from 'vitest';
import { runScenario } from '../../../scenarios/run/run.ts';
import { runSweep } from '../../../scenarios/sweep/run-sweep.ts';
import type { Sweep } from '../../../scenarios/sweep/sweep.ts';
import { SWEEP_FORMATS, type SweepFormat } from '../../../scenarios/sweep/sweep-formats.ts';
import type { SweepResult } from '../../../scenarios/sweep/sweep-result.ts';
import { SWEEP, sweepOf } from './helpers.ts';

/** Two points: an hour of an engineer at 60 and at 120. Every activation takes a minute, every approval two. */
const PRICED = `${SWEEP.replace('behavior.approverFooled: [0, 50%]', 'rates.hourly.engineer: [60, 120]').replace('sketch.customers.count: [2, 3]', 'sketch.customers.count: [2]').replace('approval: all }]', 'approval: all }, dap]')}rates:
  currency: EUR
  minutes: { activation: 1, approval: 2 }
  hourly: { engineer: 60, approver: 60 }
  theft: { customer: 100 }
expect:
  - cost.theft.customer.mean(gdap-standing) > 0
`;

let sweep: Sweep;
let result: SweepResult;
beforeAll(async () => {
  sweep = await sweepOf(PRICED, { replications: 4 });
  result = await runSweep(sweep);
});

const written = (name: SweepFormat['name'], of = result) =>
  SWEEP_FORMATS.find((format) => format.name === name)!.write(of, { full: true });

test('every line of costs is a metric of each point, with the numbers of a run of that point alone', async () => {
  for (const { position, designs, comparisons, expectations } of result.points) {
    const alone = await runScenario(await sweep.scenarioOf(position));
    for (const [at, { metrics }] of designs.entries()) {
      const lines = alone.designs[at]!.costs!.map(({ id, amountMinor: { mean, low, high, p50 } }) => {
        return { id: `cost.${id}`, mean: mean / 100, low: low / 100, high: high / 100, p50: p50 / 100 };
      });
      expect(lines.length).toBeGreaterThan(3);
      expect(metrics.filter(({ id }) => id.startsWith('cost.'))).toMatchObject(lines);
    }
    const words = alone.costComparisons!.filter(({ a }) => a === 'gdap-standing').map((each) => each.words);
    expect(comparisons.filter(({ metric }) => metric.startsWith('cost.')).map((each) => each.words)).toEqual(
      words,
    );
    expect(expectations).toEqual(alone.expectations);
  }
  const toil = result.points.map(
    ({ designs }) => designs[1]!.metrics.find(({ id }) => id === 'cost.activation')!.mean,
  );
  expect(toil[0]).toBeGreaterThan(0);
  expect(toil[1]).toBe(2 * toil[0]!);
});

test('every format has them, each in its currency', () => {
  const words = result.metrics
    .filter(({ id }) => id.startsWith('cost.'))
    .map(({ id, unit }) => `${id} ${unit}`);
  expect(words).toEqual([
    'cost.activation EUR',
    'cost.approval EUR',
    'cost.toil EUR',
    'cost.theft.customer EUR',
    'cost.seats USD',
  ]);
  for (const format of ['text', 'md'] as const) {
    expect(String(written(format)).replaceAll('\\', '')).toContain(
      'What is the cost over the horizon? Toil [EUR]',
    );
  }
  const rows = written('csv').split('\r\n');
  expect(rows.filter((row) => /^metric,.*,cost\.toil,Cost: Toil,EUR,/.test(row))).toHaveLength(6);
  expect(rows.filter((row) => /^difference,.*,cost\.toil,Cost: Toil,EUR,/.test(row))).toHaveLength(4);
  expect(written('json')).toContain('"cost.seats"');
});

test('points that are priced in two currencies say so', async () => {
  const swept = PRICED.replace('rates.hourly.engineer: [60, 120]', 'rates.currency: [EUR, CHF]');
  const { metrics } = await runSweep(await sweepOf(swept, { replications: 1 }));
  expect(metrics.find(({ id }) => id === 'cost.toil')!.unit).toBe('EUR or CHF');
});

test('where nothing is priced nothing is said of costs', async () => {
  const plain = await runSweep(await sweepOf(SWEEP, { replications: 1 }));
  expect(written('json', plain)).not.toContain('cost.');
  expect(written('csv', plain)).not.toContain('Cost:');
});
