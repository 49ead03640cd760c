import type { EpochSeconds } from '../../../engine/calendar.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import type { ProductId } from '../../../models/licensing/products.ts';
import { listPricesUnder } from '../../prices/list-prices.ts';
import { type PriceBook, termStartOf } from '../../prices/price-book.ts';
import { priceOfProduct } from '../prices/product-price.ts';
import type { PurchaseTerms } from './purchase-of.ts';

/** At which prices one buys, and what: those paid by a price book, or else list prices. */
export function purchaseTerms({
  assumptions,
  prices: book,
  start,
  allowed,
}: {
  readonly assumptions: Assumptions;
  readonly prices: PriceBook | undefined;
  /** Start of the scenario. */
  readonly start: EpochSeconds;
  readonly allowed: readonly ProductId[] | undefined;
}): PurchaseTerms {
  if (book === undefined) {
    const list = listPricesUnder(assumptions);
    return {
      allowed,
      currency: 'USD',
      prices: 'list',
      priceOf: ({ id }) => list(id as ProductId),
    };
  }
  const termStart = termStartOf(book, start);
  return {
    allowed,
    currency: book.currency,
    prices: 'paid',
    priceOf: (product) => priceOfProduct(product, book, { termStart })?.paid,
  };
}
