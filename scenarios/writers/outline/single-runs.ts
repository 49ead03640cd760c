import type { Result } from '../../result.ts';
import { quantileRows } from '../quantile-rows.ts';
import { phrase, type Section } from './blocks.ts';
import { metricsInOrder } from './comparison.ts';

/** How single runs spread, and how well that is known; only in full, since most readers ask for means. */
export function singleRunsSection(result: Result, full: boolean): Section | null {
  const rows = full ? quantileRows(result, metricsInOrder(result)) : [];
  if (rows.length === 0) return null;
  const designs = result.designs.map(({ id }) => ({ title: id, align: 'right' as const }));
  return {
    title: 'Single runs: quantiles, and their 95 % intervals',
    blocks: [
      {
        kind: 'table',
        columns: [{ title: 'Question' }, { title: 'Of the runs' }, ...designs],
        rows: rows.map(({ metric, part, cells }, at) => [
          phrase(rows[at - 1]?.metric === metric ? '' : `${metric.question} [${metric.unit}]`),
          phrase(part),
          ...cells.map((cell) => (cell === null ? phrase('not measured', 'quiet') : phrase(cell))),
        ]),
      },
    ],
  };
}
