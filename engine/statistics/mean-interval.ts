import { cbrt } from '../portable-math.ts';
import { type Moments, momentsOf } from './moments.ts';
import { rounded } from './rounded.ts';
import { tQuantile } from './t-quantile.ts';

/** A quarter of a point of coverage is all that no limit would add at sixteen values. */
const MOST_STRETCH = 2;

/** A mean with its confidence interval, rounded for results. */
export interface MeanInterval {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** The ends of the interval; null where fewer than two values leave them unknown. */
  readonly low: number | null;
  readonly high: number | null;
  /** For example 0.95. */
  readonly confidence: number;
}

/** Between which numbers every value lies, whatever chance does. */
export type Limits = readonly [least: number, most: number];

/** How far an interval reaches below and above its mean. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

/**
 * The interval for the mean of independent replications. The values of one run are not independent of each other:
 * give one value per replication. What no value can be, no mean can be: the interval ends at the limits, at no loss of
 * coverage.
 */
export function meanInterval(
  values: Iterable<number>,
  confidence = 0.95,
  [least, most]: Limits = [-Infinity, Infinity],
): MeanInterval {
  const moments = momentsOf(values);
  const { count, mean, variance } = moments;
  const reach = reachOf(moments, confidence);
  return {
    count,
    mean: rounded(mean),
    standardDeviation: rounded(Math.sqrt(variance)),
    low: reach === null ? null : rounded(Math.max(least, mean - reach.below)),
    high: reach === null ? null : rounded(Math.min(most, mean + reach.above)),
    confidence,
  };
}

/**
 * How far the interval reaches from the mean; null below two values.
 *
 * Student's t interval, stretched toward the long tail. Where values are skewed a sample that happens to lack the long
 * tail has a mean too small and a spread too small at once, and the t interval misses more often than it says, on one
 * side. Hall's transformation (1992) takes the skewness out of the mean's distribution; on each side the farther of the
 * two ends counts, since the skewness of a sample is uncertain itself (docs/adr/0015-intervals-of-skewed-means.md).
 */
export function reachOf({ count, variance, skewness }: Moments, confidence: number): Reach | null {
  if (count < 2) return null;
  if (variance === 0) return { below: 0, above: 0 };
  const standardError = Math.sqrt(variance / count);
  const t = tQuantile((1 + confidence) / 2, count - 1);
  const bend = skewness / Math.sqrt(count);
  return {
    below: standardError * clamp(unbent(t, bend), t),
    above: standardError * clamp(-unbent(-t, bend), t),
  };
}

/** Between Student's quantile and twice as far: where few values are very lopsided the cubic runs away, to no use. */
function clamp(reach: number, t: number): number {
  return Math.min(Math.max(t, reach), MOST_STRETCH * t);
}

/** Where Hall's cubic w + bend w²/3 + bend² w³/27 + bend/6 takes the value y: ((1 + bend w/3)³ - 1) / bend + bend/6, solved. */
function unbent(y: number, bend: number): number {
  const shifted = y - bend / 6;
  const root = cbrt(1 + bend * shifted);
  // (root - 1) / bend without its cancellation at small bends.
  return (3 * shifted) / (root * root + root + 1);
}
