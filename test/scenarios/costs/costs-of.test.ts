import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { ACTS, type ActId } from '../../../models/acts.ts';
import type { Recording } from '../../../models/recorder.ts';
import type { CostLine } from '../../../scenarios/costs/cost-schema.ts';
import { costsOf } from '../../../scenarios/costs/costs-of.ts';
import type { Rates, Span } from '../../../scenarios/costs/rates.ts';
import type { TenantLicenses } from '../../../scenarios/result.ts';
import { LIMITLESS, recordingOf } from '../summarize/recording.ts';

const only = (value: number): Span => ({ low: value, high: value });

const license = (costPerMonthMinor: number, seatsNeeded = 1): TenantLicenses => ({
  tenantId: 'msp',
  tenantName: 'MSP',
  tenantRole: 'managing',
  sku: 'AAD_PREMIUM_P2',
  seatsNeeded,
  seatsOwned: null,
  seatsByHabit: seatsNeeded,
  costPerMonthMinor,
  heads: [],
});

const runWith = (acts: Partial<Record<ActId, number>>, parts: Partial<Recording> = {}): Recording =>
  recordingOf({ acts: { ...recordingOf().acts, ...acts }, ...parts });

function costs(
  rates: Partial<Rates>,
  recordings: readonly Recording[],
  licenses: readonly TenantLicenses[] = [],
  days = 90,
): readonly CostLine[] {
  return costsOf(
    { currency: 'EUR', minutes: {}, hourlyMinor: {}, ...rates },
    {
      recordings,
      most: LIMITLESS,
      licenses,
      listCurrency: 'USD',
      startEpochSeconds: parseInstant('2026-01-05T00:00:00Z')!,
      horizonSeconds: days * DAY_SECONDS,
    },
  );
}

const lineOf = (lines: readonly CostLine[], id: string): CostLine => lines.find((line) => line.id === id)!;

describe('by hand', () => {
  test('three activations of two minutes and a half, at 61.30 EUR an hour, are 7.66 EUR', () => {
    const [line] = costs({ minutes: { activation: only(2.5) }, hourlyMinor: { engineer: only(6130) } }, [
      runWith({ activation: 3 }),
    ]);
    // 3 × 2.5 / 60 × 61.30 = 7.6625
    expect(line).toMatchObject({
      id: 'activation',
      currency: 'EUR',
      quantity: { mean: 3, unit: 'activations' },
      amountMinor: { mean: 766, low: 766, high: 766 },
      basis: '2.5 minutes for an activation, 61.3 EUR for each hour of an engineer',
    });
    expect(line).not.toHaveProperty('rangeMinor');
  });

  test('half a cent goes up', () => {
    const [line] = costs({ minutes: { approval: only(1) }, hourlyMinor: { approver: only(30) } }, [
      runWith({ approval: 1 }),
    ]);
    expect(line!.amountMinor.mean).toBe(1);
  });

  test('two runs have a mean and an interval, in money as in counts', () => {
    const lines = costs({ outageHourMinor: only(12_000) }, [
      recordingOf({ metrics: { 'gdap.outageHours': 10 } }),
      recordingOf({ metrics: { 'gdap.outageHours': 14 } }),
    ]);
    const { quantity, amountMinor } = lineOf(lines, 'outageHour');
    expect(quantity!.mean).toBe(12);
    expect(amountMinor.mean).toBe(144_000);
    expect(quantity!.high).toBeGreaterThan(14);
    expect(amountMinor.high).toBe(Math.round(quantity!.high * 12_000));
    expect(amountMinor.low).toBe(Math.round(quantity!.low * 12_000));
  });

  test('a theft has a price by incident, by customer and by hour, each times its chance', () => {
    const lines = costs(
      {
        theft: {
          incidentMinor: only(1_500_000),
          customerMinor: only(400_000),
          hourMinor: only(50_000),
          chance: only(0.05),
        },
      },
      [recordingOf({ incidents: 1, metrics: { 'blast.tenants': 3, 'blast.adminTenantHours': 7.5 } })],
    );
    expect(lines.map(({ id, amountMinor }) => [id, amountMinor.mean])).toEqual([
      ['theft.incident', 75_000],
      ['theft.customer', 60_000],
      ['theft.hour', 18_750],
      ['seats', 0],
    ]);
  });

  test('seats cost what they cost in the months of the horizon, in their own currency', () => {
    const licenses = [license(1_050, 3), license(999)];
    // From 5 January two months reach 5 March, and 31 of March's 31 days more reach 5 April.
    expect(lineOf(costs({}, [runWith({})], licenses), 'seats')).toMatchObject({
      currency: 'USD',
      quantity: { mean: 4, unit: 'seats' },
      amountMinor: { mean: 6_147, low: 6_147, high: 6_147 },
    });
    // 59 days are 5 January to 5 March; 14 of January's 31 days are 9.25354… USD.
    expect(lineOf(costs({}, [runWith({})], licenses, 59), 'seats').amountMinor.mean).toBe(4_098);
    expect(lineOf(costs({}, [runWith({})], licenses, 14), 'seats').amountMinor.mean).toBe(925);
  });

  test('ranges take the middle for the mean, and all lowest and all highest rates for the ends', () => {
    const [line] = costs(
      {
        minutes: { renewal: { low: 30, high: 60 } },
        hourlyMinor: { coordinator: { low: 4_000, high: 5_000 } },
      },
      [runWith({ renewal: 10 })],
    );
    expect(line!.amountMinor.mean).toBe(10 * 0.75 * 4_500);
    expect(line!.rangeMinor).toEqual({ low: 10 * 0.5 * 4_000, high: 10 * 5_000 });
    expect(line!.basis).toBe('30 to 60 minutes for a renewal, 40 to 50 EUR for each hour of a coordinator');
  });

  test('only what has a price is a line, and one act alone has no sum', () => {
    const given = {
      minutes: { activation: only(1), review: only(1) },
      hourlyMinor: { engineer: only(6_000), reviewer: only(6_000) },
    };
    const ids = (rates: Partial<Rates>) => costs(rates, [runWith({})]).map(({ id }) => id);
    expect(ids({})).toEqual(['seats']);
    expect(ids({ ...given, minutes: { activation: only(1) } })).toEqual(['activation', 'seats']);
    expect(ids(given)).toEqual(['activation', 'review', 'toil', 'seats']);
  });
});

