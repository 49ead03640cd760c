import type { Wording } from './diagnostic.ts';

/*
 * Numbers of a file are plain decimals. YAML and formulas also know hexadecimal, octal and binary digits and exponents;
 * whoever writes 010 or 0x10 may mean ten as well as eight or sixteen, so that none of these is guessed at.
 */

/** Digits with at most one point, without zeros in front that could say something of a base. */
const PLAIN = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)$/;

/** In a formula, what begins like a number and is no plain one. */
const ODD = /(?<![\w.])(?:0[xob]\w*|(?:\d+\.?\d*|\.\d+)e[-+]?\d+|0\d[\d.]*)/i;

const LONGEST_HINT = 20;

export const PLAIN_EXPECTED = 'a plain decimal number, such as 16 or 0.25';

/** What is wrong with a number as it was written; nothing where it is a plain one that the machine holds. */
export function oddNumber(written: string, value: number): Wording | undefined {
  if (!PLAIN.test(written)) {
    return {
      message: `${written.slice(0, 40)} is no plain number.`,
      expected: PLAIN_EXPECTED,
      hint: [hintFor(value), 'Text goes in quotes.'].filter(Boolean).join(' '),
    };
  }
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return undefined;
  return {
    message: `${written.slice(0, 40)} has more digits than are counted exactly.`,
    expected: `at most ${Number.MAX_SAFE_INTEGER}`,
  };
}

/** The first number of a formula that is no plain one, and where it is. */
export function oddNumberIn(
  formula: string,
): (Wording & { readonly at: number; readonly word: string }) | undefined {
  const found = ODD.exec(formula);
  if (found === null) return undefined;
  const [word] = found;
  return {
    at: found.index,
    word,
    message: `${word.slice(0, 40)} is no plain number.`,
    expected: PLAIN_EXPECTED,
    hint: /^0[\d.]+$/.test(word) ? 'Leave out the zeros in front.' : hintFor(Number(word)),
  };
}

/** The number written plainly, where that is short. */
function hintFor(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const digits =
    Math.abs(value) >= 1 || value === 0 ? String(value) : value.toFixed(18).replace(/\.?0+$/, '');
  const isExact = Number(digits) === value && !/e/.test(digits) && digits.length <= LONGEST_HINT;
  return isExact ? `Write ${digits} if that is meant.` : undefined;
}
