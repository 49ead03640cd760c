import { type EpochSeconds, formatDate } from '../../../engine/calendar.ts';
import { type Product, type ProductId, standaloneProduct } from '../../../models/licensing/products.ts';
import { decimalOf, type Fraction, fraction, multiply } from '../../../models/money/fraction.ts';
import { discounted, exchanged, type UnitPrice, withMargin } from '../../../models/money/priced-line.ts';
import { endOfTerm, monthsBetween } from '../../../models/money/terms.ts';
import { firstDayBought, type OwnPrice, type PriceBook, priceInForce } from '../../prices/price-book.ts';
import type { PriceBasis } from './sheet-prices.ts';

/** What one seat of a product costs a month, exactly, and for how many months of the term. */
export interface ProductPrice {
  readonly product: Product;
  readonly list: UnitPrice;
  readonly paid: UnitPrice;
  readonly charged: UnitPrice;
  readonly months: Fraction;
  readonly basis: PriceBasis;
}

/** When a term begins, and when in it something is bought, if not with it. */
export interface Purchase {
  readonly termStart: EpochSeconds;
  readonly boughtOn?: EpochSeconds;
}

/** The price of the product that is sold for a plan alone. */
export function productPriceFor(sku: string, book: PriceBook, purchase: Purchase): ProductPrice | undefined {
  const product = standaloneProduct(sku);
  return product === undefined ? undefined : priceOfProduct(product, book, purchase);
}

/**
 * The price of a product in the currency of the book: its own price or else the list price, less the discount, and with
 * the margin. Undefined where there is neither.
 */
export function priceOfProduct(
  product: Product,
  book: PriceBook,
  { termStart, boughtOn = termStart }: Purchase,
): ProductPrice | undefined {
  const own = priceInForce(book, product.id, boughtOn);
  const listed = book.list(product.id as ProductId);
  const price = own?.price ?? listed;
  if (price === undefined) return undefined;
  const { discount, margin } = own ?? book;
  const terms = { discount, margin };
  const gross = exchanged(price, book.rates);
  const paid = discounted(gross, terms);
  const charged = withMargin(paid, terms);
  const start = firstDayBought(book, product.id, boughtOn);
  const months = monthsBetween(start, endOfTerm(termStart, book.term));
  return {
    product,
    list: listed === undefined ? gross : exchanged(listed, book.rates),
    paid,
    charged,
    months,
    basis: {
      product: product.id,
      name: product.name,
      listPrice: listed === undefined ? null : priceText(listed),
      factId: product.listPrice?.factId ?? null,
      ownPrice: own?.text ?? null,
      discount: percentText(discount),
      margin: percentText(margin),
      paid: priceText(paid),
      charged: priceText(charged),
      validFrom: own?.validFrom === undefined ? null : formatDate(own.validFrom)!,
      source: own?.source ?? null,
      confidence: own?.confidence ?? null,
      notInForce: book.prices.flatMap((price) =>
        price.productId === product.id && price !== own ? [whenItHolds(price)] : [],
      ),
      start: formatDate(start)!,
      months: decimalOf(months),
    },
  };
}

function priceText({ perSeatAndMonth, currency }: UnitPrice): string {
  return `${decimalOf(perSeatAndMonth)} ${currency}`;
}

/** `8 USD/seat/month, valid from 2027-04-01, for monthly`. */
function whenItHolds({ text, validFrom, term }: OwnPrice): string {
  const since = validFrom === undefined ? [] : [`valid from ${formatDate(validFrom)}`];
  return [text, ...since, ...(term === undefined ? [] : [`for ${term}`])].join(', ');
}

function percentText(share: Fraction): string {
  return `${decimalOf(multiply(share, fraction(100)))}%`;
}
