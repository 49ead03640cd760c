import type { CostLine, Result, Summary } from '../../scenarios/result.ts';
import { count, formatInterval } from '../../scenarios/writers/numbers.ts';
import {
  amountWords,
  COSTS_NOTE,
  costLines,
  costTitle,
  inUnits,
  isFree,
  rangeWords,
} from '../../scenarios/writers/outline/costs.ts';
import { comparisonChart } from '../charts/comparison-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { costFinding } from '../findings/cost-finding.ts';
import { costData } from '../view/cost-data.ts';
import { provenanceText, replicationsText } from '../view/drawn-line.ts';
import { listText, lowerFirst } from '../view/words.ts';

/** What each design costs, a row per kind of cost; null where nobody gave rates. */
export function costFigure(result: Result): HTMLElement | null {
  const title = costFinding(result);
  if (title === null) return null;
  const lines = costLines(result);
  const data = costData(result, title);
  const picture = html('div');
  onWidth(picture, (width) => comparisonChart(data, { width }));
  return figure({
    id: 'costs',
    kicker: 'Cost of the choice',
    title,
    drawn: `Mean per design in ${count(result.scenario.horizonDays, 'day')}, ${replicationsText(result)}. Each row has its own scale, the same for all designs.`,
    picture,
    caption:
      `Dot: mean. Thick line: 95 % interval of the mean. Thin line: nine in ten single runs. ${COSTS_NOTE}${zeroText(result, lines)}`.trim(),
    detail: html(
      'details',
      { 'data-part': 'cost-basis' },
      html('summary', {}, 'How each line comes about'),
      html(
        'ul',
        {},
        lines.map(({ label, basis }) => html('li', {}, `${label}: ${basis}`)),
      ),
    ),
    tables: [
      amountTable(result, lines),
      ...(result.designs.length < 2 ? [] : [differenceTable(result, lines)]),
      countTable(result, lines),
    ],
    provenance: provenanceText(result),
  });
}

function zeroText(result: Result, lines: readonly CostLine[]): string {
  const zero = lines.filter(({ id }) => isFree(result, id));
  if (zero.length === 0) return '';
  return ` Zero, and so only in the table: ${listText(zero.map(({ label }) => lowerFirst(label)))}.`;
}

function amountTable(result: Result, lines: readonly CostLine[]): TableTwin {
  const ranged = (line: CostLine) =>
    line.rangeMinor === undefined ? amountWords(line) : `${amountWords(line)} [${rangeWords(line)}]`;
  return {
    caption: 'Mean with its 95 % interval, and in brackets from the lowest rates to the highest',
    columns: [{ label: 'Cost' }, { label: 'Currency' }, ...designColumns(result)],
    rows: lines.map(({ id, label, currency }) => [label, currency, ...cells(result, id, ranged)]),
  };
}

/** Run by run, so that chance which two designs share plays no part. */
function differenceTable({ costComparisons = [] }: Result, lines: readonly CostLine[]): TableTwin {
  return {
    caption:
      'Difference of each pair of designs, run by run on the same random numbers, with its 95 % interval and every rate in the middle of its range; in brackets what the rates make of its mean',
    columns: [
      { label: 'Cost' },
      { label: 'Currency' },
      { label: 'Designs' },
      { label: 'Second less first', numeric: true },
      { label: 'Verdict' },
    ],
    rows: lines.flatMap((line) =>
      costComparisons
        .filter((each) => each.line === line.id)
        .map((each) => [
          costTitle(line),
          each.currency,
          `${each.a}, ${each.b}`,
          each.rangeMinor === undefined
            ? differenceWords(each.differenceMinor)
            : `${differenceWords(each.differenceMinor)} [${rangeWords(each)}]`,
          each.words,
        ]),
    ),
  };
}

function differenceWords(differenceMinor: Summary): string {
  return formatInterval(inUnits(differenceMinor));
}

function countTable(result: Result, lines: readonly CostLine[]): TableTwin {
  return {
    caption: 'What was counted: mean with its 95 % interval',
    columns: [{ label: 'Counted' }, { label: 'Unit' }, ...designColumns(result)],
    rows: lines.flatMap(({ id, label, quantity }) =>
      quantity === null
        ? []
        : [[label, quantity.unit, ...cells(result, id, (line) => formatInterval(line.quantity!))]],
    ),
  };
}

function designColumns({ designs }: Result): TableTwin['columns'] {
  return designs.map(({ id }) => ({ label: id, numeric: true }));
}

function cells({ designs }: Result, id: string, words: (line: CostLine) => string): readonly string[] {
  return designs.map(({ costs = [] }) => {
    const line = costs.find((each) => each.id === id);
    return line === undefined ? 'not priced' : words(line);
  });
}
