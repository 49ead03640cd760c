import { type EpochSeconds, formatDate } from '../../engine/calendar.ts';
import { type ProductId, productOf } from '../../models/licensing/products.ts';
import { dayOf, endOfTerm, type Term } from '../../models/money/terms.ts';
import type { Wording } from '../load/diagnostic.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import type { PriceInFile } from './prices-schema.ts';
import type { Complain } from './ranges-reader.ts';

/** When the term begins, if anybody knows yet, and how long it lasts. */
interface Plan {
  readonly start: EpochSeconds | undefined;
  readonly term: Term;
}

/**
 * Says which prices do not fit together or the term. Warns of a product whose prices all hold at another time, for it
 * is then the list price that is taken.
 */
export function checkPrices(
  prices: readonly PriceInFile[],
  plan: Plan,
  complain: Complain,
  warn: (path: YamlPath, wording: Wording) => void,
): void {
  refuseTwins(prices, complain);
  refuseSeveralStarts(prices, plan.term, complain);
  if (plan.start === undefined) return;
  const [first, end] = [dayOf(plan.start), endOfTerm(plan.start, plan.term)];
  refuseStartsOutside(prices, { first, end }, complain);
  const products = [...new Set(prices.map(({ product }) => product))];
  for (const product of products) {
    const ofTerm = prices.filter((price) => price.product === product && holdsFor(price, plan.term));
    const bought = dayOf(Math.max(first, ofTerm[0]?.start ?? first));
    const isHeld = ofTerm.some(({ validFrom }) => validFrom === undefined || dayOf(validFrom) <= bought);
    const index = prices.findIndex((price) => price.product === product);
    if (!isHeld) warn(['prices', index, 'product'], noneHolds(product, ofTerm.length > 0, bought, plan.term));
  }
}

function noneHolds(product: ProductId, isForTerm: boolean, bought: EpochSeconds, term: Term): Wording {
  const { name, listPrice } = productOf(product);
  const instead = listPrice === undefined ? 'it has no price' : 'its list price is taken';
  return {
    message: isForTerm
      ? `No price of ${name} is valid yet on ${formatDate(bought)}, when it is bought: ${instead}.`
      : `No price of ${name} is for the term of the file, ${term}: ${instead}.`,
    expected: isForTerm
      ? `a price with validFrom ${formatDate(bought)} or before`
      : `a price for ${term} or any term`,
  };
}

/** Two prices of one product for the same term from the same day on: nobody could say which one holds. */
function refuseTwins(prices: readonly PriceInFile[], complain: Complain): void {
  const seen = new Set<string>();
  prices.forEach(({ product, term, validFrom }, index) => {
    const key = [product, term, validFrom === undefined ? '' : dayOf(validFrom)].join();
    if (seen.has(key)) {
      const since = validFrom === undefined ? '' : ` from ${formatDate(validFrom)}`;
      complain('SCN-DUPLICATE', ['prices', index, 'product'], {
        message: `"${product}" has another price${since} above.`,
        expected: 'one price at a time',
      });
    }
    seen.add(key);
  });
}

/** A product is bought from one day on, so that its prices for the term cannot name several. */
function refuseSeveralStarts(prices: readonly PriceInFile[], term: Term, complain: Complain): void {
  const firsts = new Map<string, PriceInFile>();
  prices.forEach((price, index) => {
    if (!holdsFor(price, term)) return;
    const { product, start } = price;
    const first = firsts.get(product) ?? price;
    firsts.set(product, first);
    if (dayOrNone(first.start) === dayOrNone(start)) return;
    const above = first.start === undefined ? 'with the term' : `on ${formatDate(first.start)}`;
    complain('SCN-RANGE', ['prices', index, ...(start === undefined ? ['product'] : ['start'])], {
      message: `"${product}" is bought ${above}, as a price above says.`,
      expected: 'the same start in every price of a product',
      hint: 'For a price that changes, say validFrom alone: it holds for seats bought from that day on.',
    });
  });
}

function refuseStartsOutside(
  prices: readonly PriceInFile[],
  { first, end }: { readonly first: EpochSeconds; readonly end: EpochSeconds },
  complain: Complain,
): void {
  prices.forEach(({ start }, index) => {
    if (start === undefined || (dayOf(start) >= first && dayOf(start) < end)) return;
    const isEarly = dayOf(start) < first;
    complain('SCN-RANGE', ['prices', index, 'start'], {
      message: `${formatDate(start)} is ${isEarly ? 'before the term begins' : 'after the term ends'}.`,
      expected: `a day from ${formatDate(first)} on and before ${formatDate(end)}`,
      hint: isEarly ? 'Without a start a product is bought when the term begins.' : undefined,
    });
  });
}

function holdsFor(price: PriceInFile, term: Term): boolean {
  return (price.term ?? term) === term;
}

function dayOrNone(time: EpochSeconds | undefined): EpochSeconds | undefined {
  return time === undefined ? undefined : dayOf(time);
}
