import { formatMoney, formatNumber } from '../../writers/numbers.ts';
import {
  type Block,
  limited,
  type Phrase,
  paragraph,
  phrase,
  type Section,
} from '../../writers/outline/blocks.ts';
import { hasMargin } from '../prices/prices-sections.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import { unpricedBlocks } from '../prices/unpriced-blocks.ts';
import type { RangeDesign, RangeTotal, SheetRanges } from './ranges-schema.ts';

/** How the ends of totals come about. */
export const RANGES_RULE =
  'At the low ends every input is at its least, and a discount at its most; at the high ends it is the other way around. Each is counted as the sheet counts; as said is what the scenario and the price file say. A ramp is left aside.';

/** Why nothing lies beyond the ends. */
export const BOUNDS_RULE =
  'More customers, engineers or approvers never cost less, and costs rise with prices and rates and fall with a discount: no mix of values within the ranges lies beyond the two.';

/** How one input is moved. */
export const SWINGS_RULE =
  'Each input alone from its low to its high end, all others as said; what moves the cost most first.';

/** Most rows of the short form. */
const SHORT_ROWS = 24;

const right = (title: string) => ({ title, align: 'right' as const });

/** What the total may be, and which input moves it. */
export function rangesSections(ranges: SheetRanges, prices: SheetPrices, full: boolean): readonly Section[] {
  const { name, currency } = prices;
  const word = hasMargin(prices) ? 'charged' : 'paid';
  return [
    {
      title: 'What the total may be',
      blocks: [
        paragraph(`As ${word} at prices of "${name}", in ${currency}. ${RANGES_RULE}`),
        inputsTable(ranges),
        endsTable(ranges, currency),
        ...boundsBlocks(ranges),
        ...unpricedBlocks(prices),
      ],
    },
    {
      title: 'What moves the total',
      blocks: swingsBlocks(ranges, prices, full),
    },
  ];
}

function inputsTable({ inputs }: SheetRanges): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Input' }, right('Low'), right('As said'), right('High')],
    rows: inputs.map(({ label, low, said, high }) => [label, low, said, high].map((text) => phrase(text))),
  };
}

function endsTable({ designs }: SheetRanges, currency: string): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Design' }, { title: 'Total' }, ...['Seats', 'Per month', 'For the term'].map(right)],
    rows: designs.flatMap((design) =>
      endsOf(design).map(([word, { seats, chargedPerMonthMinor, chargedForTermMinor }]) => [
        phrase(design.id),
        phrase(word),
        phrase(formatNumber(seats)),
        phrase(formatMoney(chargedPerMonthMinor, currency)),
        phrase(formatMoney(chargedForTermMinor, currency)),
      ]),
    ),
  };
}

/** The three totals of a design with their words. */
export function endsOf({
  atLowEnds,
  asSaid,
  atHighEnds,
}: RangeDesign): readonly (readonly ['low ends' | 'as said' | 'high ends', RangeTotal])[] {
  return [
    ['low ends', atLowEnds],
    ['as said', asSaid],
    ['high ends', atHighEnds],
  ];
}

function boundsBlocks({ designs }: SheetRanges): readonly Block[] {
  return [
    ...(designs.some(({ loophole }) => loophole === null) ? [paragraph(BOUNDS_RULE, 'quiet')] : []),
    ...unboundedNotes(designs).map((note) => paragraph(note, 'warning')),
    ...fixedNotes(designs).map((note) => paragraph(note, 'quiet')),
  ];
}

const LOOPHOLES: Readonly<Record<NonNullable<RangeDesign['loophole']>, string>> = {
  owned: 'only seats that are short are priced, and with other people the products owned serve others',
  'p1-dearer': 'P1 may cost more than P2, which with more people takes its place on some heads',
};

/** What is not claimed of designs whose ends need not be bounds. */
export function unboundedNotes(designs: readonly RangeDesign[]): readonly string[] {
  return (['owned', 'p1-dearer'] as const).flatMap((reason) => {
    const ids = designs.filter(({ loophole }) => loophole === reason).map(({ id }) => id);
    if (ids.length === 0) return [];
    return [`That nothing lies beyond the two is not said of ${ids.join(', ')}: ${LOOPHOLES[reason]}.`];
  });
}

/** Which designs no range of customers or people changes. */
export function fixedNotes(designs: readonly RangeDesign[]): readonly string[] {
  const ids = designs.filter(({ hasFixedCounts }) => hasFixedCounts).map(({ id }) => id);
  return ids.length === 0
    ? []
    : [`An estate has the customers and people it has: ${ids.join(', ')} moves with prices only.`];
}

function swingsBlocks(
  { inputs, designs }: SheetRanges,
  { currency }: SheetPrices,
  full: boolean,
): readonly Block[] {
  const labels = new Map(inputs.map(({ id, label }) => [id, label]));
  const money = (minor: number): Phrase => phrase(formatMoney(minor, currency));
  const moving = designs.map(({ id, swings }) => ({
    id,
    swings: swings.filter(({ swingForTermMinor }) => full || swingForTermMinor > 0),
  }));
  const rows = moving.flatMap(({ id, swings }) =>
    swings.map(({ input, atLow, atHigh, swingForTermMinor }) => [
      phrase(id),
      phrase(labels.get(input)!),
      money(atLow.chargedForTermMinor),
      money(atHigh.chargedForTermMinor),
      money(swingForTermMinor),
    ]),
  );
  if (rows.length === 0) return [paragraph('No input moves any total by itself.')];
  const { shown, more } = limited(rows, SHORT_ROWS, full, 'row');
  return [
    paragraph(full ? SWINGS_RULE : `${SWINGS_RULE} What moves nothing is left out.`),
    {
      kind: 'table',
      columns: [
        { title: 'Design' },
        { title: 'Input' },
        ...['Term at low', 'Term at high', 'Swing'].map(right),
      ],
      rows: shown,
    },
    ...more,
  ];
}
