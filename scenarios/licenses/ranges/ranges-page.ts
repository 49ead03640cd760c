import { type PageCell, texts, titles } from '../prices/page-cell.ts';
import { MONEY_TITLES, moneyCells } from '../prices/prices-page.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import type { RangeTotal, SheetRanges } from './ranges-schema.ts';
import {
  BOUNDS_RULE,
  endsOf,
  fixedNotes,
  RANGES_RULE,
  SWINGS_RULE,
  unboundedNotes,
} from './ranges-section.ts';

/** The page of a workbook that tells what the total may be and what moves it. */
export function rangesPage(
  { inputs, designs }: SheetRanges,
  prices: SheetPrices,
): readonly (readonly PageCell[])[] {
  const total = ({ seats, ...amounts }: RangeTotal): PageCell[] => [{ count: seats }, ...moneyCells(amounts)];
  return [
    titles(`What the total may be, at prices: ${prices.name}`),
    texts(`From ${prices.start} to ${prices.lastDay}, in ${prices.currency}; seats: ${prices.seats}`),
    texts(RANGES_RULE),
    ...(designs.some(({ loophole }) => loophole === null) ? [texts(BOUNDS_RULE)] : []),
    ...[...unboundedNotes(designs), ...fixedNotes(designs)].map((note) => texts(note)),
    texts(prices.rounding),
    [],
    titles('Input', 'Key', 'Low', 'As said', 'High'),
    ...inputs.map(({ label, id, low, said, high }) => texts(label, id, low, said, high)),
    [],
    titles('Design', 'Total', '', '', 'Seats', ...MONEY_TITLES),
    ...designs.flatMap((design) =>
      endsOf(design).map(([word, one]) => [...texts(design.id, word, '', ''), ...total(one)]),
    ),
    [],
    titles('What moves the total'),
    texts(SWINGS_RULE),
    titles('Design', 'Input', 'End', 'Value', 'Seats', ...MONEY_TITLES, 'Swing for the term'),
    ...designs.flatMap(({ id, swings }) =>
      swings.flatMap(({ input, atLow, atHigh, swingForTermMinor }) => {
        const { low, high } = inputs.find((one) => one.id === input)!;
        return [
          [...texts(id, input, 'low', low), ...total(atLow), { minor: swingForTermMinor }],
          [...texts(id, input, 'high', high), ...total(atHigh), { minor: swingForTermMinor }],
        ];
      }),
    ),
  ];
}
