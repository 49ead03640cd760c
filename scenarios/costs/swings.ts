import type { Fraction } from '../../models/money/fraction.ts';
import type { Swing } from './cost-schema.ts';
import { minorOf, type PricedCount } from './priced-counts.ts';
import { isRange, middleOf, type RateInput } from './rate-inputs.ts';
import type { Rates } from './rates.ts';

/** Something priced, and how often it was counted in the mean of all runs. */
export interface Counted {
  readonly count: PricedCount;
  readonly mean: number;
}

/**
 * What each rate that is a range does to a sum of counts by itself: all others stay in their middle. Amounts are
 * products of rates, so that nothing lies beyond the two ends; there is nothing to sample. The rate that moves the sum
 * most comes first.
 */
export function swingsOf(rates: Rates, parts: readonly Counted[]): Swing[] {
  const inputs = new Map(parts.flatMap(({ count }) => count.factors.map((input) => [input.id, input])));
  const sumWith = (moved: RateInput, to: Fraction): number =>
    parts.reduce(
      (sum, { count, mean }) =>
        sum + minorOf(count, mean, (input) => (input.id === moved.id ? to : middleOf(input)), rates),
      0,
    );
  return [...inputs.values()]
    .filter(isRange)
    .map((input) => ({
      rateId: input.id,
      lowMinor: sumWith(input, input.low),
      highMinor: sumWith(input, input.high),
    }))
    .sort((one, other) => widthOf(other) - widthOf(one));
}

function widthOf({ lowMinor, highMinor }: Swing): number {
  return highMinor - lowMinor;
}
