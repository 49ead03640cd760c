import { PRODUCT_IDS, type ProductId, productOf } from '../../models/licensing/products.ts';
import { signOf, subtract } from '../../models/money/fraction.ts';
import { exchanged, type UnitPrice } from '../../models/money/priced-line.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import { visibleValue } from '../load/visible-text.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { ENDS_SWAPPED, type Range } from './exact-range.ts';
import { endsOf, lies } from './formula-range.ts';
import { priceInForce, termStartOf } from './price-book.ts';
import type { PriceRanges } from './price-ranges.ts';
import { type RangesReader, SAID_IS_WITHIN } from './ranges-reader.ts';
import type { FormulaRangeInFile } from './ranges-schema.ts';
import { SOLD_ALONE } from './sold-alone.ts';

/** The range of one product's price; nothing after a complaint. */
export function priceRange(
  written: string,
  ends: FormulaRangeInFile,
  reader: RangesReader,
): PriceRanges['prices'] {
  const { book, context, parser, complain } = reader;
  const path = ['ranges', 'prices', written];
  const productId = SOLD_ALONE.find((id) => id === written);
  if (productId === undefined) {
    refuseProduct(written, path, reader);
    return [];
  }
  const range = endsOf(ends, path, reader, (text) => parser.price(text, context.list(productId)));
  if (range === undefined) return [];
  const [low, high] = [range.low.value, range.high.value];
  for (const { currency } of [low, high]) {
    if (currency === book.rates.to || book.rates.worth.has(currency)) continue;
    complain('SCN-PRICE', path, {
      message: `The price is in ${currency}, and nothing says what one is worth in ${book.rates.to}.`,
      expected: `a rate under exchange, such as ${currency}: 0.92 ${book.rates.to}/${currency}`,
    });
    return [];
  }
  if (low.currency !== high.currency) {
    const message = `One end is in ${low.currency}, the other in ${high.currency}.`;
    complain('SCN-PRICE', path, { message, expected: 'both ends in one currency' });
    return [];
  }
  if (signOf(subtract(high.perSeatAndMonth, low.perSeatAndMonth)) < 0) {
    complain(ENDS_SWAPPED.code, path, ENDS_SWAPPED);
    return [];
  }
  checkPriceSaid(productId, { low, high }, reader);
  return [{ productId, range }];
}

function refuseProduct(written: string, path: YamlPath, { complain }: RangesReader): void {
  const known = PRODUCT_IDS.find((id) => id === written);
  const expected = oneOf(SOLD_ALONE);
  if (known === undefined) {
    const message = `${visibleValue(written)} is no product.`;
    complain('SCN-CHOICE', path, { message, expected, hint: didYouMean(written, PRODUCT_IDS) }, 'key');
    return;
  }
  const message = `No total holds the price of ${productOf(known).name}: a plan is priced as the product sold for it alone.`;
  complain('SCN-NO-EFFECT', path, { message, expected }, 'key');
}

/** The price one reckons with lies between the ends; which one that is, only the first day of the term tells. */
function checkPriceSaid(
  productId: ProductId,
  range: Range<UnitPrice>,
  { book, isBookWhole, context, complain }: RangesReader,
): void {
  const scenarioStart = book.start ?? context.source?.start;
  if (scenarioStart === undefined || !isBookWhole) return;
  const path = ['ranges', 'prices', productId];
  const own = priceInForce(book, productId, termStartOf(book, scenarioStart));
  const price = own?.price ?? context.list(productId);
  const hint = SAID_IS_WITHIN;
  if (price === undefined) {
    const message = `Nothing says what ${productOf(productId).name} costs when the term begins.`;
    complain('SCN-RANGE', path, { message, expected: 'a price of it under prices', hint });
    return;
  }
  const isKnown = price.currency === book.rates.to || book.rates.worth.has(price.currency);
  if (!isKnown) return;
  const amount = (one: UnitPrice) => exchanged(one, book.rates).perSeatAndMonth;
  if (lies(amount(price), { low: amount(range.low), high: amount(range.high) })) return;
  complain('SCN-RANGE', path, {
    message: `${own === undefined ? 'The list price' : `The price of the file, ${own.text},`} does not lie within this range.`,
    expected: 'a range that holds it',
    hint,
  });
}
