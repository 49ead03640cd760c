import { pairedDifference } from '../../engine/statistics/index.ts';
import { decimalOf, type Fraction, fraction, multiply } from '../../models/money/fraction.ts';
import { summaryOf } from '../summarize/summary.ts';
import { formatMoney } from '../writers/numbers.ts';
import type { CostComparison, CostLine } from './cost-schema.ts';
import { type CountedRun, type PricedCount, pricedCounts } from './priced-counts.ts';
import { isRange, middleOf } from './rate-inputs.ts';
import type { Rates } from './rates.ts';

/** A design's name, its runs, and the lines of its costs. */
export interface DesignCosts {
  readonly name: string;
  readonly recordings: readonly CountedRun[];
  readonly costs: readonly CostLine[];
}

/** Paired differences of every line of costs for every pair of designs, run by run. No line is added to another. */
export function compareCosts(rates: Rates, designs: readonly DesignCosts[]): CostComparison[] {
  const counts = pricedCounts(rates);
  const lines = designs[0]?.costs ?? [];
  return lines.flatMap((line) => {
    const parts =
      line.id === 'toil'
        ? counts.filter(({ group }) => group === 'toil')
        : counts.filter(({ id }) => id === line.id);
    return designs.flatMap((a, position) =>
      designs
        .slice(position + 1)
        .map((b) => (line.group === 'seats' ? compareSeats(line, a, b) : compareLine(line, parts, a, b))),
    );
  });
}

const CENTS_PER_UNIT = fraction(100);

function compareLine(
  line: CostLine,
  parts: readonly PricedCount[],
  a: DesignCosts,
  b: DesignCosts,
): CostComparison {
  const each = parts.map(({ factors, scale }) => centsEach(multiply(scale, ...factors.map(middleOf))));
  const centsOf = ({ recordings }: DesignCosts): number[] =>
    recordings.map((recording) =>
      parts.reduce((sum, part, rank) => sum + part.countOf(recording) * each[rank]!, 0),
    );
  const [ofA, ofB] = [centsOf(a), centsOf(b)];
  const differences = ofB.map((value, run) => value - ofA[run]!);
  const paired = pairedDifference(ofA, ofB, 'lower').verdict;
  const isSame = parts.every((part) =>
    a.recordings.every((recording, run) => part.countOf(recording) === part.countOf(b.recordings[run]!)),
  );
  const range = rangeOfMean(parts, a, b);
  const turns = range !== undefined && range.low < 0 && range.high > 0;
  const verdict: CostComparison['verdict'] = isSame
    ? 'same-in-every-run'
    : paired === 'no-real-difference'
      ? 'no-real-difference'
      : turns
        ? 'depends-on-rates'
        : paired === 'better'
          ? 'b-better'
          : 'a-better';
  return told(line, a, b, differences, verdict, range);
}

/** Seats are counted and not drawn, so that one run says it all, and equal seats are equal by construction. */
function compareSeats(line: CostLine, a: DesignCosts, b: DesignCosts): CostComparison {
  const amount = ({ costs }: DesignCosts) => costs.find(({ id }) => id === line.id)!.amountMinor.mean;
  const difference = amount(b) - amount(a);
  const verdict = difference === 0 ? 'same-by-construction' : difference < 0 ? 'b-better' : 'a-better';
  return told(
    line,
    a,
    b,
    b.recordings.map(() => difference),
    verdict,
  );
}

function told(
  { id, currency }: CostLine,
  { name: a }: DesignCosts,
  { name: b }: DesignCosts,
  differences: readonly number[],
  verdict: CostComparison['verdict'],
  rangeMinor?: { readonly low: number; readonly high: number },
): CostComparison {
  const exact = summaryOf(differences, Infinity, -Infinity);
  const round = (value: number) => Math.round(value) + 0;
  const differenceMinor = {
    ...exact,
    mean: round(exact.mean),
    low: round(exact.low),
    high: round(exact.high),
    p5: round(exact.p5),
    p50: round(exact.p50),
    p95: round(exact.p95),
  };
  const words = inWords({ a, b, currency, differenceMinor, verdict });
  const range = rangeMinor === undefined ? {} : { rangeMinor: { ...rangeMinor } };
  return { line: id, a, b, currency, differenceMinor, ...range, verdict, words };
}

function inWords({
  a,
  b,
  currency,
  differenceMinor,
  verdict,
}: Omit<CostComparison, 'line' | 'words' | 'rangeMinor'>): string {
  switch (verdict) {
    case 'same-by-construction':
      return `the same in ${a} and ${b} by construction`;
    case 'same-in-every-run':
      return `the same in ${a} and ${b} in every run`;
    case 'no-real-difference':
      return differenceMinor.replications === 1
        ? `one replication is no verdict on ${a} and ${b}`
        : `no real difference between ${a} and ${b}`;
    case 'depends-on-rates':
      return `which of ${a} and ${b} costs less depends on the rates`;
    default: {
      const [winner, loser] = verdict === 'a-better' ? [a, b] : [b, a];
      const ends = [differenceMinor.low, differenceMinor.high]
        .map(Math.abs)
        .sort((one, other) => one - other);
      const [low, high] = ends.map((minor) => formatMoney(minor, '').trim());
      return `${winner} costs ${low === high ? high : `${low} to ${high}`} ${currency} less than ${loser}`;
    }
  }
}

/**
 * The least and the most that the rates make of the mean difference; undefined where none of them is a range. It is linear
 * in each rate by itself, so that its ends are where every rate is at one of its own. Runs enter by their mean alone: there
 * may be a thousand corners.
 */
function rangeOfMean(
  parts: readonly PricedCount[],
  a: DesignCosts,
  b: DesignCosts,
): { readonly low: number; readonly high: number } | undefined {
  const ranged = [...new Set(parts.flatMap(({ factors }) => factors.filter(isRange).map(({ id }) => id)))];
  if (ranged.length === 0) return undefined;
  const terms = parts.map(({ factors, scale, countOf }) => ({
    cents: (mean(b.recordings.map(countOf)) - mean(a.recordings.map(countOf))) * centsEach(scale),
    factors: factors.map(({ id, low, high }) => ({
      bit: ranged.indexOf(id),
      ends: [numberOf(low), numberOf(high)] as const,
    })),
  }));
  const corners = Array.from({ length: 1 << ranged.length }, (_, corner) =>
    terms.reduce(
      (sum, { cents, factors }) =>
        sum +
        factors.reduce(
          (product, { bit, ends }) => product * ends[bit < 0 ? 0 : (((corner >> bit) & 1) as 0 | 1)],
          cents,
        ),
      0,
    ),
  );
  return { low: Math.round(Math.min(...corners)) + 0, high: Math.round(Math.max(...corners)) + 0 };
}

function centsEach(price: Fraction): number {
  return numberOf(multiply(price, CENTS_PER_UNIT));
}

function numberOf(value: Fraction): number {
  return Number(decimalOf(value, 12));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
