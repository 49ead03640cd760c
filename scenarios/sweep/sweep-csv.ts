import { canonicalJson } from '../load/hash.ts';
import type { Summary } from '../summary-schema.ts';
import { csvTable } from '../writers/csv-cell.ts';
import { QUANTILE_ENDS, quantileEnds } from '../writers/csv-row.ts';
import type { SweepResult, SweptPoint } from './sweep-result.ts';

type Cell = string | number | undefined;
type Row = Readonly<Record<string, Cell>>;

const BEFORE = ['section', 'point'] as const;
const AFTER = [
  'design',
  'against',
  'id',
  'label',
  'unit',
  'mean',
  'low',
  'high',
  'p5',
  'p50',
  'p95',
  ...QUANTILE_ENDS,
  'replications',
  'status',
  'words',
] as const;

/**
 * A sweep as one tidy table with a column per parameter: filter by `section`, which is `metric`, `difference` (paired,
 * against the first design), `expectation`, `violation`, `caveat`, `point` or `provenance`.
 */
export function sweepCsv(result: SweepResult): string {
  // A path is never the name of a column of ours by itself: keys like `start` get a mark.
  const own: readonly string[] = [...BEFORE, ...AFTER];
  const columns = result.parameters.map(({ path }) => (own.includes(path) ? `${path} (swept)` : path));
  const rows = result.points.flatMap((point) => {
    const values = Object.fromEntries(columns.map((column, at) => [column, cellOf(point.values[at])]));
    return rowsOf(result, point).map((row): Row => ({ ...row, ...values, point: point.position }));
  });
  return csvTable([...BEFORE, ...columns, ...AFTER], [...rows, ...provenance(result)]);
}

function rowsOf({ metrics }: SweepResult, point: SweptPoint): readonly Row[] {
  const wordsFor = (id: string) => {
    const metric = metrics.find((each) => each.id === id);
    return { id, label: metric?.label, unit: metric?.unit };
  };
  const { designs, comparisons, expectations, caveats = [], replications, scenario } = point;
  return [
    ...designs.flatMap(({ id: design, metrics: measured }) =>
      measured.map((metric): Row => {
        return { section: 'metric', design, ...wordsFor(metric.id), ...spreadOf(metric) };
      }),
    ),
    ...comparisons.map(({ metric, a, b, difference, verdict, words }): Row => {
      const about = { section: 'difference', design: b, against: a, ...wordsFor(metric) };
      return { ...about, ...spreadOf(difference), status: verdict, words };
    }),
    ...expectations.map(({ formula, passed, detail }): Row => {
      return { section: 'expectation', label: formula, status: passed ? 'passed' : 'failed', words: detail };
    }),
    ...designs.flatMap(({ id: design, violations }) =>
      violations.map(({ checker, message, replication }): Row => {
        const label = `replication ${replication}`;
        return { section: 'violation', design, id: checker, label, words: message };
      }),
    ),
    ...caveats.map((words): Row => ({ section: 'caveat', words })),
    {
      section: 'point',
      id: scenario,
      replications: replications.count,
      status: replications.stoppedBy,
      words: replications.precision,
    },
  ];
}

function spreadOf(summary: Summary): Row {
  const { mean, low, high, p5, p50, p95, replications } = summary;
  return { mean, low, high, p5, p50, p95, ...quantileEnds(summary), replications };
}

function cellOf(value: unknown): Cell {
  return typeof value === 'number' || typeof value === 'string' ? value : canonicalJson(value);
}

function provenance({
  scenario,
  hash,
  seed,
  version,
  factsAsOf,
  grid,
  complete,
  schema,
}: SweepResult): readonly Row[] {
  const entries: readonly (readonly [string, string | number])[] = [
    ['scenario', scenario.name],
    ['sweepHash', hash],
    ['seed', seed],
    ['points', grid],
    ['complete', String(complete)],
    ['version', version],
    ['factsAsOf', factsAsOf],
    ['schema', schema],
  ];
  return entries.map(([id, words]): Row => ({ section: 'provenance', id, words: String(words) }));
}
