import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  meanInterval,
  momentsOf,
  pairedDifference,
  rounded,
  sampleQuantile,
  tQuantile,
} from '../../../engine/statistics/index.ts';

describe('the t quantile', () => {
  // Two-sided 90 %, 95 %, 99 % of the tables in every statistics book.
  test.each([
    [1, 6.314, 12.706, 63.657],
    [2, 2.92, 4.303, 9.925],
    [5, 2.015, 2.571, 4.032],
    [10, 1.812, 2.228, 3.169],
    [29, 1.699, 2.045, 2.756],
    [120, 1.658, 1.98, 2.617],
  ])('with %i degrees of freedom is the published one', (degrees, p90, p95, p99) => {
    expect(tQuantile(0.95, degrees)).toBeCloseTo(p90, 3);
    expect(tQuantile(0.975, degrees)).toBeCloseTo(p95, 3);
    expect(tQuantile(0.995, degrees)).toBeCloseTo(p99, 3);
  });

  /** The area under the density from 0 to t, by Simpson's rule; the density is scaled by its own total. */
  const area = (t: number, degrees: number): number => {
    // Substituting x = sqrt(v) tan a turns the density into a constant times cos(a)^(v - 1), on a finite range.
    const integral = (to: number) => {
      const steps = 4000;
      const f = (a: number) => Math.cos(a) ** (degrees - 1);
      let sum = f(0) + f(to);
      for (let step = 1; step < steps; step++) sum += (step % 2 === 0 ? 2 : 4) * f((to * step) / steps);
      return (sum * to) / (3 * steps);
    };
    return integral(Math.atan(t / Math.sqrt(degrees))) / (2 * integral(Math.PI / 2));
  };

  test.each([1, 2, 3, 7, 19, 99, 499])(
    'with %i degrees of freedom inverts the integral of the density',
    (degrees) => {
      for (const p of [0.6, 0.9, 0.975, 0.995, 0.9995]) {
        expect(0.5 + area(tQuantile(p, degrees), degrees)).toBeCloseTo(p, 9);
        expect(tQuantile(1 - p, degrees)).toBeCloseTo(-tQuantile(p, degrees), 9);
      }
    },
  );
});

describe('moments', () => {
  test('agree with the two-pass formula', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        const moments = momentsOf(values);
        expect(moments.mean).toBeCloseTo(mean, 6);
        expect(Math.abs(moments.variance - variance)).toBeLessThanOrEqual(1e-9 * (1 + variance));
        const power = (exponent: number) =>
          values.reduce((sum, value) => sum + (value - mean) ** exponent, 0) / values.length;
        if (variance > 1e-3) expect(moments.skewness).toBeCloseTo(power(3) / power(2) ** 1.5, 5);
      }),
      { numRuns: 300 },
    );
  });

  test('survive a large offset', () => {
    expect(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  });

  test('of one number, of none, of equal ones', () => {
    expect(momentsOf([])).toEqual({ count: 0, mean: 0, variance: 0, skewness: 0 });
    expect(momentsOf([5])).toEqual({ count: 1, mean: 5, variance: 0, skewness: 0 });
    expect(momentsOf(new Array<number>(99).fill(0.1))).toEqual({
      count: 99,
      mean: 0.1,
      variance: 0,
      skewness: 0,
    });
  });
});

describe('the interval of a mean', () => {
  test('worked by hand', () => {
    // Mean 3, variance 2.5, standard error sqrt(0.5), t(0.975, 4) = 2.776445.
    expect(meanInterval([1, 2, 3, 4, 5])).toEqual({
      count: 5,
      mean: 3,
      standardDeviation: 1.58113883,
      low: 1.03675684,
      high: 4.96324316,
      confidence: 0.95,
    });
  });

  test('reaches at most twice as far as Student’s', () => {
    // The cubic alone would say 34.6.
    const { low, high } = meanInterval([...new Array<number>(14).fill(0), 40, 40]);
    expect(high! - 5).toBeCloseTo(2 * (5 - low!), 5);
  });

  test('reaches farther where the long tail is, and nowhere less far than Student’s', () => {
    const values = [2, 3, 3, 4, 5, 5, 6, 6, 7, 9];
    // Mean 5, squares 40, cubes 30, so variance 40 / 9 and skewness 3 / 4^1.5.
    const error = Math.sqrt(40 / 9 / 10);
    const bend = 3 / 8 / Math.sqrt(10);
    const { mean, low, high } = meanInterval(values);
    expect(mean).toBe(5);
    expect(low).toBeCloseTo(5 - 2.262157 * error, 5);
    // Hall's cubic takes the farther end to the quantile that Student's interval ends at.
    const w = (5 - high!) / error;
    expect(w).toBeLessThan(-2.262157 * 1.1);
    expect(w + (bend * w ** 2) / 3 + (bend ** 2 * w ** 3) / 27 + bend / 6).toBeCloseTo(-2.262157, 5);
    expect(meanInterval(values.map((value) => -value))).toMatchObject({ low: -high!, high: -low! });
  });

  test('holds Student’s t interval, and turns with its values', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { count, mean, variance } = momentsOf(numbers);
        const half = tQuantile(0.975, count - 1) * Math.sqrt(variance / count);
        const { low, high } = meanInterval(numbers);
        expect(low).toBeLessThanOrEqual(mean - half + 1e-6);
        expect(high).toBeGreaterThanOrEqual(mean + half - 1e-6);
        const turned = meanInterval(numbers.map((number) => -number));
        expect(turned.low).toBeCloseTo(-high!, 6);
        expect(turned.high).toBeCloseTo(-low!, 6);
      }),
    );
  });

  test('ends where no value can be, and stays the same elsewhere', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (numbers) => {
        const free = meanInterval(numbers);
        const limited = meanInterval(numbers, 0.95, [0, 5]);
        expect(limited).toEqual({ ...free, low: Math.max(0, free.low!), high: Math.min(5, free.high!) });
        expect(limited.low).toBeLessThanOrEqual(limited.mean);
        expect(limited.high).toBeGreaterThanOrEqual(limited.mean);
      }),
    );
    expect(meanInterval([5, 5, 5, 5, 4]).high).toBeGreaterThan(5);
  });

  test('is unknown below two values, and a point where all are equal', () => {
    expect(meanInterval([7])).toMatchObject({ mean: 7, low: null, high: null });
    expect(meanInterval([7, 7])).toMatchObject({ mean: 7, low: 7, high: 7 });
  });
});

