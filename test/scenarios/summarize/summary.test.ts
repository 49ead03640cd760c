import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../scenarios/summarize/summary.ts';

describe('the summary of a metric', () => {
  test('ends its interval at zero, below which nothing is counted', () => {
    const { low, high, mean } = summaryOf([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(mean).toBe(0.125);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.125);
  });

  test('lets a difference go below zero, also where no run at hand does', () => {
    expect(summaryOf([-1, 1, -1, 1, 0], Infinity, -Infinity).low).toBeLessThan(0);
    expect(summaryOf([0, 0, 0, 0, 1], 5, -5).low).toBeLessThan(0);
    expect(summaryOf([0, 0, 0, 0, 1], 5, -0.1).low).toBe(-0.1);
  });

  test('has no width for one value, and none to offer for none', () => {
    expect(summaryOf([3])).toMatchObject({ mean: 3, low: 3, high: 3, p50: 3, replications: 1 });
    expect(summaryOf([])).toMatchObject({ mean: 0, low: 0, high: 0, replications: 0 });
  });

  test('bounds its quantiles by runs, where there are enough of them', () => {
    const runs = (count: number) => Array.from({ length: count }, (_, run) => (run * 7) % count);
    expect(summaryOf(runs(5)).quantileIntervals).toEqual({ p5: null, p50: null, p95: null });
    expect(summaryOf(runs(20)).quantileIntervals).toEqual({ p5: null, p50: [5, 14], p95: null });
    expect(summaryOf(runs(72)).quantileIntervals).toEqual({ p5: [0, 8], p50: [27, 44], p95: [63, 71] });
    expect(summaryOf([7, 7, 7]).quantileIntervals).toBeUndefined();
  });
});
