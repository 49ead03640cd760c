import type { Result } from '../../scenarios/result.ts';
import { comparisonChart } from '../charts/comparison-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { comparisonFinding } from '../findings/comparison-finding.ts';
import { metricOf } from '../view/best-designs.ts';
import { comparisonData, metricsOf } from '../view/comparison-data.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { metricText, spreadText, unitText } from '../view/format-metric.ts';

function comparisonTable(result: Result, verdicts: readonly string[]): TableTwin {
  const metrics = metricsOf(result);
  return {
    caption: 'Mean with its 95 % interval, and in brackets the range of nine in ten single runs',
    columns: [
      { label: 'Question' },
      { label: 'Unit' },
      ...result.designs.map((design) => ({ label: design.id, numeric: true })),
      { label: 'Verdict' },
    ],
    rows: metrics.map((metric, index) => [
      metric.question,
      unitText(metric.unit, result.currency),
      ...result.designs.map((design) => {
        const own = metricOf(result, design.id, metric.id);
        if (own === undefined) return 'not applicable';
        const text = metricText(own, result.currency);
        return own.p5 === own.p95 ? text : `${text} [${spreadText(own, result.currency)}]`;
      }),
      verdicts[index] ?? '',
    ]),
  };
}

/** The comparison of all designs; null when there is nothing to compare or to state. */
export function comparisonFigure(result: Result): HTMLElement | null {
  const title = comparisonFinding(result);
  const data = comparisonData(result, title);
  if (data.rows.length === 0) return null;
  const picture = html('div');
  onWidth(picture, (width) => comparisonChart(data, { width }));
  return figure({
    id: 'compare',
    kicker: 'Compare',
    title,
    drawn: `Mean per design, ${replicationsText(result)}. Each row has its own scale, the same for all designs.`,
    picture,
    caption:
      'Dot: mean. Thick line: 95 % interval of the mean. Thin line: nine in ten single runs. A full dot marked “best” is a design that no other is really better than; the verdict compares the same runs under both designs.',
    tables: [
      comparisonTable(
        result,
        data.rows.map((row) => row.note),
      ),
    ],
    provenance: provenanceText(result),
  });
}
