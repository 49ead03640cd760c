import type { Summary } from '../summary-schema.ts';

/** Where the intervals of quantiles stand, in tables of results and of sweeps. */
export const QUANTILE_ENDS = ['p5Low', 'p5High', 'p50Low', 'p50High', 'p95Low', 'p95High'] as const;

/** The columns of a result as a table, the same in every row. */
export const CSV_COLUMNS = [
  'section',
  'design',
  'against',
  'tenant',
  'id',
  'label',
  'status',
  'value',
  'low',
  'high',
  'p5',
  'p50',
  'p95',
  ...QUANTILE_ENDS,
  'replications',
  'unit',
  'date',
  'day',
  'words',
  'facts',
] as const;

/** One row of it; absent values are empty cells. */
export type Row = { readonly [Column in (typeof CSV_COLUMNS)[number]]?: string | number | null | undefined };

/** Mean, interval and spread in their columns. */
export function spreadOf(summary: Summary): Row {
  const { mean, low, high, p5, p50, p95, replications } = summary;
  return { value: mean, low, high, p5, p50, p95, ...quantileEnds(summary), replications };
}

/** The intervals of quantiles in their columns; empty where nothing varies, or runs are too few. */
export function quantileEnds({
  quantileIntervals,
}: Summary): Readonly<Partial<Record<(typeof QUANTILE_ENDS)[number], number>>> {
  const { p5, p50, p95 } = quantileIntervals ?? { p5: null, p50: null, p95: null };
  return {
    ...(p5 && { p5Low: p5[0], p5High: p5[1] }),
    ...(p50 && { p50Low: p50[0], p50High: p50[1] }),
    ...(p95 && { p95Low: p95[0], p95High: p95[1] }),
  };
}
