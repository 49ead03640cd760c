import type { Result } from '../../scenarios/result.ts';
import { quantileRows } from '../../scenarios/writers/quantile-rows.ts';
import { unseenWords } from '../../scenarios/writers/unseen-words.ts';
import { comparisonChart } from '../charts/comparison-chart.ts';
import { type ComparisonData, tellsAsStrip } from '../charts/comparison-parts.ts';
import { html, nameText } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { comparisonFinding } from '../findings/comparison-finding.ts';
import { metricOf } from '../view/best-designs.ts';
import { comparisonData, isZeroEverywhere, metricsOf, verdictText } from '../view/comparison-data.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { meanAndSpread, unitText } from '../view/format-metric.ts';
import { listText, lowerFirst } from '../view/words.ts';

function comparisonTable(result: Result): TableTwin {
  const metrics = metricsOf(result);
  return {
    caption: 'Mean with its 95 % interval, and in brackets the range of nine in ten single runs',
    columns: [
      { label: 'Question' },
      { label: 'Unit' },
      ...result.designs.map((design) => ({ label: design.id, numeric: true })),
      { label: 'Verdict' },
    ],
    rows: metrics.map((metric) => [
      metric.question,
      unitText(metric.unit),
      ...result.designs.map((design) => {
        const own = metricOf(result, design.id, metric.id);
        if (own === undefined) return 'not applicable';
        return meanAndSpread(own);
      }),
      verdictText(result, metric),
    ]),
  };
}

/** How single runs spread; null where none differ. */
function singleRunsTable(result: Result): TableTwin | null {
  const rows = quantileRows(result, metricsOf(result));
  if (rows.length === 0) return null;
  return {
    caption: 'Quantiles of single runs, each with its 95 % interval',
    columns: [
      { label: 'Question' },
      { label: 'Unit' },
      { label: 'Of the runs' },
      ...result.designs.map((design) => ({ label: design.id, numeric: true })),
    ],
    rows: rows.map(({ metric, part, cells }) => [
      metric.question,
      unitText(metric.unit),
      part,
      ...cells.map((cell) => cell ?? 'not applicable'),
    ]),
  };
}

/** Rows that are zero under every design would only push the others apart; they are named instead. */
function zeroText(result: Result): string {
  const zero = metricsOf(result).filter((metric) => isZeroEverywhere(result, metric.id));
  if (zero.length === 0) return '';
  const where = result.designs.length === 1 ? 'Zero' : 'Zero under every design';
  return ` ${where}, and so only in the table: ${listText(zero.map((metric) => lowerFirst(metric.label)))}.`;
}

/** What the marks mean, as far as there are any. */
function marksText(result: Result, data: ComparisonData): string {
  const cells = data.rows.flatMap((row) => row.cells);
  if (!cells.some((cell) => cell !== null && tellsAsStrip(data, cell))) return '';
  const marks = 'Dot: mean. Thick line: 95 % interval of the mean. Thin line: nine in ten single runs.';
  return result.designs.length === 1
    ? marks
    : `${marks} A full dot marked “best” is a design that no other is really better than; the verdict compares the same runs under both designs.`;
}

/** What to know before believing the verdicts. */
function caveatList({ caveats = [] }: Result): HTMLElement | undefined {
  if (caveats.length === 0) return undefined;
  return html(
    'ul',
    { 'data-part': 'comparison-caveats' },
    caveats.map((caveat) => html('li', {}, nameText(caveat))),
  );
}

/** The comparison of all designs; null when there is nothing to compare or to state. */
export function comparisonFigure(result: Result): HTMLElement | null {
  const title = comparisonFinding(result);
  const data = comparisonData(result, title);
  if (metricsOf(result).length === 0) return null;
  const alone = result.designs.length === 1;
  const singleRuns = singleRunsTable(result);
  const picture = html('div');
  onWidth(picture, (width) => comparisonChart(data, { width }));
  return figure({
    id: 'compare',
    kicker: alone ? 'Figures' : 'Compare',
    title,
    drawn: alone
      ? `Numbers of ${result.designs[0]!.id}, ${replicationsText(result)}.`
      : `Mean per design, ${replicationsText(result)}. Each row has its own scale, the same for all designs.`,
    picture,
    caption: `${marksText(result, data)}${zeroText(result)} ${unseenWords(result) ?? ''}`.trim(),
    detail: caveatList(result),
    tables: [comparisonTable(result), ...(singleRuns === null ? [] : [singleRuns])],
    provenance: provenanceText(result),
  });
}
