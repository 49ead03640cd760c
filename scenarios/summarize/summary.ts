import { meanInterval, quantileInterval, rounded, sampleQuantile } from '../../engine/statistics/index.ts';
import type { Summary } from '../result.ts';

/**
 * Mean with its interval, and the spread of single runs. One value, or none that varies, has an interval of no
 * width. Of numbers that no run can have more or less of, such as counts, which begin at zero; a difference of two may be
 * `-most` as well, whatever the runs at hand have.
 */
export function summaryOf(values: readonly number[], most = Infinity, least = 0): Summary {
  const at = (p: number): number => (values.length === 0 ? 0 : rounded(sampleQuantile(values, p)));
  const { count, mean, low, high } = meanInterval(values, 0.95, [least, most]);
  return {
    mean: count === 0 ? 0 : mean,
    low: low ?? (count === 0 ? 0 : mean),
    high: high ?? (count === 0 ? 0 : mean),
    p5: at(0.05),
    p50: at(0.5),
    p95: at(0.95),
    replications: count,
    ...(at(0) === at(1) ? {} : { quantileIntervals: quantileIntervalsOf(values) }),
  };
}

function quantileIntervalsOf(values: readonly number[]): NonNullable<Summary['quantileIntervals']> {
  const at = (p: number): [number, number] | null => {
    const interval = quantileInterval(values, p);
    return interval === null ? null : [rounded(interval[0]), rounded(interval[1])];
  };
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
