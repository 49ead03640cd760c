import type { Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { comparisonChart } from '../charts/comparison-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { failureFinding } from '../findings/failure-finding.ts';
import { failureData } from '../view/comparison-data.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';

/** How often engineers did not get access, by the way in which it failed; null when that never happened. */
export function failureFigure(result: Result): HTMLElement | null {
  const title = failureFinding(result);
  if (title === null) return null;
  const data = failureData(result, title);
  const picture = html('div');
  onWidth(picture, (width) => comparisonChart(data, { width }));
  return figure({
    id: 'failures',
    kicker: 'Failed access',
    title,
    drawn: `Attempts that failed, by failure mode, mean per design, ${replicationsText(result)}. Each row has its own scale.`,
    picture,
    caption:
      'Dot: mean. Thick line: 95 % interval of the mean. Thin line: nine in ten single runs. At the right the facts behind the failure mode.',
    tables: [
      {
        caption: 'Failed attempts: mean with its 95 % interval',
        columns: [
          { label: 'Failure mode' },
          ...result.designs.map((design) => ({ label: design.id, numeric: true })),
          { label: 'Facts' },
        ],
        rows: data.rows.map((row) => [
          row.question,
          ...row.cells.map((cell) => (cell === null ? data.missing : formatInterval(cell.summary))),
          row.note,
        ]),
      },
    ],
    provenance: provenanceText(result),
  });
}
