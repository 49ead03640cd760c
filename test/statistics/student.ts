import { momentsOf, tQuantile } from '../../engine/statistics/index.ts';
import type { Claim } from './coverage.ts';

/** Student's t interval as it is in every textbook: what the interval of a mean is held against. */
export function studentInterval(values: readonly number[]): Claim {
  const { count, mean, variance } = momentsOf(values);
  const half = tQuantile(0.975, count - 1) * Math.sqrt(variance / count);
  return { low: mean - half, high: mean + half };
}