const ACT_IDS = ACTS.map(({ id }) => id);
const span = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const record = <K extends string, V>(keys: readonly K[], value: fc.Arbitrary<V>) =>
  fc.tuple(...keys.map(() => value)).map((values) => {
    return Object.fromEntries(keys.map((key, index) => [key, values[index]!])) as Record<K, V>;
  });
const RUNS = fc.array(
  record(ACT_IDS, fc.nat(500)).map((acts) => runWith(acts)),
  { minLength: 1, maxLength: 6 },
);
const RATES = fc.record({
  minutes: record(ACT_IDS, span(200)),
  hourlyMinor: record(['engineer', 'approver', 'coordinator', 'reviewer'], span(20_000)),
});

describe('for any rates and runs', () => {
  test('toil is the sum of the acts, and lies in its interval; so does every mean', () => {
    fc.assert(
      fc.property(RATES, RUNS, (rates, runs) => {
        const lines = costs(rates, runs);
        const acts = lines.filter(({ id }) => ACT_IDS.includes(id as ActId));
        const toil = lineOf(lines, 'toil');
        const sum = (of: (line: CostLine) => number) => acts.reduce((total, line) => total + of(line), 0);
        expect(acts).toHaveLength(ACT_IDS.length);
        expect(toil.amountMinor.mean).toBe(sum(({ amountMinor }) => amountMinor.mean));
        if (toil.rangeMinor !== undefined) {
          const end = (side: 'low' | 'high') =>
            sum(({ rangeMinor, amountMinor }) => rangeMinor?.[side] ?? amountMinor.mean);
          expect(toil.rangeMinor).toEqual({ low: end('low'), high: end('high') });
        }
        for (const { amountMinor, rangeMinor } of lines) {
          expect(amountMinor.low).toBeLessThanOrEqual(amountMinor.mean);
          expect(amountMinor.high).toBeGreaterThanOrEqual(amountMinor.mean);
          const { quantileIntervals = {}, ...numbers } = amountMinor;
          const ends = Object.values(quantileIntervals).flatMap((pair) => pair ?? []);
          for (const value of [...Object.values(numbers), ...ends]) {
            expect(Number.isSafeInteger(value)).toBe(true);
          }
          if (rangeMinor === undefined) continue;
          expect(rangeMinor.low).toBeLessThanOrEqual(amountMinor.mean);
          expect(rangeMinor.high).toBeGreaterThanOrEqual(amountMinor.mean);
        }
      }),
    );
  });

  test('an act costs its mean count times its middle minutes and its middle hour, to half a cent', () => {
    fc.assert(
      fc.property(RATES, RUNS, fc.constantFrom(...ACTS), (rates, runs, { id, actor }) => {
        const middle = ({ low, high }: Span) => (low + high) / 2;
        const mean = runs.reduce((total, { acts }) => total + acts[id], 0) / runs.length;
        const plain = (mean * middle(rates.minutes[id]) * middle(rates.hourlyMinor[actor])) / 60;
        const { amountMinor } = lineOf(costs(rates, runs), id);
        // Means carry nine digits.
        expect(Math.abs(amountMinor.mean - plain)).toBeLessThanOrEqual(0.5001 + plain * 1e-8);
      }),
    );
  });
});
