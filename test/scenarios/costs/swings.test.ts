import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActId } from '../../../models/acts.ts';
import type { Recording } from '../../../models/recorder.ts';
import type { CostLine } from '../../../scenarios/costs/cost-schema.ts';
import { costsOf } from '../../../scenarios/costs/costs-of.ts';
import type { Rates, Span } from '../../../scenarios/costs/rates.ts';
import { LIMITLESS, recordingOf } from '../summarize/recording.ts';

const only = (value: number): Span => ({ low: value, high: value });

const runWith = (acts: Partial<Record<ActId, number>>): Recording =>
  recordingOf({ acts: { ...recordingOf().acts, ...acts }, incidents: 1, metrics: { 'blast.tenants': 3 } });

const linesOf = (rates: Rates, recordings: readonly Recording[]): readonly CostLine[] =>
  costsOf(rates, {
    recordings,
    most: LIMITLESS,
    licenses: [],
    listCurrency: 'USD',
    startEpochSeconds: 0,
    horizonSeconds: 1,
  });
const lineOf = (lines: readonly CostLine[], id: string): CostLine => lines.find((line) => line.id === id)!;

describe('by hand', () => {
  const rates: Rates = {
    currency: 'EUR',
    minutes: { activation: { low: 2, high: 4 }, approval: only(6) },
    hourlyMinor: { engineer: { low: 5_000, high: 7_000 }, approver: { low: 8_000, high: 8_100 } },
  };
  const lines = linesOf(rates, [runWith({ activation: 100, approval: 10 })]);

  test('a rate moves a line by itself, all others in the middle', () => {
    // 100 × 3 min × 60 EUR/h is 300; at 2 and 4 minutes 200 and 400, at 50 and 70 EUR 250 and 350.
    expect(lineOf(lines, 'activation')).toMatchObject({
      amountMinor: { mean: 30_000 },
      rangeMinor: { low: 16_667, high: 46_667 },
      swings: [
        { rateId: 'minutes.activation', lowMinor: 20_000, highMinor: 40_000 },
        { rateId: 'hourly.engineer', lowMinor: 25_000, highMinor: 35_000 },
      ],
    });
  });

  test('and the sum, together with the acts it has no part in', () => {
    // 10 answers of 6 minutes at 80.50 are 80.50.
    expect(lineOf(lines, 'toil').swings).toEqual([
      { rateId: 'minutes.activation', lowMinor: 28_050, highMinor: 48_050 },
      { rateId: 'hourly.engineer', lowMinor: 33_050, highMinor: 43_050 },
      { rateId: 'hourly.approver', lowMinor: 38_000, highMinor: 38_100 },
    ]);
  });

  test('a number that is known moves nothing', () => {
    expect(lineOf(lines, 'approval').swings!.map(({ rateId }) => rateId)).toEqual(['hourly.approver']);
    expect(lineOf(lines, 'seats')).not.toHaveProperty('swings');
  });
});

/** Ends whose middle is whole, so that it can be given as a rate of its own. */
const span = fc.tuple(fc.nat(300), fc.nat(100)).map(([low, half]) => ({ low, high: low + 2 * half }));
const middle = ({ low, high }: Span) => only((low + high) / 2);

type Keyed = Record<string, Span>;
const build = (given: Keyed): Rates => ({
  currency: 'EUR',
  minutes: { activation: given['minutes.activation']!, registration: given['minutes.registration']! },
  hourlyMinor: { engineer: given['hourly.engineer']! },
  theft: {
    incidentMinor: given['theft.incident']!,
    customerMinor: given['theft.customer']!,
  },
});
const KEYS = [
  'minutes.activation',
  'minutes.registration',
  'hourly.engineer',
  'theft.incident',
  'theft.customer',
] as const;

test('whatever the rates: a swing is what the line costs where only that rate is off its middle', () => {
  fc.assert(
    fc.property(
      fc.tuple(...KEYS.map(() => span)),
      fc.array(
        fc
          .tuple(fc.nat(200), fc.nat(200))
          .map(([activation, registration]) => runWith({ activation, registration })),
        { minLength: 1, maxLength: 4 },
      ),
      (spans, runs) => {
        const given: Keyed = Object.fromEntries(KEYS.map((key, index) => [key, spans[index]!]));
        const middles: Keyed = Object.fromEntries(KEYS.map((key) => [key, middle(given[key]!)]));
        for (const { id, swings = [], amountMinor, rangeMinor } of linesOf(build(given), runs)) {
          for (const { rateId, lowMinor, highMinor } of swings) {
            const at = (value: number) =>
              lineOf(linesOf(build({ ...middles, [rateId]: only(value) }), runs), id).amountMinor.mean;
            expect([lowMinor, highMinor]).toEqual([at(given[rateId]!.low), at(given[rateId]!.high)]);
            expect(lowMinor).toBeLessThanOrEqual(amountMinor.mean);
            expect(highMinor).toBeGreaterThanOrEqual(amountMinor.mean);
            expect(lowMinor).toBeGreaterThanOrEqual(rangeMinor!.low);
            expect(highMinor).toBeLessThanOrEqual(rangeMinor!.high);
          }
          const widths = swings.map(({ lowMinor, highMinor }) => highMinor - lowMinor);
          expect(widths).toEqual(widths.toSorted((a, b) => b - a));
        }
      },
    ),
  );
});
