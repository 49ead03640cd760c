import { z } from 'zod';
import { CURRENCIES } from '../../models/money/currencies.ts';
import { type Fraction, signOf, subtract } from '../../models/money/fraction.ts';
import { LONGEST_FORMULA, MOST_APPROVERS, MOST_CUSTOMERS, MOST_ENGINEERS } from '../schema/limits.ts';
import { TierName } from '../schema/names.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';
import { exactRange } from './exact-range.ts';
import { readExactShare, SHARE_EXPECTED } from './exact-share.ts';
import { SOLD_ALONE } from './sold-alone.ts';

function countRange(what: string, { least, most }: { readonly least: number; readonly most: number }) {
  const expected = `a whole number of ${what} from ${least} to ${most}`;
  const read = (written: number | string): Reading<number> => {
    const count =
      typeof written === 'number' || /^\d{1,9}$/.test(written.trim()) ? Number(written) : Number.NaN;
    if (Number.isInteger(count) && count >= least && count <= most) return readAs(count);
    const message = `"${String(written).slice(0, 40)}" does not fit here.`;
    return wrong({ code: 'SCN-QUANTITY', message, expected });
  };
  return (description: string) =>
    exactRange(description, { expected, example: '30 to 50', read, compare: (one, other) => one - other });
}

const PLAIN = /^\d{1,12}(\.\d{1,12})?$/;

const discountRange = exactRange<Fraction>('The discount of the file.', {
  expected: SHARE_EXPECTED.none,
  example: '0% to 15%',
  // In a range in words a number is text as well.
  read: (written) => readExactShare(PLAIN.test(String(written)) ? Number(written) : written, 'none'),
  compare: (one, other) => signOf(subtract(one, other)),
});

/** The ends are formulas, which want the list price and a parser before they mean anything. */
function formulaRange(description: string, example: string) {
  const text = (expected: string) => z.string({ error: () => expected });
  const [low = ''] = example.split(' to ');
  const end = text(`such as ${low}`).max(LONGEST_FORMULA);
  const orBoth = `a range such as ${example}`;
  return z
    .union(
      [
        text(orBoth).max(2 * LONGEST_FORMULA),
        z.strictObject({
          low: end.describe('The least it may be.'),
          high: end.describe('The most it may be.'),
        }),
      ],
      { error: () => orBoth },
    )
    .describe(`${description} A range such as ${example}, or { low: …, high: … }.`);
}

/** What is not known for sure, each by its least and its most. */
export const Ranges = z.strictObject({
  customers: countRange('customers', { least: 1, most: MOST_CUSTOMERS })('How many customers.').optional(),
  engineers: z
    .record(TierName, countRange('engineers', { least: 0, most: MOST_ENGINEERS })('How many engineers.'))
    .optional()
    .describe('How many engineers, by tier.'),
  approvers: countRange('approvers', { least: 0, most: MOST_APPROVERS })(
    'How many people approve and hold nothing eligible.',
  ).optional(),
  discount: discountRange.optional(),
  prices: z
    .record(z.string(), formulaRange('What a seat costs.', '8 USD/seat/month to 10 USD/seat/month'))
    .optional()
    // Which products there are is checked with the rest, to say why others are none; editors are told here.
    .meta({ propertyNames: { enum: SOLD_ALONE } })
    .describe('What a seat costs, by product.'),
  exchange: z
    .partialRecord(
      z.enum(CURRENCIES),
      formulaRange('What one of it is worth.', '0.88 EUR/USD to 0.96 EUR/USD'),
    )
    .optional()
    .describe('What one of another currency is worth.'),
});

export type RangesInFile = z.infer<typeof Ranges>;
export type FormulaRangeInFile = string | { readonly low: string; readonly high: string };
