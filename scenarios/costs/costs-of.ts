import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Currency } from '../../models/money/currencies.ts';
import { decimalOf, type Fraction, fraction, multiply } from '../../models/money/fraction.ts';
import { amountOfMinor, roundToMoney } from '../../models/money/money.ts';
import { monthsBetween } from '../../models/money/terms.ts';
import type { TenantLicenses } from '../result.ts';
import { summaryOf } from '../summarize/summary.ts';
import type { Summary } from '../summary-schema.ts';
import { basisOf } from './basis-words.ts';
import type { CostLine } from './cost-schema.ts';
import { type CountedRun, minorOf, type PricedCount, pricedCounts } from './priced-counts.ts';
import { isRange, middleOf, type RateInput } from './rate-inputs.ts';
import type { Rates } from './rates.ts';
import { swingsOf } from './swings.ts';

/** What a design's costs are computed from, beside the rates. */
export interface CostedDesign {
  readonly recordings: readonly CountedRun[];
  /** A run in which as much happens as can. */
  readonly most: CountedRun;
  readonly licenses: readonly TenantLicenses[];
  /** Currency of the list prices. */
  readonly listCurrency: Currency;
  readonly startEpochSeconds: EpochSeconds;
  readonly horizonSeconds: Seconds;
}

/**
 * What a design costs over the horizon, every kind of cost on a line of its own: acts and their sum, outages, thefts,
 * and seats at list prices. Lines are never added up but acts, which are all somebody's time.
 */
export function costsOf(rates: Rates, design: CostedDesign): CostLine[] {
  const counts = pricedCounts(rates);
  const lines = counts.map((count) => lineOf(rates, count, design));
  const toil = lines.filter(({ group }) => group === 'toil');
  const rest = lines.filter(({ group }) => group !== 'toil');
  const acts = counts.filter(({ group }) => group === 'toil');
  return [
    ...toil,
    ...(toil.length > 1 ? [toilOf(rates, acts, toil, design.recordings)] : []),
    ...rest,
    seatsOf(design),
  ];
}

const CENTS_PER_UNIT = fraction(100);

const lowOf = ({ low }: RateInput): Fraction => low;
const highOf = ({ high }: RateInput): Fraction => high;

function lineOf(rates: Rates, count: PricedCount, { recordings, most }: CostedDesign): CostLine {
  const { id, group, label, unit, factors } = count;
  const quantity = summaryOf(recordings.map(count.countOf), count.countOf(most));
  return {
    id,
    group,
    label,
    quantity: { ...quantity, unit },
    currency: rates.currency,
    amountMinor: mapSummary(quantity, (times) => minorOf(count, times, middleOf, rates)),
    ...(factors.some(isRange)
      ? {
          rangeMinor: {
            low: minorOf(count, quantity.mean, lowOf, rates),
            high: minorOf(count, quantity.mean, highOf, rates),
          },
          swings: swingsOf(rates, [{ count, mean: quantity.mean }]),
        }
      : {}),
    basis: basisOf(factors),
  };
}

/** The time of all acts together. Its mean is the sum of the rounded lines; its interval, that of the runs' own sums. */
function toilOf(
  rates: Rates,
  acts: readonly PricedCount[],
  lines: readonly CostLine[],
  recordings: readonly CountedRun[],
): CostLine {
  const centsPerAct = acts.map(({ factors, scale }) =>
    Number(decimalOf(multiply(scale, ...factors.map(middleOf), CENTS_PER_UNIT), 12)),
  );
  const perRun = recordings.map((recording) =>
    sum(acts.map((act, position) => act.countOf(recording) * centsPerAct[position]!)),
  );
  const mean = sum(lines.map(({ amountMinor }) => amountMinor.mean));
  const counted = acts.map((count, position) => ({ count, mean: lines[position]!.quantity!.mean }));
  const runs = mapSummary(summaryOf(perRun), Math.round);
  const ranged = lines.some(({ rangeMinor }) => rangeMinor !== undefined);
  const end = (side: 'low' | 'high') =>
    sum(lines.map(({ rangeMinor, amountMinor }) => rangeMinor?.[side] ?? amountMinor.mean));
  return {
    id: 'toil',
    group: 'toil',
    label: 'Toil, the acts above together',
    quantity: null,
    currency: rates.currency,
    amountMinor: {
      ...runs,
      low: Math.max(0, runs.low + mean - runs.mean),
      mean,
      high: runs.high + mean - runs.mean,
    },
    ...(ranged
      ? { rangeMinor: { low: end('low'), high: end('high') }, swings: swingsOf(rates, counted) }
      : {}),
    basis: 'the sum of these lines, which are all somebody’s time',
  };
}

/** Seats cost by the month; the horizon is as many months as price files would count. */
function seatsOf({
  licenses,
  listCurrency,
  recordings,
  startEpochSeconds,
  horizonSeconds,
}: CostedDesign): CostLine {
  const perMonth = sum(licenses.map(({ costPerMonthMinor }) => costPerMonthMinor));
  const months = monthsBetween(startEpochSeconds, startEpochSeconds + horizonSeconds);
  const { minor } = roundToMoney(multiply(amountOfMinor(perMonth), months), listCurrency);
  const everyRun = (value: number): Summary => summaryOf(recordings.map(() => value));
  return {
    id: 'seats',
    group: 'seats',
    label: 'Seats at list prices',
    quantity: { ...everyRun(sum(licenses.map(({ seatsNeeded }) => seatsNeeded))), unit: 'seats' },
    currency: listCurrency,
    amountMinor: mapSummary(everyRun(minor), () => minor),
    basis: 'what the seats needed cost per month, for the months of the horizon',
  };
}

/** All of it by a function that never falls, as the rounding of amounts is. */
function mapSummary(summary: Summary, map: (value: number) => number): Summary {
  const { mean, low, high, p5, p50, p95, replications, quantileIntervals } = summary;
  const ends = (pair: readonly [number, number] | null): [number, number] | null =>
    pair === null ? null : [map(pair[0]), map(pair[1])];
  return {
    mean: map(mean),
    low: map(low),
    high: map(high),
    p5: map(p5),
    p50: map(p50),
    p95: map(p95),
    replications,
    ...(quantileIntervals === undefined
      ? {}
      : {
          quantileIntervals: {
            p5: ends(quantileIntervals.p5),
            p50: ends(quantileIntervals.p50),
            p95: ends(quantileIntervals.p95),
          },
        }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
