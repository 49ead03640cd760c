import { describe, expect, test } from 'vitest';
import { distributionQuantile, expectedValue } from '../../engine/distributions.ts';
import { momentsOf, quantileInterval } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { ruin, walkToAnEnd } from './absorbing-chain.ts';
import { type Claim, coverageOf, replications } from './coverage.ts';
import { expectedUnavailability, unavailability } from './gdap-availability.ts';
import { expectedRenewals, renewalsWithin } from './renewal-process.ts';
import { promised, ruleOf, type StopRule, studentsRule, untilPrecise } from './stopping.ts';

/*
 * The short run; `npm run coverage` makes the long one, with a thousand experiments each, and writes docs/statistics.md.
 * Seeds are fixed: a red test is a change of the code. Limits are about three standard deviations of a true 95 %.
 */

const renewals = (count: number) => replications(count, (seed, r) => renewalsWithin(1e6, 5e4, seed, r));
const renewalsExpected = expectedRenewals(1e6, 5e4);

/** What it would be with the normal quantile in place of Student's: right for many values, too narrow for five. */
const withNormalQuantile = (values: readonly number[]): Claim => {
  const { count, mean, variance } = momentsOf(values);
  const half = 1.96 * Math.sqrt(variance / count);
  return { low: mean - half, high: mean + half };
};

describe('95 % intervals of means hold the true value', () => {
  test('of a renewal process, from five runs each', () => {
    const { covered } = coverageOf(renewalsExpected, 400, renewals(5));
    expect(covered).toBeGreaterThanOrEqual(368);
    expect(covered).toBeLessThanOrEqual(393);
  });

  test('and the same test sees the normal quantile, or half an interval', () => {
    expect(coverageOf(renewalsExpected, 400, renewals(5), withNormalQuantile).covered).toBeLessThan(368);
    const half = (values: readonly number[]): Claim => {
      const { low, high } = withNormalQuantile(values);
      return { low, high: (low! + high!) / 2 };
    };
    expect(coverageOf(renewalsExpected, 400, renewals(5), half).covered).toBeLessThan(240);
  });

  test('of the way of a walk to its end, whose length is skewed', () => {
    const walk = { start: 4, top: 8, up: 0.45, stayMean: 10_000 };
    const truth = ruin(walk.start, walk.top, walk.up).steps * walk.stayMean;
    const { covered } = coverageOf(
      truth,
      150,
      replications(30, (seed, r) => walkToAnEnd(walk, seed, r).seconds),
    );
    expect(covered).toBeGreaterThanOrEqual(137);
    expect(covered).toBeLessThan(150);
  });

  test('of a customer whose GDAP lapses and is renewed, by the real machines', () => {
    const { covered } = coverageOf(expectedUnavailability(), 100, replications(5, unavailability));
    expect(covered).toBeGreaterThanOrEqual(89);
    expect(covered).toBeLessThanOrEqual(99);
  });
});

test('95 % intervals of a 95th percentile hold it, of lives that are exponential', () => {
  const life = { kind: 'exponential', mean: 100 } as const;
  const lives = replications(80, (seed, r) =>
    distributionQuantile(life, streamsOf(seed, r).stream('lamp', 'life').uniform()),
  );
  const bounds = (values: readonly number[]): Claim => {
    const pair = quantileInterval(values, 0.95);
    return { low: pair?.[0] ?? null, high: pair?.[1] ?? null };
  };
  const { covered } = coverageOf(distributionQuantile(life, 0.95), 300, lives, bounds);
  expect(covered).toBeGreaterThanOrEqual(274);
  expect(covered).toBeLessThan(300);
});

describe('runs until precise, of values with a long tail', () => {
  const life = { kind: 'lognormal', median: 1, p95: 5.18 } as const;
  const truth = expectedValue(life);
  const run = (seed: number, replication: number) =>
    distributionQuantile(life, streamsOf(seed, replication).stream('lamp', 'life').uniform());
  // With the spread known it would take 60 values.
  const halfWidth = (1.96 * 2.16) / Math.sqrt(60);
  const kept = (stop: StopRule) =>
    coverageOf(truth, 400, untilPrecise(stop, run), promised(halfWidth)).covered;

  test('keep the promise of their width', () => {
    expect(kept(ruleOf(halfWidth))).toBeGreaterThanOrEqual(384);
  });

  test('and break it where the first narrow interval ends them, or Student’s t alone', () => {
    expect(kept(ruleOf(halfWidth, 0))).toBeLessThan(384);
    expect(kept(studentsRule(halfWidth))).toBeLessThan(372);
  });
});
