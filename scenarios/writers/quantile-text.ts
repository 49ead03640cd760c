import type { Summary } from '../summary-schema.ts';
import { formatInterval, formatNumber } from './numbers.ts';

/** The quantiles a summary holds, and which part of the runs lies below each. */
export const QUANTILE_PARTS = [
  ['p5', '5 % are below'],
  ['p50', 'half are below'],
  ['p95', '95 % are below'],
] as const;

/** A quantile with its interval, `12 (9–15)`; a value that never varies stands alone. */
export function quantileText(summary: Summary, quantile: (typeof QUANTILE_PARTS)[number][0]): string {
  const value = summary[quantile];
  const { quantileIntervals: intervals } = summary;
  if (intervals === undefined) return formatNumber(value);
  const interval = intervals[quantile];
  if (interval === null) return `${formatNumber(value)} (too few runs)`;
  return formatInterval({ mean: value, low: interval[0], high: interval[1] });
}
