import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The quantile of Student's t distribution. Degrees of freedom from 1. The library computes with its
 * own arithmetic rather than the JavaScript engine's, so the digits are the same everywhere.
 */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return studentQuantile(p, degreesOfFreedom);
}