describe('the difference of two designs', () => {
  const base = [10, 14, 9, 12, 11, 13];

  test('is taken pair by pair: a small steady difference is seen in large noise', () => {
    const noise = [100, 900, 500, 300, 700, 200];
    const other = noise.map((value, index) => value - 2 - (index % 2) * 0.1);
    expect(pairedDifference(noise, other, 'lower')).toMatchObject({ mean: -2.05, verdict: 'better' });
    expect(pairedDifference(noise, other, 'higher').verdict).toBe('worse');
    expect(pairedDifference(other, noise, 'higher').verdict).toBe('better');
    expect(pairedDifference(other, noise, 'lower').verdict).toBe('worse');
  });

  test('is none where the interval holds zero', () => {
    const other = base.map((value, index) => value + (index % 2 === 0 ? 3 : -3.1));
    expect(pairedDifference(base, other, 'lower').verdict).toBe('no-real-difference');
  });

  test('of equal constants is none', () => {
    expect(pairedDifference([4, 4, 4], [4, 4, 4], 'lower')).toMatchObject({
      mean: 0,
      low: 0,
      high: 0,
      verdict: 'no-real-difference',
    });
  });

  test('of different constants is real', () => {
    expect(pairedDifference([4, 4, 4], [3, 3, 3], 'lower')).toMatchObject({
      mean: -1,
      low: -1,
      high: -1,
      verdict: 'better',
    });
  });

  test('in the last digits of sums is none', () => {
    const sums = base.map((value) => value / 10 + 0.2);
    const otherOrder = base.map((value) => 0.1 + value / 10 + 0.1);
    expect(sums).not.toEqual(otherOrder);
    expect(pairedDifference(sums, otherOrder, 'lower')).toMatchObject({
      mean: 0,
      verdict: 'no-real-difference',
    });
  });

  test('of one replication proves nothing', () => {
    expect(pairedDifference([1], [2], 'lower')).toMatchObject({ mean: 1, verdict: 'no-real-difference' });
  });

  test('needs pairs', () => {
    expect(() => pairedDifference([1, 2], [1], 'lower')).toThrow('cannot pair 2 replications with 1');
  });
});

describe('sample quantiles', () => {
  test('are of type 7', () => {
    // R: quantile(c(15, 20, 35, 40, 50), c(0, .05, .3, .4, .5, 1))
    const values = [35, 20, 15, 50, 40];
    expect([0, 0.05, 0.3, 0.4, 0.5, 1].map((p) => rounded(sampleQuantile(values, p)))).toEqual([
      15, 16, 23, 29, 35, 50,
    ]);
    expect(sampleQuantile([7], 0.3)).toBe(7);
    expect(values).toEqual([35, 20, 15, 50, 40]);
  });

  test('of nothing are our own mistake', () => {
    expect(() => sampleQuantile([], 0.5)).toThrow('empty');
    expect(() => sampleQuantile([1], 1.1)).toThrow('between 0 and 1');
  });
});

describe('rounding', () => {
  test.each([
    [1 / 3, 0.333333333],
    [123_456_789_123, 123_456_789_000],
    [-1.000_000_000_4, -1],
    [1e-20 / 3, 3.33333333e-21],
    [0.1 + 0.2, 0.3],
    [0, 0],
    [-0, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('%s becomes %s', (value, expected) => {
    expect(rounded(value)).toBe(expected);
  });

  test('hides what differs in the last digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: -12, max: 12 }),
        (digits, power) => {
          const value = Number(`${digits}e${power}`);
          expect(rounded(value * (1 + 4 * Number.EPSILON))).toBe(value);
          expect(rounded(value * (1 - 4 * Number.EPSILON))).toBe(value);
        },
      ),
      { numRuns: 500 },
    );
  });
});
