import { type Assumptions, resolveAssumptions } from '../../models/assumptions.ts';
import { type ProductId, productOf } from '../../models/licensing/products.ts';
import { amountOfMinor } from '../../models/money/money.ts';
import type { UnitPrice } from '../../models/money/priced-line.ts';

/** The list price of a product per seat and month; undefined where none is known. */
export type ListPrices = (product: ProductId) => UnitPrice | undefined;

/** List prices as the assumptions of a scenario have them: that of P2 is a question one may answer (PIM-104). */
export function listPricesUnder({ p2Price }: Assumptions = resolveAssumptions()): ListPrices {
  return (product) => {
    const { listPrice } = productOf(product);
    if (listPrice === undefined) return undefined;
    const minor = product === 'entra-id-p2' ? p2Price : listPrice.minor;
    return { perSeatAndMonth: amountOfMinor(minor), currency: listPrice.currency };
  };
}
