import { CURRENCIES, type Currency } from '../../models/money/currencies.ts';
import { type Fraction, signOf, subtract } from '../../models/money/fraction.ts';
import { said } from '../load/said.ts';
import { oneOf } from '../schema/did-you-mean.ts';
import { checkCounts } from './check-counts.ts';
import { ENDS_SWAPPED, type Range } from './exact-range.ts';
import { endsOf, lies } from './formula-range.ts';
import { priceRange } from './price-range.ts';
import type { PriceRanges } from './price-ranges.ts';
import { type RangesReader, SAID_IS_WITHIN } from './ranges-reader.ts';
import type { FormulaRangeInFile, RangesInFile } from './ranges-schema.ts';

/** What is written under `ranges`; what does not fit is told, and the ranges are then of no use. */
export function readRanges(written: RangesInFile, reader: RangesReader): PriceRanges {
  const { context, complain } = reader;
  const { customers, engineers = {}, approvers, discount, prices = {}, exchange = {} } = written;
  if (Object.values(written).every((part) => Object.keys(part).length === 0)) {
    complain('SCN-MISSING', ['ranges'], {
      message: 'Nothing here has a range.',
      expected: oneOf(['customers', 'engineers', 'approvers', 'discount', 'prices', 'exchange']),
    });
  }
  const ranges = {
    ...said({ customers, approvers, discount }),
    engineers: Object.entries(engineers).map(([tier, range]) => ({ tier, range })),
  };
  checkCounts(ranges, context.source?.sketch, complain);
  if (discount !== undefined) checkDiscount(discount, reader);
  return {
    ...ranges,
    prices: Object.entries(prices).flatMap(([product, range]) => priceRange(product, range, reader)),
    exchange: CURRENCIES.flatMap((currency) => {
      const range = exchange[currency];
      return range === undefined ? [] : rateOf(currency, range, reader);
    }),
  };
}

function checkDiscount(range: Range<Fraction>, { book, complain }: RangesReader): void {
  if (lies(book.discount, range)) return;
  complain('SCN-RANGE', ['ranges', 'discount'], {
    message: 'The discount of the file does not lie within this range.',
    expected: 'a range that holds it',
    hint: SAID_IS_WITHIN,
  });
}

function rateOf(
  currency: Currency,
  written: FormulaRangeInFile,
  reader: RangesReader,
): PriceRanges['exchange'] {
  const { book, isBookWhole, parser, complain } = reader;
  const path = ['ranges', 'exchange', currency];
  const range = endsOf(written, path, reader, (text) => parser.rate(text, currency, book.rates.to));
  if (range === undefined) return [];
  const { low, high } = range;
  if (signOf(subtract(high.value, low.value)) < 0) {
    complain(ENDS_SWAPPED.code, path, ENDS_SWAPPED);
    return [];
  }
  const rate = book.rates.worth.get(currency);
  if (!isBookWhole || (rate !== undefined && lies(rate, { low: low.value, high: high.value }))) {
    return [{ currency, range }];
  }
  complain('SCN-RANGE', path, {
    message: `${rate === undefined ? 'No rate is said' : 'The rate of the file does not lie within this range'}.`,
    expected: `a rate between the ends under exchange, such as ${currency}: ${low.text}`,
    hint: SAID_IS_WITHIN,
  });
  return [];
}
