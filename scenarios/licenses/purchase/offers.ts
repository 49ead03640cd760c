import { PRODUCTS, type Product, type ProductId } from '../../../models/licensing/products.ts';
import { decimalOf, fraction, multiply, roundHalfAway } from '../../../models/money/fraction.ts';
import type { UnitPrice } from '../../../models/money/priced-line.ts';
import { kindKey } from '../seat-kinds.ts';

/** A product that may be bought, at a known price. */
export interface Offer {
  readonly productId: ProductId;
  readonly name: string;
  readonly plans: readonly string[];
  readonly price: UnitPrice;
  /** Its price as a whole number, in a unit that all offers of one list share; only to compare them. */
  readonly weight: number;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Allowed and of use to somebody, but of no known price: never bought, and said. */
  readonly unpriced: readonly ProductId[];
}

/** Prices are compared to a millionth; what is paid is computed exactly, from the price itself. */
const PARTS = 1_000_000;

/** The products that may be bought, all without a list of those allowed, in the order in which the twin knows them. */
export function offersAmong(
  allowed: readonly ProductId[] | undefined,
  priceOf: (product: Product) => UnitPrice | undefined,
): Offers {
  const usable = PRODUCTS.filter(
    ({ id }) => (allowed === undefined || allowed.includes(id)) && kindKey(id) !== '',
  );
  const priced = usable.flatMap((product) => {
    const price = priceOf(product);
    return price === undefined ? [] : [{ product, price }];
  });
  const parts = priced.map(({ price }) =>
    Number(roundHalfAway(multiply(price.perSeatAndMonth, fraction(PARTS)))),
  );
  const unit = Math.max(1, parts.reduce(commonDivisor, 0));
  return {
    offers: priced.map(({ product: { id, name, plans }, price }, rank) => ({
      productId: id,
      name,
      plans,
      price,
      weight: parts[rank]! / unit,
    })),
    unpriced: usable.filter(({ id }) => !priced.some(({ product }) => product.id === id)).map(({ id }) => id),
  };
}

/** Of offers that do the same for everybody the cheapest, and of equal prices the first. */
export function cheapestOfKind(offers: readonly Offer[]): readonly Offer[] {
  const best = new Map<string, Offer>();
  for (const offer of offers) {
    const key = kindKey(offer.productId);
    const known = best.get(key);
    if (known === undefined || offer.weight < known.weight) best.set(key, offer);
  }
  return [...best.values()];
}

/** The price of a seat per month as text, exact or to the sixth digit. */
export function priceText({ perSeatAndMonth, currency }: UnitPrice): string {
  return `${decimalOf(perSeatAndMonth)} ${currency}`;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
