import { FREE_MONTHLY_GUESTS } from '../../models/facts/index.ts';
import { formatNumber } from '../writers/numbers.ts';

/** What is left out as long as nobody brings prices. */
const ONLY_LIST_PRICES =
  'Anything but the list price on an annual commitment: no discount, margin, tax or exchange rate.';

/** Where guests are governed, which is billed by the month and not by the seat (PIM-90). */
const GOVERNED_APART =
  'In any sum but that of the table of guests: what governing guests costs, which is billed to an Azure subscription.';

const NOT_COUNTED: readonly string[] = [
  'Plans for what an estate does not say, such as custom extensions of PIM and access packages.',
  'Plans for Conditional Access and ID Protection of a tenant: which they take is not among the facts.',
  `What guests beyond the ${formatNumber(FREE_MONTHLY_GUESTS.value)} a month that are free cost: no price is documented.`,
];

interface Told {
  readonly hasPrices: boolean;
  /** True where some design has a guest to whom something is done that only ID Governance does. */
  readonly hasGoverned: boolean;
}

/** What the count leaves out, in words for the person who must defend it. */
export function notCounted({ hasPrices, hasGoverned }: Told): string[] {
  return [...NOT_COUNTED, ...(hasGoverned ? [GOVERNED_APART] : []), hasPrices ? 'Taxes.' : ONLY_LIST_PRICES];
}
