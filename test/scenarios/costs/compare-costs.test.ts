import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { ACTORS, ACTS } from '../../../models/acts.ts';
import type { Recording } from '../../../models/recorder.ts';
import { compareCosts } from '../../../scenarios/costs/compare-costs.ts';
import { costsOf } from '../../../scenarios/costs/costs-of.ts';
import type { Rates, Span } from '../../../scenarios/costs/rates.ts';
import type { TenantLicenses } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { findFormat } from '../../../scenarios/writers/index.ts';
import { load, OFFICE } from '../load/helpers.ts';
import { smallScenario } from '../small-scenario.ts';
import { LIMITLESS, recordingOf } from '../summarize/recording.ts';

const only = (value: number): Span => ({ low: value, high: value });

/** An activation costs 1.00, an approval 2.00, an hour of outage 3.00. */
const RATES: Rates = {
  currency: 'EUR',
  minutes: { activation: only(1), approval: only(1) },
  hourlyMinor: { engineer: only(6_000), approver: only(12_000) },
  outageHourMinor: only(300),
};

/** Runs by their activations, approvals and hours of outage. */
const runsOf = (...runs: readonly (readonly [number, number, number])[]): Recording[] =>
  runs.map(([activation, approval, outage], replication) => {
    const plain = recordingOf({ replication, metrics: { 'gdap.outageHours': outage } });
    return { ...plain, acts: { ...plain.acts, activation, approval } };
  });

function compare(
  a: readonly Recording[],
  b: readonly Recording[],
  rates = RATES,
  seats: readonly number[] = [0, 0],
) {
  const designs = [a, b].map((recordings, position) => ({
    name: 'ab'[position]!,
    recordings,
    costs: costsOf(rates, {
      recordings,
      most: LIMITLESS,
      licenses: [{ costPerMonthMinor: seats[position]!, seatsNeeded: 1 } as TenantLicenses],
      listCurrency: 'USD',
      startEpochSeconds: parseInstant('2026-01-01')!,
      horizonSeconds: 31 * DAY_SECONDS,
    }),
  }));
  const all = compareCosts(rates, designs);
  return (line: string) => all.find((each) => each.line === line)!;
}

describe('costs of two designs, run by run', () => {
  test('differ by what is left after chance that both share', () => {
    // The runs differ by thousands among each other, the designs by three activations in each.
    const line = compare(
      runsOf([1_003, 0, 5], [13, 0, 7], [5_003, 0, 9]),
      runsOf([1_000, 4, 5], [10, 4, 7], [5_000, 4, 9]),
    );
    expect(line('activation')).toMatchObject({
      differenceMinor: { mean: -300, low: -300, high: -300, replications: 3 },
      verdict: 'b-better',
      words: 'b costs 3.00 EUR less than a',
    });
    expect(line('approval')).toMatchObject({ verdict: 'a-better', words: 'a costs 8.00 EUR less than b' });
    // Four approvals at 2.00 less three activations at 1.00.
    expect(line('toil')).toMatchObject({ differenceMinor: { mean: 500 }, verdict: 'a-better' });
    expect(line('outageHour')).toMatchObject({ verdict: 'same-in-every-run', differenceMinor: { mean: 0 } });
    expect(line('outageHour').words).toBe('the same in a and b in every run');
  });

  test('have an interval, and no verdict where it holds zero', () => {
    const line = compare(
      runsOf([10, 0, 0], [10, 0, 0], [10, 0, 0]),
      runsOf([11, 0, 0], [9, 0, 0], [12, 0, 0]),
    );
    // 100, -100 and 200 cents: mean 66.67, and 4.303 × 152.75 / √3 to the right. Three values with their tail on the
    // left stretch the left side, at most to twice as much.
    expect(line('activation').differenceMinor).toMatchObject({ mean: 67, low: -692, high: 446 });
    expect(line('activation').verdict).toBe('no-real-difference');
    expect(line('activation').words).toBe('no real difference between a and b');
    const once = compare(runsOf([10, 0, 0]), runsOf([11, 0, 0]))('activation');
    expect(once.words).toBe('one replication is no verdict on a and b');
  });

  test('of seats are exact, and equal by construction', () => {
    const [a, b] = [runsOf([1, 0, 0]), runsOf([1, 0, 0])];
    expect(compare(a, b, RATES, [1_000, 1_000])('seats')).toMatchObject({ verdict: 'same-by-construction' });
    expect(compare(a, b, RATES, [1_000, 700])('seats')).toMatchObject({
      verdict: 'b-better',
      words: 'b costs 3.00 USD less than a',
    });
  });

  test('depend on the rates where these turn the sign of the sum', () => {
    const unsure: Rates = {
      ...RATES,
      hourlyMinor: { engineer: only(6_000), approver: { low: 3_000, high: 21_000 } },
    };
    const [a, b] = [runsOf([10, 0, 0], [10, 0, 0]), runsOf([0, 6, 0], [0, 6, 0])];
    const line = compare(a, b, unsure);
    // 6 × 0.50 - 10, and 6 × 3.50 - 10.
    expect(line('toil')).toMatchObject({
      rangeMinor: { low: -700, high: 1_100 },
      verdict: 'depends-on-rates',
    });
    expect(line('approval')).toMatchObject({ rangeMinor: { low: 300, high: 2_100 }, verdict: 'a-better' });
    expect(line('activation')).not.toHaveProperty('rangeMinor');
  });
});

