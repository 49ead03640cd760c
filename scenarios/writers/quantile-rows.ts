import type { Metric, Result } from '../result.ts';
import { QUANTILE_PARTS, quantileText } from './quantile-text.ts';

/** One quantile of one metric under every design. */
export interface QuantileRow {
  readonly metric: Metric;
  /** Which part of the runs lies below. */
  readonly part: string;
  /** For each design the quantile with its interval; null where the metric is not measured. */
  readonly cells: readonly (string | null)[];
}

/** Single runs of every metric that varies under any design: three rows each, the first of them about good or bad luck. */
export function quantileRows({ designs }: Result, metrics: readonly Metric[]): readonly QuantileRow[] {
  return metrics.flatMap((metric) => {
    const measured = designs.map((design) => design.metrics.find(({ id }) => id === metric.id));
    if (measured.every((own) => own?.quantileIntervals === undefined)) return [];
    return QUANTILE_PARTS.map(([quantile, part]) => ({
      metric,
      part,
      cells: measured.map((own) => (own === undefined ? null : quantileText(own, quantile))),
    }));
  });
}
