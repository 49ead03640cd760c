import type { Result } from '../../scenarios/result.ts';
import { costLines, costTitle } from '../../scenarios/writers/outline/costs.ts';
import { SWINGS_NOTE, swingRows, swingWords } from '../../scenarios/writers/outline/swings.ts';
import { swingChart } from '../charts/swing-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { swingFinding } from '../findings/swing-finding.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { swingBlocks } from '../view/swing-data.ts';

/** Which rate moves which cost most; null where no cost has several rates that are ranges. */
export function swingFigure(result: Result): HTMLElement | null {
  const title = swingFinding(result);
  if (title === null) return null;
  const blocks = swingBlocks(result);
  const picture = html('div');
  onWidth(picture, (width) => swingChart({ title, blocks }, { width }));
  return figure({
    id: 'swings',
    kicker: 'What moves the cost',
    title,
    drawn: `${SWINGS_NOTE} Nothing sampled; counts from ${replicationsText(result)}.`,
    picture,
    caption:
      'Bar: what the mean comes to from the least of a rate to its most. Upright line: every rate in the middle. Rates stand in the order of what they move in the design they move most; designs that no rate moves are left out.',
    tables: [
      {
        caption: 'Every cost and every rate that is a range',
        columns: [
          { label: 'Cost' },
          { label: 'Currency' },
          { label: 'Rate' },
          ...result.designs.map(({ id }) => ({ label: id, numeric: true })),
        ],
        rows: costLines(result)
          .flatMap((line) => swingRows(result, line))
          .map(({ line, label, cells }) => [
            costTitle(line),
            line.currency,
            label,
            ...cells.map((cell) => (cell === null ? 'not priced' : swingWords(cell))),
          ]),
      },
    ],
    provenance: provenanceText(result),
  });
}
