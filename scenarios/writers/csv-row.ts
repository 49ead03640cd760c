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
  'replications',
  'unit',
  'date',
  'day',
  'words',
  'facts',
] as const;

/** One row of it; absent values are empty cells. */
export type Row = { readonly [Column in (typeof CSV_COLUMNS)[number]]?: string | number | null | undefined };

type Spread = {
  readonly [Column in 'mean' | 'low' | 'high' | 'p5' | 'p50' | 'p95' | 'replications']: number;
};

/** Mean, interval and spread in their columns. */
export function spreadOf({ mean, low, high, p5, p50, p95, replications }: Spread): Row {
  return { value: mean, low, high, p5, p50, p95, replications };
}
