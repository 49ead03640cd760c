import { decimalsOf } from '../prices/prices-csv.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import type { RangeTotal, SheetRanges } from './ranges-schema.ts';
import { endsOf } from './ranges-section.ts';

/** Columns that a table has only where there are ranges, beside those of prices. */
export const RANGE_COLUMNS = ['input', 'end', 'value', 'swing_for_term'] as const;

type RangeRow = { readonly [Column in string]?: string | number };

/**
 * Lines of the sections `range` (per design at the low ends, as said, and at the high ends) and `swing` (per design and
 * input one for either end, what moves the cost most first).
 */
export function rangeRows(
  { inputs, designs }: SheetRanges,
  { currency, term }: SheetPrices,
): readonly RangeRow[] {
  const money = ({ seats, ...amounts }: RangeTotal) => ({
    seats_priced: seats,
    ...decimalsOf(amounts),
    term,
    currency,
  });
  return designs.flatMap((design): readonly RangeRow[] => [
    ...endsOf(design).map(([end, total]) => ({ section: 'range', design: design.id, end, ...money(total) })),
    ...design.swings.flatMap(({ input, atLow, atHigh, swingForTermMinor }) => {
      const { low, high } = inputs.find(({ id }) => id === input)!;
      const shared = { section: 'swing', design: design.id, input, swing_for_term: swingForTermMinor / 100 };
      return [
        { ...shared, end: 'low', value: low, ...money(atLow) },
        { ...shared, end: 'high', value: high, ...money(atHigh) },
      ];
    }),
  ]);
}
