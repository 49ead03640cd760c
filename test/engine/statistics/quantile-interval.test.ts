import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionQuantile } from '../../../engine/distributions.ts';
import {
  quantileInterval,
  quantileRanks,
  sampleQuantile,
  wilsonInterval,
} from '../../../engine/statistics/index.ts';
import { streamsOf } from '../../../engine/streams.ts';

describe('ranks that bound a quantile', () => {
  // The table of the sign test, ranks counted from 1.
  test.each([
    [6, 0.5, 0.95, 1, 6],
    [10, 0.5, 0.95, 2, 9],
    [20, 0.5, 0.95, 6, 15],
    [50, 0.5, 0.95, 18, 33],
  ])('of %i values, quantile %s at %s, are the published ones', (count, p, confidence, low, high) => {
    expect(quantileRanks(count, p, confidence)).toEqual({ low: low - 1, high: high - 1 });
  });

  test('need 6 values for a median, and 72 for the 5th and the 95th percentile', () => {
    expect([5, 6].map((count) => quantileRanks(count, 0.5) !== null)).toEqual([false, true]);
    expect([71, 72].map((count) => quantileRanks(count, 0.95) !== null)).toEqual([false, true]);
    expect([71, 72].map((count) => quantileRanks(count, 0.05) !== null)).toEqual([false, true]);
    expect(quantileRanks(0, 0.5)).toBe(null);
    expect(quantileInterval([1, 2, 3], 0.5)).toBe(null);
  });

  /** The chance that so many of n fall below, straight from the definition, in whole numbers. */
  const binomialBelow = (count: number, k: number, numerator: bigint, denominator: bigint): number => {
    let sum = 0n;
    let ways = 1n;
    for (let i = 0; i <= k; i++) {
      if (i > 0) ways = (ways * BigInt(count - i + 1)) / BigInt(i);
      sum += ways * numerator ** BigInt(i) * (denominator - numerator) ** BigInt(count - i);
    }
    return Number((sum * 10n ** 15n) / denominator ** BigInt(count)) / 1e15;
  };

  test('hold what they promise exactly, and the next ones inward would not', () => {
    for (const count of [6, 33, 72, 128, 200]) {
      for (const percent of [5n, 50n, 95n]) {
        const ranks = quantileRanks(count, Number(percent) / 100);
        if (ranks === null) continue;
        // The quantile lies below the low value where at most `low` values lie below it.
        const missedBelow = (low: number) => binomialBelow(count, low, percent, 100n);
        const missedAbove = (high: number) => 1 - binomialBelow(count, high, percent, 100n);
        expect(missedBelow(ranks.low)).toBeLessThanOrEqual(0.025);
        expect(missedBelow(ranks.low + 1)).toBeGreaterThan(0.025);
        expect(missedAbove(ranks.high)).toBeLessThanOrEqual(0.025);
        expect(missedAbove(ranks.high - 1)).toBeGreaterThan(0.025);
      }
    }
  });

  test('of many values stay close to what the normal distribution says, without underflow', () => {
    const { low, high } = quantileRanks(100_000, 0.5)!;
    // 1.96 standard deviations of the binomial: 310.
    expect(Math.abs(low - 49_690)).toBeLessThan(3);
    expect(Math.abs(high - 50_310)).toBeLessThan(3);
  });

  test('the sample quantile lies between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 400 }),
        fc.constantFrom(0.05, 0.5, 0.95),
        (values, p) => {
          const interval = quantileInterval(values, p);
          if (interval === null) return;
          const quantile = sampleQuantile(values, p);
          expect(interval[0]).toBeLessThanOrEqual(quantile);
          expect(interval[1]).toBeGreaterThanOrEqual(quantile);
        },
      ),
    );
  });
});

test.each(['smooth', 'whole numbers'])('intervals of quantiles cover, where values are %s', (kind) => {
  const distribution = { kind: 'lognormal', median: 4, p95: 9 } as const;
  const shape = (value: number) => (kind === 'smooth' ? value : Math.round(value));
  const experiments = 1000;
  const covered = { 0.05: 0, 0.5: 0, 0.95: 0 };
  for (let seed = 0; seed < experiments; seed++) {
    const stream = streamsOf(seed, 0).stream('sample', kind);
    const values = Array.from({ length: 100 }, () =>
      shape(distributionQuantile(distribution, stream.uniform())),
    );
    for (const p of [0.05, 0.5, 0.95] as const) {
      const truth = shape(distributionQuantile(distribution, p));
      const [low, high] = quantileInterval(values, p)!;
      if (low <= truth && truth <= high) covered[p]++;
    }
  }
  // 950 or more are expected; fewer than 929 happen once in a thousand times at 95 %. Ranks are steps: of smooth
  // values the intervals may cover 97.5 %, of whole numbers more, as their ends are often the quantile itself.
  for (const count of Object.values(covered)) expect(count).toBeGreaterThanOrEqual(929);
  if (kind === 'smooth') for (const count of Object.values(covered)) expect(count).toBeLessThan(985);
});

describe("Wilson's interval", () => {
  test('is the published one', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const close = (happened: number, count: number) =>
      wilsonInterval(happened, count).map((x) => Number(x.toFixed(4)));
    expect(close(81, 263)).toEqual([0.2553, 0.3662]);
    expect(close(15, 148)).toEqual([0.0624, 0.1605]);
    expect(close(0, 20)).toEqual([0, 0.1611]);
    expect(close(1, 29)).toEqual([0.0061, 0.1718]);
  });

  test('ends at certainty where nothing failed', () => {
    expect(wilsonInterval(50, 50)[1]).toBe(1);
    expect(() => wilsonInterval(3, 2)).toThrow('no share');
  });
});
