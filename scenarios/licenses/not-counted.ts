import { FREE_MONTHLY_GUESTS } from '../../models/facts/index.ts';
import { formatNumber } from '../writers/numbers.ts';

/** What is left out as long as nobody brings prices. */
const ONLY_LIST_PRICES =
  'Anything but the list price on an annual commitment: no discount, margin, tax or exchange rate.';

const NOT_COUNTED: readonly string[] = [
  'Plans for what an estate does not say, such as custom extensions of PIM and access packages.',
  'Plans for Conditional Access and ID Protection of a tenant: which they take is not among the facts.',
  `What guests beyond the ${formatNumber(FREE_MONTHLY_GUESTS.value)} a month that are free cost: no price is documented.`,
];

/** What the count leaves out, in words for the person who must defend it. */
export function notCounted({ hasPrices }: { readonly hasPrices: boolean }): string[] {
  return [...NOT_COUNTED, hasPrices ? 'Taxes.' : ONLY_LIST_PRICES];
}
