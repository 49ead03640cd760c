import { z } from 'zod';
import { PRODUCT_IDS } from '../../models/licensing/products.ts';
import { CURRENCIES } from '../../models/money/currencies.ts';
import { TERMS } from '../../models/money/terms.ts';
import { date } from '../schema/dates.ts';
import { LONGEST_FORMULA } from '../schema/limits.ts';
import { name } from '../schema/names.ts';
import { exactShare } from './exact-share.ts';
import { PRICE_EXPECTED } from './price-formula.ts';
import { Ramp } from './ramp-schema.ts';
import { Ranges } from './ranges-schema.ts';

export const PRICES_FORMAT = 'prices/1';

/** How sure a price is that somebody brings. */
export const PRICE_CONFIDENCES = ['quoted', 'published', 'estimated'] as const;

/** Which seats are priced. */
export const PRICED_SEATS = ['needed', 'short'] as const;

const MOST_PRICES = 1_000;

const formula = (expected: string) => z.string({ error: () => expected }).max(LONGEST_FORMULA);

const discount = (description: string) => exactShare(description, { below: 'none' }).optional();
const margin = (description: string) => exactShare(description, { below: '100%' }).optional();

const Price = z.strictObject({
  product: z.enum(PRODUCT_IDS).describe('What is bought, by its id.'),
  price: formula(PRICE_EXPECTED).describe(
    'What a seat costs: 10 USD/seat/month, 120 EUR/seat/year, or list * 0.85, where list is the list price.',
  ),
  discount: discount('Off this price, instead of the discount of the file.'),
  margin: margin('For this product, instead of the margin of the file.'),
  term: z.enum(TERMS).optional().describe('The price holds for this term only. Default: for every term.'),
  validFrom: date('The price holds from this day on; of several the latest. Default: always.').optional(),
  start: date(
    'The product is bought later than the term begins, and ends with it. Default: start of the file.',
  ).optional(),
  source: name('Where the price comes from, such as the number of an offer.').optional(),
  confidence: z.enum(PRICE_CONFIDENCES).optional().describe('How sure the price is.'),
});

/** A price file: what the user pays, instead of list prices. */
export const PricesFile = z
  .strictObject({
    entwin: z.literal(PRICES_FORMAT).describe('Says that this is a price file, and in which version.'),
    name: name('What the prices are called.').optional(),
    currency: z.enum(CURRENCIES).optional().describe('Currency of all amounts. Default: USD.'),
    exchange: z
      .partialRecord(z.enum(CURRENCIES), formula('a rate such as 0.92 EUR/USD'))
      .optional()
      .describe('What one of another currency is worth: { USD: 0.92 EUR/USD }.'),
    term: z.enum(TERMS).optional().describe('For how long one buys. Default: annual.'),
    start: date('First day of the term. Default: start of the scenario.').optional(),
    seats: z
      .enum(PRICED_SEATS)
      .optional()
      .describe(
        'Which seats are priced: all that are needed, or those short of what is owned, which are all where nobody said it. Default: needed.',
      ),
    discount: discount('Off every price, list prices too. Default: 0.'),
    margin: margin('What the seller keeps of what the customer pays. Default: 0.'),
    prices: z
      .array(Price)
      .max(MOST_PRICES)
      .optional()
      .describe('Your own prices. A product without one costs its list price.'),
    ramp: Ramp.optional().describe(
      'Customers and people that change while the term lasts; for a scenario with a sketch.',
    ),
    ranges: Ranges.optional().describe(
      'What is not known for sure: what the total may be, and what moves it. Customers and people only for a scenario with a sketch.',
    ),
  })
  .describe('Prices of products for entwin licenses.');

export type PricesFile = z.infer<typeof PricesFile>;
export type PriceInFile = z.infer<typeof Price>;
