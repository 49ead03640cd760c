import type { Currency } from '../../models/money/currencies.ts';
import { type Fraction, ZERO } from '../../models/money/fraction.ts';
import type { ExchangeRates } from '../../models/money/priced-line.ts';
import { decodeText } from '../load/decode-text.ts';
import type { Loaded, Wording } from '../load/diagnostic.ts';
import { offsetInText } from '../load/offset-in-text.ts';
import { type ParsedYaml, parseYaml, SCENARIO_LIMITS, type YamlPath } from '../load/parse-yaml.ts';
import { readBySchema } from '../load/report-issues.ts';
import { createReporter, type Reporter } from '../load/reporter.ts';
import { said } from '../load/said.ts';
import { createSource, type Source } from '../load/source.ts';
import { checkPrices } from './check-prices.ts';
import { checkRamp } from './check-ramp.ts';
import type { OwnPrice, PriceBook } from './price-book.ts';
import { createPriceParser, type PriceParser, type PriceReading } from './price-formula.ts';
import type { PriceRanges } from './price-ranges.ts';
import { type PricesContext, pricesContextOf } from './prices-context.ts';
import { type PriceInFile, PricesFile } from './prices-schema.ts';
import type { Complain } from './ranges-reader.ts';
import type { RangesInFile } from './ranges-schema.ts';
import { readRanges } from './read-ranges.ts';

/**
 * Reads a price file for a scenario, or for itself: then nobody asks whether its ramp fits one. There is a value if and
 * only if there is no error; each error has its line and column.
 */
export async function loadPrices(
  file: string,
  text: string | Uint8Array,
  context: PricesContext = pricesContextOf(),
): Promise<Loaded<PriceBook>> {
  const decoded = decodeText(file, text);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const source = createSource(file, decoded.value);
  const reporter = createReporter(source);
  const parsed = parseYaml(source, SCENARIO_LIMITS, reporter);
  const written = parsed === undefined ? undefined : readBySchema(PricesFile, parsed, reporter);
  if (parsed === undefined || written === undefined) return { diagnostics: reporter.list() };
  const reader = new PriceReader(written, { source, parsed, reporter }, await createPriceParser(), context);
  const value = reader.book();
  return reporter.hasErrors() ? { diagnostics: reporter.list() } : { value, diagnostics: reporter.list() };
}

interface Place {
  readonly source: Source;
  readonly parsed: ParsedYaml;
  readonly reporter: Reporter;
}

/** Turns what is written into a price book, and says where something does not fit. */
class PriceReader {
  readonly #written: PricesFile;
  readonly #place: Place;
  readonly #parser: PriceParser;
  readonly #context: PricesContext;
  readonly #currency: Currency;

  constructor(written: PricesFile, place: Place, parser: PriceParser, context: PricesContext) {
    this.#written = written;
    this.#place = place;
    this.#parser = parser;
    this.#context = context;
    this.#currency = written.currency ?? 'USD';
  }

  book(): PriceBook {
    const { name, term = 'annual', start, seats = 'needed', discount, margin } = this.#written;
    const { prices = [], ramp = [] } = this.#written;
    const rates = this.#rates();
    const { source } = this.#context;
    const complain: Complain = (code, path, wording, at) => this.#complain(path, wording, code, at);
    checkPrices(prices, { start: start ?? source?.start, term }, complain, (path, wording) =>
      this.#warn(path, wording),
    );
    checkRamp(ramp, { start, term, source }, complain);
    const book: PriceBook = {
      name: name ?? 'Your prices',
      currency: this.#currency,
      list: this.#context.list,
      rates,
      term,
      ...said({ start }),
      seats,
      discount: discount ?? ZERO,
      margin: margin ?? ZERO,
      prices: prices.flatMap((price, index) => this.#price(price, ['prices', index], rates)),
      ramp,
    };
    const { ranges } = this.#written;
    return ranges === undefined ? book : { ...book, ranges: this.#ranges(ranges, book) };
  }

  #ranges(ranges: RangesInFile, book: PriceBook): PriceRanges {
    return readRanges(ranges, {
      book,
      isBookWhole: !this.#place.reporter.hasErrors(),
      context: this.#context,
      parser: this.#parser,
      valueAt: (reading, { text, at, path }) => this.#read(reading, text, path, at),
      complain: (code, path, wording, at) => this.#complain(path, wording, code, at),
    });
  }

  #rates(): ExchangeRates {
    const { exchange = {} } = this.#written;
    const worth = new Map<Currency, Fraction>();
    for (const [from, text] of Object.entries(exchange) as [Currency, string][]) {
      const rate = this.#read(this.#parser.rate(text, from, this.#currency), text, ['exchange', from]);
      if (rate !== undefined) worth.set(from, rate);
    }
    if (this.#currency !== 'USD' && exchange.USD === undefined) {
      this.#complain(['currency'], {
        message: `List prices are in USD, and nothing says what one is worth in ${this.#currency}.`,
        expected: `a rate, such as exchange: { USD: 0.92 ${this.#currency}/USD }`,
      });
    }
    return { to: this.#currency, worth };
  }

  #price(written: PriceInFile, path: YamlPath, rates: ExchangeRates): readonly OwnPrice[] {
    const { product, price: text, term, validFrom, start, source, confidence } = written;
    const at = [...path, 'price'];
    const price = this.#read(this.#parser.price(text, this.#context.list(product)), text, at);
    if (price === undefined) return [];
    if (price.currency !== rates.to && this.#written.exchange?.[price.currency] === undefined) {
      this.#complain(at, {
        message: `The price is in ${price.currency}, and nothing says what one is worth in ${rates.to}.`,
        expected: `a rate under exchange, such as ${price.currency}: 0.92 ${rates.to}/${price.currency}`,
      });
    }
    const { discount = this.#written.discount, margin = this.#written.margin } = written;
    return [
      {
        productId: product,
        text,
        price,
        discount: discount ?? ZERO,
        ...(written.discount === undefined ? {} : { isDiscountOwn: true as const }),
        margin: margin ?? ZERO,
        ...said({ term, validFrom, start, source, confidence }),
      },
    ];
  }

  /** `begin` is where in the text the formula begins. */
  #read<T>(reading: PriceReading<T>, text: string, path: YamlPath, begin = 0): T | undefined {
    if (reading.ok) return reading.value;
    const { at, ...wording } = reading.problem;
    const { source, parsed, reporter } = this.#place;
    const offset = () => offsetInText(source, parsed.offsetOf(path, 'value'), text, begin + at);
    reporter.report('error', 'SCN-PRICE', offset, wording);
    return undefined;
  }

  #complain(
    path: YamlPath,
    wording: Parameters<Reporter['report']>[3],
    code = 'SCN-PRICE',
    at: 'key' | 'value' = 'value',
  ): void {
    const { parsed, reporter } = this.#place;
    reporter.report('error', code, () => parsed.offsetOf(path, at), wording);
  }

  #warn(path: YamlPath, wording: Wording): void {
    const { parsed, reporter } = this.#place;
    reporter.report('warning', 'SCN-NO-EFFECT', () => parsed.offsetOf(path, 'value'), wording);
  }
}