test('the rates make of a difference what a file with each end of every rate makes of it', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    .map(([one, other]): Span => ({ low: Math.min(one, other), high: Math.max(one, other) }));
  const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(span, { minLength: 5, maxLength: 5 }), counts, counts, (spans, ofA, ofB) => {
      const [activation, approval, engineer, approver, outage] = spans as [Span, Span, Span, Span, Span];
      const ratesOf = (minutes: readonly [Span, Span], hours: readonly [Span, Span]): Rates => ({
        currency: 'EUR',
        minutes: { activation: minutes[0], approval: minutes[1] },
        hourlyMinor: { engineer: hours[0], approver: hours[1] },
        outageHourMinor: outage,
      });
      const [a, b] = [runsOf(...ofA), runsOf(...ofB)];
      const all = [activation, approval, engineer, approver];
      const means = Array.from({ length: 16 }, (_, corner) => {
        const [one, two, three, four] = all.map(({ low, high }, bit) =>
          only((corner >> bit) % 2 === 1 ? high : low),
        ) as [Span, Span, Span, Span];
        return compare(a, b, ratesOf([one, two], [three, four]))('toil').differenceMinor.mean;
      });
      const { rangeMinor, differenceMinor } = compare(
        a,
        b,
        ratesOf([activation, approval], [engineer, approver]),
      )('toil');
      // Where no rate is a range, all corners are one.
      const { low, high } = rangeMinor ?? { low: differenceMinor.mean, high: differenceMinor.mean };
      expect(Math.abs(low - Math.min(...means))).toBeLessThanOrEqual(1);
      expect(Math.abs(high - Math.max(...means))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test('ten ranges, nine designs and a thousand runs take no time', () => {
  const [minutes, hour]: Span[] = [
    { low: 1, high: 3 },
    { low: 5_000, high: 9_000 },
  ];
  const rates: Rates = {
    currency: 'EUR',
    minutes: Object.fromEntries(ACTS.map(({ id }) => [id, minutes!])),
    hourlyMinor: Object.fromEntries(ACTORS.map((actor) => [actor, hour!])),
  };
  const recordings = runsOf(
    ...Array.from({ length: 1_000 }, (_, run): [number, number, number] => [run, run % 7, 0]),
  );
  const costs = costsOf(rates, {
    recordings,
    most: LIMITLESS,
    licenses: [],
    listCurrency: 'USD',
    startEpochSeconds: parseInstant('2026-01-01')!,
    horizonSeconds: 31 * DAY_SECONDS,
  });
  const designs = Array.from({ length: 9 }, (_, design) => ({ name: `${design}`, recordings, costs }));
  expect(compareCosts(rates, designs)).toHaveLength(36 * costs.length);
});

const WITH_RATES = smallScenario({ rates: RATES });

test('a result has each pair on each line, and the writers tell them', async () => {
  const result = await runScenario(WITH_RATES);
  const lines = result.designs[0]!.costs!.length;
  expect(result.costComparisons).toHaveLength(3 * lines);
  for (const { line, a, b, differenceMinor } of result.costComparisons!) {
    const mean = (name: string) =>
      result.designs.find(({ id }) => id === name)!.costs!.find(({ id }) => id === line)!.amountMinor.mean;
    expect(Math.abs(differenceMinor.mean - (mean(b) - mean(a)))).toBeLessThanOrEqual(2);
  }
  const write = (name: 'text' | 'csv') =>
    String(findFormat(name)!.write(result, { full: true, width: 200 }).output);
  expect(write('text')).toMatch(/Toil: .* costs .* EUR less than/);
  expect(write('csv').match(/^cost-comparison,/gm)).toHaveLength(3 * lines);
});

describe('a formula may name a line of costs', () => {
  test('in the currency of its rates', async () => {
    const expected = (await runScenario(WITH_RATES)).designs[2]!.costs!.find(({ id }) => id === 'toil')!;
    const cents = expected.amountMinor.mean;
    const { expectations } = await runScenario({
      ...WITH_RATES,
      expect: [`cost.toil(gdap-pim) == ${cents / 100}`, 'cost.outageHour.high(dap) < 0'],
    });
    expect(expectations.map(({ passed }) => passed)).toEqual([true, false]);
  });

  const read = async (formula: string, rates = 'rates: { currency: EUR, outageHour: 3 }\n') =>
    (await load(`${OFFICE}${rates}expect:\n  - ${formula}\n`)).diagnostics;

  test.each(['cost.outageHour(dap) < 1', 'cost.outageHour.p95(dap) < 1', 'cost.seats(dap) < 1'])(
    'such as %s',
    async (formula) => {
      expect(await read(formula)).toEqual([]);
    },
  );

  test('but not one that no rate prices', async () => {
    expect(await read('cost.toil(dap) < 1')).toMatchObject([
      {
        line: 11,
        column: 5,
        message: 'No rate puts a price on "cost.toil".',
        expected: 'one of cost.outageHour, cost.seats',
      },
    ]);
    expect(await read('cost.outageHour(dap) < 1', '')).toMatchObject([
      { line: 10, expected: 'rates for it, under rates' },
    ]);
    expect(await read('cost.outageHour.most(dap) < 1')).toMatchObject([{ code: 'SCN-STATISTIC' }]);
  });
});
