import { productName } from '../../writers/product-names.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import type { RampCost, SheetRamp } from './ramp-schema.ts';
import { peopleWords } from './ramp-section.ts';

/** Columns that a table has only where there is a ramp, beside those of prices. */
export const RAMP_COLUMNS = ['from', 'customers', 'seats_added'] as const;

type RampRow = { readonly [Column in string]?: string | number };

/**
 * Lines of the sections `ramp` (a line per design, step and plan) and `ramp-total` (one per design). Costs per month are
 * of all seats that are paid for, those for the term of the seats that are added.
 */
export function rampRows({ steps, designs }: SheetRamp, { currency, term }: SheetPrices): readonly RampRow[] {
  return designs.flatMap(({ id: design, steps: priced, total }) => [
    ...priced.flatMap(({ from, lines }, index) =>
      lines.map((line) => ({
        section: 'ramp',
        design,
        from,
        customers: steps[index]!.customers,
        what: peopleWords(steps[index]!),
        product: productName(line.sku),
        bought: line.product,
        needed: line.seatsNeeded,
        seats_added: line.seatsAdded,
        seats_priced: line.seatsPaid,
        list_per_month: line.perMonth.listMinor / 100,
        paid_per_month: line.perMonth.paidMinor / 100,
        charged_per_month: line.perMonth.chargedMinor / 100,
        ...forTerm(line.addedForTerm),
        term,
        currency,
      })),
    ),
    { section: 'ramp-total', design, ...forTerm(total), term, currency },
  ]);
}

function forTerm({ listMinor, paidMinor, chargedMinor }: RampCost): RampRow {
  return {
    list_for_term: listMinor / 100,
    paid_for_term: paidMinor / 100,
    charged_for_term: chargedMinor / 100,
  };
}
