import { parseInstant } from '../../../engine/calendar.ts';
import { ONE } from '../../../models/money/fraction.ts';
import { lineAmount } from '../../../models/money/priced-line.ts';
import { type PriceBook, termStartOf } from '../../prices/price-book.ts';
import type { Scenario } from '../../scenario.ts';
import type { CostOfSeats } from '../growth/growth-curve.ts';
import { seatsToBuy } from '../seats-short.ts';
import { type ProductPrice, productPriceFor } from './product-price.ts';

/** What a tenant's seats of a product are charged at per month, rounded as a line of the sheet is; nothing without a price. */
export function chargedPerMonth({ start }: Scenario, book: PriceBook): CostOfSeats {
  const termStart = termStartOf(book, parseInstant(start)!);
  const known = new Map<string, ProductPrice | undefined>();
  return (amount) => {
    const { sku } = amount;
    if (!known.has(sku)) known.set(sku, productPriceFor(sku, book, { termStart }));
    const price = known.get(sku);
    return price === undefined ? 0 : lineAmount(seatsPriced(amount, book), ONE, price.charged).minor;
  };
}

/** Those of the seats that a book asks the price of; where nobody said what is owned, none is taken off. */
export function seatsPriced(
  amount: { readonly seatsNeeded: number; readonly seatsShort: number | null },
  { seats }: PriceBook,
): number {
  return seats === 'needed' ? amount.seatsNeeded : seatsToBuy(amount);
}
