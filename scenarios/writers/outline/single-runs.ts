import type { Result } from '../../result.ts';
import { type QuantileRow, quantileRows } from '../quantile-rows.ts';
import { type Block, paragraph, phrase, type Section } from './blocks.ts';
import { metricsInOrder } from './comparison.ts';

/** How single runs spread, and how well that is known; only in full, since most readers ask for means. */
export function singleRunsSection(result: Result, full: boolean): Section | null {
  const rows = full ? quantileRows(result, metricsInOrder(result)) : [];
  if (rows.length === 0) return null;
  const asked = [...new Set(rows.map(({ metric }) => metric))];
  return {
    title: 'Single runs: quantiles, and their 95 % intervals',
    blocks: asked.flatMap((metric) =>
      blocksOf(
        result,
        rows.filter((row) => row.metric === metric),
      ),
    ),
  };
}

/** The question, and a row for each design. */
function blocksOf({ designs }: Result, rows: readonly QuantileRow[]): readonly Block[] {
  const { question, unit } = rows[0]!.metric;
  return [
    paragraph(`${question} [${unit}]`),
    {
      kind: 'table',
      columns: [
        { title: 'Of the runs' },
        ...rows.map(({ part }) => ({ title: part, align: 'right' as const })),
      ],
      rows: designs.map(({ id }, at) => [
        phrase(id),
        ...rows.map(({ cells }) => {
          const cell = cells[at]!;
          return cell === null ? phrase('not measured', 'quiet') : phrase(cell);
        }),
      ]),
    },
  ];
}
