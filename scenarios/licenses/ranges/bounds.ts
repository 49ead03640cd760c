import type { EpochSeconds } from '../../../engine/calendar.ts';
import { type Fraction, fraction, multiply, signOf, subtract, ZERO } from '../../../models/money/fraction.ts';
import type { PriceBook } from '../../prices/price-book.ts';
import type { DesignChoice, Scenario } from '../../scenario.ts';
import { productPriceFor } from '../prices/product-price.ts';

/** Why the ends of inputs need not be ends of totals; null where they are. */
export type Loophole = 'owned' | 'p1-dearer' | null;

/**
 * Whether more people can ever cost less, and why. Heads only come with customers, engineers and approvers, and amounts
 * rise with seats and prices; but a head that P2 comes to serve leaves P1 (PIM-82), so that P2 has to cost as much at least,
 * and the cent that rounding two lines may take away. Where only seats that are short are priced, of several products
 * that are owned other heads may be left without. `books` are the prices at the two ends; properties hold all this against
 * built estates.
 */
export function loopholeOf(
  { source }: Scenario,
  { kinds }: DesignChoice,
  book: PriceBook,
  books: readonly PriceBook[],
  termStart: EpochSeconds,
): Loophole {
  const { customers, engineers = [], approvers } = book.ranges ?? {};
  const movesHeads = customers !== undefined || engineers.length > 0 || approvers !== undefined;
  if (source.kind === 'estate' || !movesHeads) return null;
  const owners = [source.sketch.managing, source.sketch.customers];
  if (book.seats === 'short' && owners.some(({ licenses = [] }) => licenses.length > 0)) return 'owned';
  // In what a sketch builds, P1 is for those who are synchronized, and P2 beside it only where another part wants it (B2B-50).
  if (!kinds.includes('sync-pim') || kinds.length === 1) return null;
  return books.every((one) => isP2Dearer(one, termStart)) ? null : 'p1-dearer';
}

const CENT = fraction(1, 100);

function isP2Dearer(book: PriceBook, termStart: EpochSeconds): boolean {
  const [p1, p2] = ['AAD_PREMIUM', 'AAD_PREMIUM_P2'].map((sku) => productPriceFor(sku, book, { termStart })!);
  return (['list', 'paid', 'charged'] as const).every((kind) => {
    const costs = [p1!, p2!].map((price) => {
      const perMonth = price[kind].perSeatAndMonth;
      return { perMonth, forTerm: multiply(perMonth, price.months) };
    });
    return (['perMonth', 'forTerm'] as const).every((span) => {
      const [least, most] = costs.map((cost) => cost[span]) as [Fraction, Fraction];
      return isAtLeast(most, least) && (isAtLeast(most, CENT) || isAtLeast(ZERO, least));
    });
  });
}

function isAtLeast(one: Fraction, other: Fraction): boolean {
  return signOf(subtract(one, other)) >= 0;
}
