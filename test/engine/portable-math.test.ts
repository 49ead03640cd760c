import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cbrt, exp, ln, NORMAL_P95, normalQuantile } from '../../engine/portable-math.ts';

/** At most four units in the last place away. */
const near = (value: number, expected: number) =>
  value === expected || Math.abs(value - expected) <= 4 * Number.EPSILON * Math.abs(expected);

test('ln agrees with Math.log', () => {
  const positive = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, noNaN: true }),
    fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    fc.double({ min: 0.99, max: 1.01, noNaN: true }),
  );
  fc.assert(
    fc.property(positive, (x) => {
      expect(near(ln(x), Math.log(x))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect([ln(0), ln(-1), ln(Number.NaN), ln(1), ln(Number.POSITIVE_INFINITY)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    0,
    Number.POSITIVE_INFINITY,
  ]);
});

test('exp agrees with Math.exp', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: -700, max: 709.7, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
      ),
      (x) => {
        expect(near(exp(x), Math.exp(x))).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
  expect([exp(0), exp(1000), exp(-1000), exp(Number.NaN)]).toEqual([
    1,
    Number.POSITIVE_INFINITY,
    0,
    Number.NaN,
  ]);
});

test('cbrt agrees with Math.cbrt', () => {
  const numbers = fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -10, max: 10, noNaN: true }));
  fc.assert(
    fc.property(numbers, (x) => {
      expect(near(cbrt(x), Math.cbrt(x))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect([cbrt(0), cbrt(-8), cbrt(27), cbrt(Number.NEGATIVE_INFINITY), cbrt(Number.NaN)]).toEqual([
    0,
    -2,
    3,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ]);
});

describe('the normal quantile', () => {
  /** The area under the density from 0 to z, by Simpson's rule. */
  const area = (z: number) => {
    const steps = 2000;
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    let sum = density(0) + density(z);
    for (let step = 1; step < steps; step++) sum += (step % 2 === 0 ? 2 : 4) * density((z * step) / steps);
    return (sum * z) / (3 * steps);
  };

  test.each([1e-10, 1e-4, 0.01, 0.05, 0.074, 0.076, 0.3, 0.5, 0.7, 0.924, 0.926, 0.95, 0.999, 1 - 1e-9])(
    'at %s it inverts the integral of the density',
    (p) => {
      expect(0.5 + area(normalQuantile(p))).toBeCloseTo(p, 13);
    },
  );

  // Where the integral is too small to see: values of Python's statistics.NormalDist.
  test.each([
    [1e-12, -7.034_483_825_301_132],
    [1e-20, -9.262_340_089_798_405],
    [1e-50, -14.933_337_534_788_489],
    [1e-300, -37.047_096_299_361_2],
  ])('in the far tail, at %s, it agrees with another implementation', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13);
  });

  test('ends, symmetry and the constant', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
    expect(normalQuantile(0.95)).toBeCloseTo(NORMAL_P95, 14);
  });
});
