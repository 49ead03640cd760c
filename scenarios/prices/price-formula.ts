import type { MathNode } from 'mathjs';
import type { Currency } from '../../models/money/currencies.ts';
import { type Fraction, signOf } from '../../models/money/fraction.ts';
import type { UnitPrice } from '../../models/money/priced-line.ts';
import { oddNumberIn } from '../load/plain-number.ts';
import { LONGEST_FORMULA } from '../schema/limits.ts';
import { PriceError, type PriceProblem } from './price-problem.ts';
import { type Quantity, type Unit, unitText } from './quantity.ts';
import { quantityOf, type Words } from './quantity-of.ts';

export type PriceReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PriceProblem };

export interface PriceParser {
  /** A price per seat and month; `list` in it is the list price, where the product has one. */
  price(text: string, list: UnitPrice | undefined): PriceReading<UnitPrice>;
  /** What one of a currency is worth in another: `0.92 EUR/USD`. */
  rate(text: string, from: Currency, to: Currency): PriceReading<Fraction>;
}

const DEEPEST = 30;

export const PRICE_EXPECTED = 'a price per seat and time, such as 10 USD/seat/month or 120 USD/seat/year';

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '₹': 'INR' };

/**
 * Makes a parser of prices. Of mathjs comes nothing but its parser, as for formulas of expectations: what it reads is
 * computed here with exact fractions and with units, and anything else is refused.
 */
export async function createPriceParser(): Promise<PriceParser> {
  const { create, parseDependencies } = await import('mathjs');
  const { parse } = create(parseDependencies!, { predictable: true });
  const read = (text: string, words: Words) => {
    refuseShape(text);
    return quantityOf(treeOf(text, parse as (text: string) => MathNode), text, words);
  };
  return {
    price: (text, list) => attempt(() => priceOf(read(text, listWords(list)))),
    rate: (text, from, to) => attempt(() => rateOf(read(text, new Map()), from, to)),
  };
}

function attempt<T>(work: () => T): PriceReading<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof PriceError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function listWords(list: UnitPrice | undefined): Words {
  if (list === undefined) return new Map();
  const units = new Map<Unit, number>([
    [list.currency, 1],
    ['seat', -1],
    ['month', -1],
  ]);
  return new Map([['list', { value: list.perSeatAndMonth, units }]]);
}

function priceOf(quantity: Quantity): UnitPrice {
  const { value, units } = quantity;
  const currencies = [...units.keys()].filter(
    (unit): unit is Currency => unit !== 'seat' && unit !== 'month',
  );
  const [currency, ...others] = currencies;
  const fits = others.length === 0 && ['seat', 'month'].every((unit) => units.get(unit as Unit) === -1);
  if (currency === undefined || units.get(currency) !== 1 || !fits) {
    throw new PriceError({
      at: 0,
      message: `The unit is ${unitText(quantity)}, and that is no price per seat and month.`,
      expected: PRICE_EXPECTED,
      hint: missing(units, currency),
    });
  }
  if (signOf(value) < 0) {
    throw new PriceError({ at: 0, message: 'A price is not below zero.', expected: PRICE_EXPECTED });
  }
  return { perSeatAndMonth: value, currency };
}

function missing(units: ReadonlyMap<Unit, number>, currency: Currency | undefined): string | undefined {
  const parts = [
    ...(currency === undefined ? ['a currency'] : []),
    ...(units.has('seat') ? [] : ['/seat']),
    ...(units.has('month') ? [] : ['/month or /year']),
  ];
  return parts.length === 0 ? undefined : `Missing: ${parts.join(', ')}.`;
}

function rateOf(quantity: Quantity, from: Currency, to: Currency): Fraction {
  const { value, units } = quantity;
  if (from !== to && units.size === 2 && units.get(to) === 1 && units.get(from) === -1 && signOf(value) > 0) {
    return value;
  }
  const expected =
    from === to ? 'a currency other than the one of the file' : `a rate such as 0.92 ${to}/${from}`;
  const message = signOf(value) > 0 ? `The unit is ${unitText(quantity)}.` : 'A rate is above zero.';
  throw new PriceError({ at: 0, message, expected });
}

function refuseShape(text: string): void {
  if (text.trim() === '')
    throw new PriceError({ at: 0, message: 'The price is empty.', expected: PRICE_EXPECTED });
  if (text.length > LONGEST_FORMULA) {
    throw new PriceError({ at: 0, message: `A price has at most ${LONGEST_FORMULA} characters.` });
  }
  refuseNumbers(text);
  let depth = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const code = SIGNS[character];
    if (code !== undefined) {
      throw new PriceError({
        at,
        message: `"${character}" is no currency here.`,
        expected: PRICE_EXPECTED,
        hint: `Write ${code}.`,
      });
    }
    if (character === ',') {
      throw new PriceError({
        at,
        message: 'A comma has no meaning here.',
        hint: 'Decimals have a point: 8.10 EUR.',
      });
    }
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (/[-+^~!]/.test(character)) signs += 1;
    if (depth > DEEPEST || signs > DEEPEST)
      throw new PriceError({ at, message: 'The price is nested too deeply here.' });
  }
}

/** Up to fifteen digits pass through a number of the machine unharmed. */
const MOST_DIGITS = 15;

function refuseNumbers(text: string): void {
  const odd = oddNumberIn(text);
  if (odd !== undefined) throw new PriceError(odd);
  for (const { 0: written, index } of text.matchAll(/(?<![A-Za-z_\d.])[\d.]+/g)) {
    if (written.replace('.', '').replace(/^0+/, '').length <= MOST_DIGITS) continue;
    throw new PriceError({
      at: index,
      message: `${written.slice(0, 40)} has more than fifteen digits.`,
      expected: 'a number of at most fifteen digits',
    });
  }
}

/** mathjs names the column of a syntax error, from 1. */
function treeOf(text: string, parse: (text: string) => MathNode): MathNode {
  try {
    return parse(text);
  } catch (error) {
    const { char, message } = error as { readonly char?: number; readonly message?: string };
    const words = (message ?? 'it cannot be read').replace(/\s*\(char \d+\)$/, '');
    const at = Math.min((char ?? 1) - 1, text.length);
    throw new PriceError({ at, message: `This is no price: ${words}.`, expected: PRICE_EXPECTED });
  }
}
