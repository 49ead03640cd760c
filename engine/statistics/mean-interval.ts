import { momentsOf } from './moments.ts';
import { rounded } from './rounded.ts';
import { tQuantile } from './t-quantile.ts';

/** A mean with its confidence interval, rounded for results. */
export interface MeanInterval {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Half the width of the interval; null where fewer than two values leave it unknown. */
  readonly halfWidth: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** For example 0.95. */
  readonly confidence: number;
}

/**
 * Student's t interval for the mean of independent replications. The values of one run are not
 * independent of each other: give one value per replication.
 */
export function meanInterval(values: Iterable<number>, confidence = 0.95): MeanInterval {
  const { count, mean, variance } = momentsOf(values);
  const halfWidth = halfWidthOf(count, variance, confidence);
  return {
    count,
    mean: rounded(mean),
    standardDeviation: rounded(Math.sqrt(variance)),
    halfWidth: halfWidth === null ? null : rounded(halfWidth),
    low: halfWidth === null ? null : rounded(mean - halfWidth),
    high: halfWidth === null ? null : rounded(mean + halfWidth),
    confidence,
  };
}

/** Half the width of the t interval; null below two values. */
export function halfWidthOf(count: number, variance: number, confidence: number): number | null {
  if (count < 2) return null;
  if (variance === 0) return 0;
  return tQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(variance / count);
}
