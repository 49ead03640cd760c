import { describe, expect, test } from 'vitest';
import { atMostUnseen, binomialInterval, rareEstimate } from '../../../engine/statistics/index.ts';

describe('the exact binomial interval', () => {
  test('has the published ends', () => {
    // Clopper and Pearson: 0, 1 and 5 of 10, 10 of 10.
    expect(binomialInterval(0, 10)).toEqual([0, expect.closeTo(0.3085, 4)]);
    expect(binomialInterval(1, 10)).toEqual([expect.closeTo(0.0025, 4), expect.closeTo(0.445, 4)]);
    expect(binomialInterval(5, 10)).toEqual([expect.closeTo(0.1871, 4), expect.closeTo(0.8129, 4)]);
    expect(binomialInterval(10, 10)).toEqual([expect.closeTo(0.6915, 4), 1]);
  });

  test('bounds what was never seen as the rule of three does', () => {
    expect(1000 * atMostUnseen(1000)).toBeCloseTo(3, 1);
    expect(atMostUnseen(10)).toBeCloseTo(1 - 0.05 ** 0.1, 12);
  });

  test('stays within what a double can tell for thousands of runs', () => {
    const [low, high] = binomialInterval(1900, 2000);
    expect([low, high]).toEqual([expect.closeTo(0.9395, 3), expect.closeTo(0.9591, 3)]);
  });
});

describe('the estimate of a probability', () => {
  const outcomes = (hits: number, count: number, weight: number) =>
    Array.from({ length: count }, (_, at) => ({ weight, happened: at < hits }));

  test('never says zero: what was not seen has a bound, by the largest weight', () => {
    expect(rareEstimate(outcomes(0, 300, 0.01), { largestWeight: 10 })).toMatchObject({
      probability: null,
      low: 0,
      high: expect.closeTo(10 * atMostUnseen(300), 9),
      interval: 'bound',
    });
    expect(rareEstimate(outcomes(0, 3, 1), { largestWeight: 10 }).high).toBe(1);
  });

  test('of plain replications has the exact interval', () => {
    const [low, high] = binomialInterval(30, 100);
    expect(rareEstimate(outcomes(30, 100, 1), { largestWeight: 1 })).toMatchObject({
      probability: 0.3,
      low: expect.closeTo(low, 8),
      high: expect.closeTo(high, 8),
      interval: 'binomial',
      effectiveHits: 30,
    });
  });

  test('has an interval of the hits while they are few, of the effective ones later', () => {
    expect(rareEstimate(outcomes(19, 100, 0.01), { largestWeight: 10 }).interval).toBe('binomial');
    expect(rareEstimate(outcomes(20, 100, 0.01), { largestWeight: 10 })).toMatchObject({
      interval: 'score',
      probability: 0.002,
    });
  });

  test('counts hits by their weights', () => {
    const mixed = [...outcomes(20, 20, 1), ...outcomes(1, 1, 20)];
    expect(rareEstimate(mixed, { largestWeight: 20 }).effectiveHits).toBeCloseTo(1600 / 420, 6);
  });
});
