import { productName } from '../../writers/product-names.ts';
import { breakEvenSentence } from './break-evens.ts';
import type { Growth } from './growth-schema.ts';

/** A column that only a sheet with other numbers of customers has. */
export const GROWTH_COLUMN = 'customers' as const;

type GrowthRow = { readonly [Column in string]?: string | number };

/** Lines of the sections `growth` (a line per design, size and plan) and `break-even` (one per pair of designs). */
export function growthRows({ designs, breakEvens }: Growth, currency: string): readonly GrowthRow[] {
  return [
    ...designs.flatMap(({ id: design, points }) =>
      points.flatMap(({ customers, bySku }) =>
        bySku.map(({ sku, seatsNeeded, costPerMonthMinor }) => ({
          section: 'growth',
          design,
          customers,
          product: productName(sku),
          needed: seatsNeeded,
          cost_per_month: costPerMonthMinor / 100,
          currency,
        })),
      ),
    ),
    ...breakEvens.map((pair) => ({
      section: 'break-even',
      design: pair.one,
      what: breakEvenSentence(pair),
    })),
  ];
}
