/**
 * Logarithm, exponential, cube root and normal quantile from nothing but + - * / and sqrt, which IEEE 754 fixes
 * to the last bit. The standard leaves `Math.log` and `Math.exp` to each JavaScript engine; a last
 * digit that differs would, once in a long while, move a sample to another second and a whole run
 * with it. The same scenario must give the same bytes in every browser. Accurate to a few units in
 * the last place, which is far more than sampling needs.
 */

const LN_2_HIGH = 0.693_147_180_369_123_8;
const LN_2_LOW = 1.908_214_929_270_587_7e-10;
const LN_2 = Math.LN2;
const SQRT_2 = Math.SQRT2;
const TWO_POW_54 = 2 ** 54;

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm. 0 gives -Infinity, negative numbers give NaN. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // x = m * 2^k with m between sqrt(1/2) and sqrt(2).
  let k = 0;
  if (x < 2 ** -1022) {
    x *= TWO_POW_54;
    k = -54;
  }
  bits.setFloat64(0, x);
  const high = bits.getInt32(0);
  k += (high >> 20) - 1023;
  bits.setInt32(0, (high & 0xf_ffff) | 0x3ff0_0000);
  let m = bits.getFloat64(0);
  if (m > SQRT_2) {
    m /= 2;
    k++;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), as a series: |s| < 0.172, the first term left out is below 2^-58.
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 1 / 21;
  for (let divisor = 19; divisor >= 3; divisor -= 2) sum = sum * z + 1 / divisor;
  return k * LN_2_HIGH + (k * LN_2_LOW + 2 * s * z * sum + 2 * s);
}

/** The exponential function. Overflows to Infinity and underflows to 0 as `Math.exp` does. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782_712_893_384) return Number.POSITIVE_INFINITY;
  if (x < -745.133_219_101_941_2) return 0;
  // x = k ln 2 + r with |r| at most half of ln 2; the Taylor series of r needs 14 terms.
  const k = Math.round(x / LN_2);
  const r = x - k * LN_2_HIGH - k * LN_2_LOW;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * r) / term;
  // In two factors, because 2^k alone may leave the range of normal numbers.
  const half = k >> 1;
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** The cube root, of negative numbers too. */
export function cbrt(x: number): number {
  const size = Math.abs(x);
  if (size === 0 || !(size < Number.POSITIVE_INFINITY)) return x;
  const guess = exp(ln(size) / 3);
  // One step of Newton's method takes what the logarithm's rounding left.
  const root = guess - (guess - size / guess / guess) / 3;
  return x < 0 ? -root : root;
}

function powerOfTwo(k: number): number {
  bits.setInt32(0, (k + 1023) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}

/** The 95th percentile of the standard normal distribution. */
export const NORMAL_P95 = 1.644_853_626_951_472_2;

/**
 * The quantile of the standard normal distribution: Wichura's algorithm AS 241 (PPND16), accurate to
 * about 1 part in 10^16. 0 gives -Infinity, 1 gives Infinity.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180_625 - q * q;
    return (q * polynomial(CENTER_TOP, r)) / polynomial(CENTER_BOTTOM, r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -1 : 1) * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-ln(tail));
  const size =
    r <= 5
      ? polynomial(NEAR_TOP, r - 1.6) / polynomial(NEAR_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let index = coefficients.length - 1; index >= 0; index--) sum = sum * x + coefficients[index]!;
  return sum;
}

// The digits are Wichura's (Applied Statistics 37, 1988).
const CENTER_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTER_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const NEAR_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
