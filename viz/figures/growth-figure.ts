import { breakEvenSentence } from '../../scenarios/licenses/growth/break-evens.ts';
import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import { SIZES_SHOWN } from '../../scenarios/licenses/growth/growth-sizes.ts';
import { formatMoney, formatNumber } from '../../scenarios/writers/numbers.ts';
import { growthChart } from '../charts/growth-chart.ts';
import { html, nameText } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import { changingPairs, growthFinding } from '../findings/growth-finding.ts';
import { crossingMarks, growthLines } from '../view/growth-data.ts';

export interface GrowthParts {
  /** Counted at as many sizes as a picture needs. */
  readonly growth: Growth;
  readonly currency: string;
  /** Name of the price file; undefined at list price. */
  readonly pricesName: string | undefined;
  readonly colorClassOf: (designId: string) => string;
  readonly provenance: string;
}

/** More sentences stand in the table. */
const MOST_SENTENCES = 6;

/** Seats and cost of every design over the number of customers, with the places where designs change theirs. */
export function growthFigure({ growth, currency, pricesName, ...parts }: GrowthParts): HTMLElement {
  const title = growthFinding(growth);
  const most = formatNumber(growth.mostCustomers);
  const basis = pricesName === undefined ? 'at list price' : `at the prices of “${pricesName}”`;
  const { mostCustomers } = growth;
  const panels = [
    { label: 'Seats needed', measure: 'seats' as const, marks: [] },
    { label: `Cost per month, ${currency}`, measure: 'cost' as const, marks: crossingMarks(growth) },
  ].map(({ label, measure, marks }) => ({
    ...{ title, label, mostCustomers, marks },
    lines: growthLines(growth, measure, parts.colorClassOf),
  }));
  const picture = html('div');
  onWidth(picture, (width) => panels.map((panel) => growthChart(panel, { width })));
  const pairs = changingPairs(growth);
  return figure({
    id: 'growth',
    kicker: 'With other numbers of customers',
    title,
    drawn: `Seats and cost per month ${basis}, for 1 to ${most} customers with the same people, pods and needs. Counted exactly at each bend, no chance in it.`,
    picture,
    caption: `One line per design; both axes are logarithmic, with zero at the foot.${pairs.length === 0 ? '' : ' Ring, with the number of customers: from there on one design costs less than another.'} It compares what licenses cost, not what designs can do.`,
    detail:
      growth.designs.length < 2
        ? undefined
        : html(
            'ul',
            { class: 'break-evens' },
            (pairs.length === 0
              ? [`No two designs change places between 1 and ${most} customers.`]
              : pairs.slice(0, MOST_SENTENCES).map(breakEvenSentence)
            ).map((sentence) => html('li', {}, nameText(sentence))),
            pairs.length > MOST_SENTENCES
              ? html('li', { class: 'muted' }, `${pairs.length - MOST_SENTENCES} more pairs in the table.`)
              : null,
          ),
    tables: [sizesTable(growth, currency), pairsTable(growth)].filter(({ rows }) => rows.length > 0),
    provenance: parts.provenance,
  });
}

function sizesTable({ designs }: Growth, currency: string) {
  return {
    caption: 'Seats and cost per month by number of customers',
    columns: [
      { label: 'Design' },
      { label: 'Customers', numeric: true },
      { label: 'Seats needed', numeric: true },
      { label: 'Cost per month', numeric: true },
    ],
    rows: designs.flatMap(({ id, points }) =>
      points
        .filter(({ customers }) => SIZES_SHOWN.includes(customers))
        .map(({ customers, seatsNeeded, costPerMonthMinor }) => [
          id,
          formatNumber(customers),
          formatNumber(seatsNeeded),
          formatMoney(costPerMonthMinor, currency),
        ]),
    ),
  };
}

function pairsTable({ breakEvens }: Growth) {
  return {
    caption: 'Which of two designs costs less, and where',
    columns: [{ label: 'Designs' }, { label: 'What costs less' }],
    rows: breakEvens.map((pair) => [`${pair.one} and ${pair.other}`, breakEvenSentence(pair)]),
  };
}
