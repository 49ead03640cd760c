import type { EpochSeconds } from '../../../engine/calendar.ts';
import { seatsPriced } from '../prices/charged-per-month.ts';
import { amountsOf, sumsOf, times } from '../prices/priced-amounts.ts';
import { productPriceFor } from '../prices/product-price.ts';
import type { Point } from './moved-point.ts';
import type { RangeTotal } from './ranges-schema.ts';
import type { SeatsAt } from './seats-at.ts';

/** What the seats of a design cost at one point; lines are tenants and plans, rounded as everywhere. */
export function totalAt({ counts, book }: Point, seatsAt: SeatsAt, termStart: EpochSeconds): RangeTotal {
  const lines = seatsAt(counts).flatMap(({ count, amounts }) =>
    amounts.flatMap((amount) => {
      const price = productPriceFor(amount.sku, book, { termStart });
      if (price === undefined) return [];
      const seats = seatsPriced(amount, book);
      return [{ seats: count * seats, amounts: times(count, amountsOf(seats, price)) }];
    }),
  );
  return {
    seats: lines.reduce((sum, { seats }) => sum + seats, 0),
    ...sumsOf(
      lines.map(({ amounts }) => amounts),
      book.currency,
    ),
  };
}
