import type { ConstantNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from 'mathjs';
import { CURRENCIES, type Currency } from '../../models/money/currencies.ts';
import { fractionOfNumber, signOf } from '../../models/money/fraction.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { PriceError } from './price-problem.ts';
import {
  oneOfUnit,
  opposite,
  plainNumber,
  product,
  type Quantity,
  quotient,
  sum,
  unitText,
} from './quantity.ts';

const MONTHS_PER_YEAR = 12;

const UNITS: ReadonlyMap<string, Quantity> = new Map([
  ...['seat', 'seats'].map((word) => [word, oneOfUnit('seat')] as const),
  ...['month', 'months'].map((word) => [word, oneOfUnit('month')] as const),
  ...['year', 'years'].map((word) => [word, oneOfUnit('month', MONTHS_PER_YEAR)] as const),
  ...CURRENCIES.map((currency: Currency) => [currency, oneOfUnit(currency)] as const),
]);

const EXPECTED = 'numbers, + - * / %, seat, month, year, list and currencies such as USD';

/** Words of a formula beside its units, such as `list` for the list price. */
export type Words = ReadonlyMap<string, Quantity>;

/** What a tree of mathjs comes to, exactly. Only what is listed here passes. */
export function quantityOf(node: MathNode, text: string, words: Words): Quantity {
  const of = (inner: MathNode) => quantityOf(inner, text, words);
  switch (node.type) {
    case 'ParenthesisNode':
      return of((node as ParenthesisNode).content);
    case 'ConstantNode':
      return constant(node as ConstantNode, text);
    case 'SymbolNode':
      return named((node as SymbolNode).name, text, words);
    case 'OperatorNode': {
      const { fn, args } = node as unknown as OperatorNode & { readonly fn: string };
      if (fn === 'mod') throw strayShare(text, words);
      const [left, right] = args.map(of);
      return operated(fn, left!, right, text);
    }
    default:
      throw refusal(text, undefined, 'A price holds nothing but numbers, units and arithmetic.', {
        expected: EXPECTED,
      });
  }
}

function operated(fn: string, left: Quantity, right: Quantity | undefined, text: string): Quantity {
  switch (fn) {
    case 'unaryPlus':
      return left;
    case 'unaryMinus':
      return opposite(left);
    case 'multiply':
      return product(left, right!);
    case 'divide':
      if (signOf(right!.value) === 0) throw refusal(text, '/', 'This divides by zero.');
      return quotient(left, right!);
    case 'add':
    case 'subtract': {
      const total = sum(left, fn === 'add' ? right! : opposite(right!));
      if (total !== undefined) return total;
      throw refusal(
        text,
        fn === 'add' ? '+' : '-',
        `${unitText(left)} and ${unitText(right!)} have no common unit.`,
        {
          hint: 'Write money of other currencies in lines of their own, or take the exchange rate into the price.',
        },
      );
    }
    default:
      throw refusal(text, undefined, 'A price knows no arithmetic but + - * / and %.', {
        expected: EXPECTED,
      });
  }
}

/** The parser takes % for a remainder where anything but * or / goes on after it; a price means a share. */
function strayShare(text: string, words: Words): PriceError {
  const base = words.has('list') ? 'list' : '8 USD/seat/month';
  return new PriceError({
    at: Math.max(0, text.search(/%(?=\s*[^\s*/)])|\bmod\b/)),
    message: 'What follows makes this a remainder, and a price knows only shares.',
    expected: '% at the end of a sum, or with * after it',
    hint: `As in ${base} - 5%, or in 90% * ${base}.`,
  });
}

/** A number as it was written; how many digits it may have has been looked at before. */
function constant({ value }: ConstantNode, text: string): Quantity {
  const exact = typeof value === 'number' ? fractionOfNumber(value) : undefined;
  if (exact === undefined) throw refusal(text, undefined, 'A price holds no text.', { expected: EXPECTED });
  return plainNumber(exact);
}

function named(name: string, text: string, words: Words): Quantity {
  const known = words.get(name) ?? UNITS.get(name);
  if (known !== undefined) return known;
  const candidates = [...words.keys(), ...UNITS.keys()];
  const swapped = candidates.filter((candidate) => lettersOf(candidate) === lettersOf(name));
  const meant = didYouMean(name, swapped.length > 0 ? swapped : candidates);
  const hint = name === 'per' ? 'Write / for per: 10 USD/seat/month.' : meant;
  throw refusal(text, name, `"${name}" is not known in a price.`, { expected: EXPECTED, hint });
}

/** Words of three letters are all alike; those of the same letters come first. */
function lettersOf(word: string): string {
  return [...word.toUpperCase()].sort().join('');
}

function refusal(
  text: string,
  word: string | undefined,
  message: string,
  more: { readonly expected?: string; readonly hint?: string | undefined } = {},
): PriceError {
  return new PriceError({ at: word === undefined ? 0 : wordAt(text, word), message, ...more });
}

function wordAt(text: string, word: string): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const pattern = /^\w/.test(word) ? `(?<![A-Za-z_])${escaped}(?!\\w)` : escaped;
  return Math.max(0, text.search(new RegExp(pattern)));
}
