import type { Metric, Result, Summary } from '../result.ts';
import { formatInterval, formatNumber } from './numbers.ts';

/** One quantile of one metric under every design. */
export interface QuantileRow {
  readonly metric: Metric;
  /** Which part of the runs lies below. */
  readonly part: string;
  /** For each design the quantile with its interval; null where the metric is not measured. */
  readonly cells: readonly (string | null)[];
}

const PARTS = [
  ['p5', '5 % are below'],
  ['p50', 'half are below'],
  ['p95', '95 % are below'],
] as const;

/** Single runs of every metric that varies under any design: three rows each, the first of them about good or bad luck. */
export function quantileRows({ designs }: Result, metrics: readonly Metric[]): readonly QuantileRow[] {
  return metrics.flatMap((metric) => {
    const measured = designs.map((design) => design.metrics.find(({ id }) => id === metric.id));
    if (measured.every((own) => own?.quantileIntervals === undefined)) return [];
    return PARTS.map(([quantile, part]) => ({
      metric,
      part,
      cells: measured.map((own) => (own === undefined ? null : quantileText(own, quantile))),
    }));
  });
}

/** A quantile with its interval, `12 (9–15)`; a value that never varies stands alone. */
function quantileText(summary: Summary, quantile: (typeof PARTS)[number][0]): string {
  const value = summary[quantile];
  const { quantileIntervals: intervals } = summary;
  if (intervals === undefined) return formatNumber(value);
  const interval = intervals[quantile];
  if (interval === null) return `${formatNumber(value)} (too few runs)`;
  return formatInterval({ mean: value, low: interval[0], high: interval[1] });
}
