/**
 * An exact number: money is multiplied by shares, rates and parts of a month before it is rounded, and a binary
 * fraction would lose a cent on the way. The denominator is positive; the two have no common divisor.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** One whole number over another, in lowest terms. Throws a RangeError where the lower one is zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError('A fraction has no zero below.');
  const divisor = commonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

/** What decimal text such as `0.92` says, exactly; undefined for any other text. */
export function fractionOf(decimal: string): Fraction | undefined {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(decimal);
  if (match === null) return undefined;
  const [, sign = '', whole = '', part = ''] = match;
  return fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}

/**
 * The shortest decimal that a number of the machine stands for, exactly: what was written, up to fifteen digits.
 * Undefined for a number that is not finite.
 *
 * @example fractionOfNumber(1e-7) // one ten-millionth
 */
export function fractionOfNumber(value: number): Fraction | undefined {
  const [decimal = '', exponent = '0'] = String(value).split('e');
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  const scaled = fractionOf(decimal);
  if (scaled === undefined) return undefined;
  return multiply(scaled, Number(exponent) < 0 ? fraction(1n, power) : fraction(power));
}

export function add(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

export function subtract(one: Fraction, other: Fraction): Fraction {
  return add(one, negate(other));
}

export function multiply(...factors: readonly Fraction[]): Fraction {
  return factors.reduce(
    (product, { numerator, denominator }) =>
      fraction(product.numerator * numerator, product.denominator * denominator),
    ONE,
  );
}

/** Throws a RangeError for a division by zero. */
export function divide(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.denominator, one.denominator * other.numerator);
}

/** Below zero, zero, or above it: -1, 0, 1. */
export function signOf({ numerator }: Fraction): -1 | 0 | 1 {
  if (numerator === 0n) return 0;
  return numerator < 0n ? -1 : 1;
}

/** The fraction as a decimal of at most so many digits, cut without zeros at the end; for people, not for sums. */
export function decimalOf(value: Fraction, digits = 6): string {
  const scale = 10n ** BigInt(digits);
  const scaled = roundHalfAway({ ...value, numerator: value.numerator * scale });
  const size = scaled < 0n ? -scaled : scaled;
  const part = (size % scale).toString().padStart(digits, '0').replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${size / scale}${part === '' ? '' : `.${part}`}`;
}

/** The nearest whole number; a half goes away from zero, as on an invoice. */
export function roundHalfAway({ numerator, denominator }: Fraction): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
