import { invariant } from '../invariant.ts';

/**
 * The quantile of a sample, type 7 of Hyndman and Fan: linear between order statistics, as R, NumPy
 * and Excel's PERCENTILE.INC have it. `p` runs from 0 (the smallest value) to 1 (the largest).
 * Crashes on an empty sample.
 */
export function sampleQuantile(values: readonly number[], p: number): number {
  invariant(values.length > 0, 'an empty sample has no quantile');
  invariant(p >= 0 && p <= 1, `a probability must lie between 0 and 1: ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
