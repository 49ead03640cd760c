import type { SheetRanges } from '../../scenarios/licenses/ranges/ranges-schema.ts';
import {
  BOUNDS_RULE,
  endsOf,
  fixedNotes,
  RANGES_RULE,
  SWINGS_RULE,
  unboundedNotes,
} from '../../scenarios/licenses/ranges/ranges-section.ts';
import { formatMoney, formatNumber } from '../../scenarios/writers/numbers.ts';
import { type SwingBlock, swingChart } from '../charts/swing-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { rangeFinding } from '../findings/range-finding.ts';

const CENTS_PER_UNIT = 100;

export interface RangeParts {
  readonly ranges: SheetRanges;
  readonly currency: string;
  readonly pricesName: string;
  readonly colorClassOf: (designId: string) => string;
  readonly provenance: string;
}

/** What moves the total of each design, from the ranges of a price file: a tornado per design on one scale. */
export function rangeFigure({ ranges, currency, pricesName, ...parts }: RangeParts): HTMLElement {
  const title = rangeFinding(ranges, currency);
  const blocks = rangeBlocks(ranges, currency, parts.colorClassOf);
  const picture = html('div');
  if (blocks.length > 0)
    onWidth(picture, (width) => swingChart({ title, blocks, middleWords: 'as said' }, { width }));
  const notes = [
    ...(ranges.designs.some(({ loophole }) => loophole === null) ? [BOUNDS_RULE] : []),
    ...unboundedNotes(ranges.designs),
    ...fixedNotes(ranges.designs),
  ];
  return figure({
    id: 'ranges',
    kicker: 'What moves the total',
    title,
    drawn: `Charged for the term at the prices of “${pricesName}”, ${currency}. ${SWINGS_RULE} No chance in it.`,
    picture,
    caption:
      blocks.length > 0
        ? 'Bar: what the total comes to from one end of an input to the other. Upright line: everything as the scenario and the price file say. Inputs and designs that move nothing are left out.'
        : 'There is nothing to draw; the table has the ends of each input and the totals.',
    detail: html(
      'div',
      { class: 'range-notes' },
      [RANGES_RULE, ...notes].map((note) => html('p', { class: 'muted' }, note)),
    ),
    tables: [inputsTable(ranges), endsTable(ranges, currency), swingsTable(ranges, currency)],
    provenance: parts.provenance,
  });
}

function rangeBlocks(
  { inputs, designs }: SheetRanges,
  currency: string,
  colorClassOf: RangeParts['colorClassOf'],
): readonly SwingBlock[] {
  const labels = new Map(inputs.map(({ id, label }) => [id, label]));
  const moving = designs.flatMap(({ id, asSaid, swings }): SwingBlock['designs'] => {
    const bars = swings
      .filter(({ swingForTermMinor }) => swingForTermMinor > 0)
      .map(({ input, atLow, atHigh }) => {
        const ends = [atLow, atHigh].map(({ chargedForTermMinor }) => chargedForTermMinor / CENTS_PER_UNIT);
        return { label: labels.get(input)!, low: Math.min(...ends), high: Math.max(...ends) };
      });
    if (bars.length === 0) return [];
    const middle = asSaid.chargedForTermMinor / CENTS_PER_UNIT;
    return [{ name: id, colorClass: colorClassOf(id), middle, bars }];
  });
  return moving.length === 0 ? [] : [{ label: 'Charged for the term', unit: currency, designs: moving }];
}

function inputsTable({ inputs }: SheetRanges): TableTwin {
  return {
    caption: 'What is not known for sure',
    columns: [{ label: 'Input' }, ...['Low', 'As said', 'High'].map((label) => ({ label, numeric: true }))],
    rows: inputs.map(({ label, low, said, high }) => [label, low, said, high]),
  };
}

function endsTable({ designs }: SheetRanges, currency: string): TableTwin {
  return {
    caption: 'What the total may be',
    columns: [
      { label: 'Design' },
      { label: 'Total' },
      ...['Seats', 'Per month', 'For the term'].map((label) => ({ label, numeric: true })),
    ],
    rows: designs.flatMap((design) =>
      endsOf(design).map(([words, total]) => [
        design.id,
        words,
        formatNumber(total.seats),
        formatMoney(total.chargedPerMonthMinor, currency),
        formatMoney(total.chargedForTermMinor, currency),
      ]),
    ),
  };
}

function swingsTable({ inputs, designs }: SheetRanges, currency: string): TableTwin {
  const labels = new Map(inputs.map(({ id, label }) => [id, label]));
  return {
    caption: 'What each input alone does to the total',
    columns: [
      { label: 'Design' },
      { label: 'Input' },
      ...['Term at low', 'Term at high', 'Swing'].map((label) => ({ label, numeric: true })),
    ],
    rows: designs.flatMap(({ id, swings }) =>
      swings.map(({ input, atLow, atHigh, swingForTermMinor }) => [
        id,
        labels.get(input)!,
        ...[atLow.chargedForTermMinor, atHigh.chargedForTermMinor, swingForTermMinor].map((minor) =>
          formatMoney(minor, currency),
        ),
      ]),
    ),
  };
}
