import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../engine/portable-math.ts';
import { warmUpLength } from '../../../engine/statistics/index.ts';
import { streamsOf } from '../../../engine/streams.ts';

/** An autoregressive process of mean 0 that starts at `start` and forgets it by a tenth per step. */
function process(seed: number, start: number, length: number): readonly number[] {
  const stream = streamsOf(seed, 0).stream('process', 'noise');
  let value = start;
  return Array.from({ length }, () => {
    value = 0.9 * value + normalQuantile(stream.uniform());
    return value;
  });
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the warm-up of a run', () => {
  test('that starts far from its mean is about as long as the start is felt', () => {
    // From 60 it takes 31 steps to be within one standard deviation, 2.3, of zero.
    for (const seed of seeds) {
      const length = warmUpLength(process(seed, 60, 1000));
      expect(length).toBeGreaterThanOrEqual(15);
    }
  });

  test('once cut takes the bias with it', () => {
    const means = (cut: boolean) =>
      seeds.flatMap((seed) => {
        const values = process(seed, 60, 1000);
        const length = warmUpLength(values);
        return length === null ? [] : [meanOf(values.slice(cut ? length : 0))];
      });
    // What is left of the start: 60 * 0.9 / 0.1 over a thousand steps.
    expect(meanOf(means(false))).toBeGreaterThan(0.4);
    expect(Math.abs(meanOf(means(true)))).toBeLessThan(0.15);
    expect(means(true).length).toBeGreaterThan(seeds.length / 2);
  });

  test('of a jump ends at the jump', () => {
    const jump = Array.from({ length: 400 }, (_, index) => (index < 100 ? 50 : 0) + (index % 5));
    expect(warmUpLength(jump)).toBe(100);
  });

  test('is none where all is steady from the start', () => {
    expect(warmUpLength(new Array<number>(200).fill(3))).toBe(0);
  });

  test('is not known of a run that never settles, or is too short', () => {
    expect(warmUpLength(Array.from({ length: 400 }, (_, index) => index))).toBeNull();
    expect(warmUpLength([1, 2, 3])).toBeNull();
  });
});
