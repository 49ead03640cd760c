import { productName } from '../../writers/product-names.ts';
import { type PageCell, texts, titles } from '../prices/page-cell.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import type { RampCost, SheetRamp } from './ramp-schema.ts';
import { peopleWords, RAMP_RULE } from './ramp-section.ts';

/** The page of a workbook that tells seats and cost step by step. */
export function rampPage(
  { steps, designs }: SheetRamp,
  prices: SheetPrices,
): readonly (readonly PageCell[])[] {
  return [
    titles(`While customers and people change, at prices: ${prices.name}`),
    texts(`From ${prices.start} to ${prices.lastDay}, in ${prices.currency}; seats: ${prices.seats}`),
    texts(RAMP_RULE),
    texts(prices.rounding),
    [],
    titles(
      ...['Design', 'From', 'Customers', 'People', 'Plan', 'Bought', 'Needed', 'Added', 'Paid for'],
      ...['Charged for a seat', 'Months left', 'List per month', 'Paid per month', 'Charged per month'],
      ...['List for added', 'Paid for added', 'Charged for added'],
    ),
    ...designs.flatMap(({ id, steps: priced, total }) => [
      ...priced.flatMap(({ from, lines }, index) =>
        lines.map((line): PageCell[] => [
          ...texts(id, from),
          { count: steps[index]!.customers },
          ...texts(peopleWords(steps[index]!), productName(line.sku), line.product),
          ...[line.seatsNeeded, line.seatsAdded, line.seatsPaid].map((count) => ({ count })),
          ...texts(line.chargedPerSeat, line.months),
          ...money(line.perMonth),
          ...money(line.addedForTerm),
        ]),
      ),
      [...texts(id, 'Term', ...Array<string>(12).fill('')), ...money(total)],
    ]),
  ];
}

function money({ listMinor, paidMinor, chargedMinor }: RampCost): PageCell[] {
  return [listMinor, paidMinor, chargedMinor].map((minor) => ({ minor }));
}
