import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXACT_VALUES, Histogram } from '../../../engine/recorders/index.ts';
import { sampleQuantile } from '../../../engine/statistics/index.ts';
import { streamsOf } from '../../../engine/streams.ts';

const histogramOf = (values: readonly number[]): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
};

test('an empty histogram answers zero', () => {
  const histogram = new Histogram();
  expect([histogram.count, histogram.mean, histogram.min, histogram.max, histogram.quantile(0.5)]).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

describe('few values', () => {
  test('are exact', () => {
    const histogram = histogramOf([5, 1, 1_000_003, 7]);
    expect([histogram.quantile(0), histogram.quantile(0.5), histogram.quantile(1)]).toEqual([
      1, 6, 1_000_003,
    ]);
    expect([histogram.count, histogram.sum, histogram.min, histogram.max]).toEqual([
      4, 1_000_016, 1, 1_000_003,
    ]);
  });
});

describe('many values', () => {
  const stream = streamsOf(3, 0).stream('histogram', 'values');
  const values = Array.from({ length: 20_000 }, () => Math.floor(100 / (1 - stream.uniform()) ** 1.5));
  const small = values.map((value) => Math.min(value, 2 ** 31 - 1));

  test('keep count, sum and ends, and quantiles within 1/128', () => {
    const histogram = histogramOf(small);
    expect(histogram.count).toBe(small.length);
    expect(histogram.sum).toBe(small.reduce((sum, value) => sum + value, 0));
    for (const p of [0, 0.01, 0.25, 0.5, 0.9, 0.99, 0.999, 1]) {
      const exact = sampleQuantile(small, p);
      // Between two order statistics far apart (the last few) bins cannot interpolate: leave 0.2 % more.
      expect(Math.abs(histogram.quantile(p) - exact) / exact).toBeLessThan(1 / 128 + 0.002);
    }
  });

  test('need bounded memory', () => {
    expect(histogramOf(small).toData().bins.length).toBeLessThan(3200);
    expect(histogramOf(small).toData().values).toBeNull();
  });
});

test('merging parts is the same as adding everything, in any split', () => {
  const value = fc.oneof(fc.nat(300), fc.nat(0x7fff_ffff));
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: EXACT_VALUES, size: 'max' }),
      fc.array(value, { maxLength: EXACT_VALUES * 2, size: 'max' }),
      (first, second) => {
        const merged = Histogram.from(JSON.parse(JSON.stringify(histogramOf(first).toData())));
        merged.merge(histogramOf(second).toData());
        expect(merged.toData()).toEqual(histogramOf([...first, ...second]).toData());
      },
    ),
    { numRuns: 60 },
  );
});

test('every value lands in a bin at most 1/128 wide: the quantile of equal values is that value', () => {
  fc.assert(
    fc.property(fc.nat(0x7fff_ffff), (value) => {
      const histogram = new Histogram();
      for (let n = 0; n <= EXACT_VALUES; n++) histogram.add(value);
      expect(histogram.toData().values).toBeNull();
      expect(histogram.quantile(0.5)).toBe(value);
      // One extreme value on each side takes the ends away, and leaves only the bin.
      histogram.add(0);
      histogram.add(0x7fff_ffff);
      expect(Math.abs(histogram.quantile(0.5) - value)).toBeLessThanOrEqual(value / 128);
    }),
    { numRuns: 200 },
  );
});

test.each([-1, 0.5, 2 ** 31, Number.NaN])('%s is our own mistake', (value) => {
  expect(() => new Histogram().add(value)).toThrow('whole numbers');
});
