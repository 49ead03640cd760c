import type { FailureCount, Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { comparisonChart } from '../charts/comparison-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { failureFinding } from '../findings/failure-finding.ts';
import { failureData, failureModes } from '../view/comparison-data.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { factChips } from './fact-chip.ts';

/** The facts behind each failure mode. */
function behind(result: Result, modes: readonly FailureCount[]): HTMLElement {
  return html(
    'ul',
    { class: 'behind' },
    modes.map((mode) => html('li', {}, mode.label, ' ', factChips(result, mode.factIds))),
  );
}

/** How often engineers did not get access, by the way in which it failed; null when that never happened. */
export function failureFigure(result: Result): HTMLElement | null {
  const title = failureFinding(result);
  if (title === null) return null;
  const data = failureData(result, title);
  const modes = failureModes(result);
  const explained = modes.filter((mode) => mode.factIds.length > 0);
  const picture = html('div');
  onWidth(picture, (width) => comparisonChart(data, { width }));
  return figure({
    id: 'failures',
    kicker: 'Failed access',
    title,
    drawn: `Attempts that failed, by failure mode, mean per design, ${replicationsText(result)}. Each row has its own scale.`,
    picture,
    caption: 'Dot: mean. Thick line: 95 % interval of the mean. Thin line: nine in ten single runs.',
    detail: explained.length === 0 ? undefined : behind(result, explained),
    tables: [
      {
        caption: 'Failed attempts: mean with its 95 % interval',
        columns: [
          { label: 'Failure mode' },
          ...result.designs.map((design) => ({ label: design.id, numeric: true })),
          { label: 'Facts' },
        ],
        rows: data.rows.map((row, index) => [
          row.question,
          ...row.cells.map((cell) => (cell === null ? data.missing : formatInterval(cell.summary))),
          factChips(result, modes[index]!.factIds),
        ]),
      },
    ],
    provenance: provenanceText(result),
  });
}
