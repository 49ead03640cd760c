import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Distribution,
  distributionQuantile,
  expectedValue,
  problemOf,
  sampleNumber,
  sampleSeconds,
} from '../../engine/distributions.ts';
import { streamsOf } from '../../engine/streams.ts';

/** Each with its variance, worked out by hand. */
const distributions: readonly (readonly [string, Distribution, number])[] = [
  ['constant', { kind: 'constant', value: 42 }, 0],
  ['uniform', { kind: 'uniform', low: 10, high: 40 }, 900 / 12],
  ['exponential', { kind: 'exponential', mean: 480 }, 480 ** 2],
  [
    'lognormal',
    { kind: 'lognormal', median: 720, p95: 1800 },
    (() => {
      const variance = (Math.log(1800 / 720) / 1.6448536269514722) ** 2;
      return (Math.exp(variance) - 1) * Math.exp(2 * Math.log(720) + variance);
    })(),
  ],
  [
    'triangular',
    { kind: 'triangular', low: 10, mode: 20, high: 60 },
    (100 + 400 + 3600 - 200 - 600 - 1200) / 18,
  ],
  ['empirical', { kind: 'empirical', values: [1, 2, 6] }, (1 + 4 + 36) / 3 - 9],
  ['weighted', { kind: 'empirical', values: [0, 10, 99], weights: [3, 1, 0] }, 100 / 4 - 2.5 ** 2],
];

describe.each(distributions)('%s', (name, distribution, variance) => {
  const count = 40_000;
  const stream = streamsOf(11, 0).stream('sampler', name);
  const samples = Array.from({ length: count }, () => sampleNumber(distribution, stream));
  const average = samples.reduce((sum, value) => sum + value, 0) / count;

  test('the mean of many samples is the mean', () => {
    // Five standard errors.
    expect(Math.abs(average - expectedValue(distribution))).toBeLessThanOrEqual(
      5 * Math.sqrt(variance / count) + 1e-9,
    );
  });

  test('the variance of many samples is the variance', () => {
    const sampled = samples.reduce((sum, value) => sum + (value - average) ** 2, 0) / (count - 1);
    expect(Math.abs(sampled - variance)).toBeLessThanOrEqual(0.1 * variance);
  });

  test('the share below a quantile is its probability', () => {
    for (const p of [0.05, 0.25, 0.5, 0.9, 0.95, 0.99]) {
      const value = distributionQuantile(distribution, p);
      const below = samples.filter((sample) => sample < value).length / count;
      const upTo = samples.filter((sample) => sample <= value).length / count;
      const error = 5 * Math.sqrt((p * (1 - p)) / count);
      expect(below).toBeLessThanOrEqual(p + error);
      expect(upTo).toBeGreaterThanOrEqual(p - error);
    }
  });

  test('durations are whole and not negative', () => {
    for (let draw = 0; draw < 1000; draw++) {
      const seconds = sampleSeconds(distribution, stream);
      expect(Number.isInteger(seconds) && seconds >= 0).toBe(true);
    }
  });

  test('its parameters are in order', () => {
    expect(problemOf(distribution)).toBeUndefined();
  });
});

test('a lognormal has the median and the 95th percentile it was given', () => {
  const distribution: Distribution = { kind: 'lognormal', median: 720, p95: 7200 };
  expect(distributionQuantile(distribution, 0.5)).toBeCloseTo(720, 9);
  expect(distributionQuantile(distribution, 0.95)).toBeCloseTo(7200, 8);
  expect(distributionQuantile({ kind: 'lognormal', median: 5, p95: 5 }, 0)).toBe(5);
});

test('a triangle without a side, or without any width, still works', () => {
  expect(distributionQuantile({ kind: 'triangular', low: 0, mode: 0, high: 10 }, 0.75)).toBe(5);
  expect(distributionQuantile({ kind: 'triangular', low: 0, mode: 10, high: 10 }, 0.25)).toBe(5);
  expect(distributionQuantile({ kind: 'triangular', low: 7, mode: 7, high: 7 }, 0.3)).toBe(7);
});

test('one draw uses one number of the stream, whatever the kind', () => {
  for (const [, distribution] of distributions) {
    const used = streamsOf(1, 0).stream('a', 'b');
    const skipped = streamsOf(1, 0).stream('a', 'b');
    sampleSeconds(distribution, used);
    skipped.uniform();
    expect(used.uniform()).toBe(skipped.uniform());
  }
});

test('a quantile never falls when the probability rises', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...distributions), probability, probability, ([, distribution], p, q) => {
      expect(distributionQuantile(distribution, Math.min(p, q))).toBeLessThanOrEqual(
        distributionQuantile(distribution, Math.max(p, q)),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each<[Distribution, string]>([
  [{ kind: 'constant', value: Number.NaN }, 'finite'],
  [{ kind: 'uniform', low: 2, high: 1 }, 'above high'],
  [{ kind: 'exponential', mean: -1 }, 'negative'],
  [{ kind: 'lognormal', median: 0, p95: 1 }, 'above 0'],
  [{ kind: 'lognormal', median: 2, p95: 1 }, 'below the median'],
  [{ kind: 'triangular', low: 1, mode: 3, high: 2 }, 'order'],
  [{ kind: 'empirical', values: [] }, 'at least one'],
  [{ kind: 'empirical', values: [1, Number.POSITIVE_INFINITY] }, 'finite'],
  [{ kind: 'empirical', values: [1], weights: [1, 2] }, 'one weight'],
  [{ kind: 'empirical', values: [1, 2], weights: [-1, 2] }, 'negative'],
  [{ kind: 'empirical', values: [1], weights: [0] }, 'above 0'],
])('%j is refused', (distribution, reason) => {
  expect(problemOf(distribution)).toContain(reason);
});
