import { describe, expect, it } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { unseenWords } from '../../../scenarios/writers/unseen-words.ts';
import { sampleResult } from './sample-result.ts';

/** The sample with as many replications, whose random metrics vary, or not. */
function resultOf(count: number, varies: boolean): Result {
  const { designs, replications, ...rest } = sampleResult();
  return {
    ...rest,
    replications: { ...replications, count },
    designs: designs.map((design) => ({
      ...design,
      metrics: design.metrics.map((metric) => ({
        ...metric,
        replications: count,
        high:
          varies && !metric.id.startsWith('license.') && metric.id !== 'mfa.registrations' ? 99 : metric.low,
      })),
    })),
  };
}

describe('numbers without an interval', () => {
  it.each([
    [2, 1],
    [20, 7],
    [80, 27],
    [200, 67],
  ])('of %d replications may have missed what happens in one of %d runs', (count, runs) => {
    expect(unseenWords(resultOf(count, false))).toContain(
      `all ${count} replications, a number stands without an interval. What happens in fewer than one of ${runs} runs`,
    );
    // Something as rare as that is missed one time in twenty, and what is half as rare far more often.
    if (count > 2) expect((1 - 1 / runs) ** count).toBeCloseTo(0.05, 2);
  });

  it('say no more than the replications can that have them', () => {
    const { designs, ...rest } = resultOf(400, true);
    const words = (replications: number) =>
      unseenWords({
        ...rest,
        designs: designs.map(({ metrics: [first, ...others], ...design }) => ({
          ...design,
          metrics: [{ ...first!, replications, high: first!.low }, ...others],
        })),
      });
    expect(words(20)).toBe(
      'The same in all replications that have it, a number stands without an interval. One of them is in only 20 of 400: what happens in fewer than one of 7 such runs may not have been among them.',
    );
    expect(words(400)).toContain('The same in all 400 replications');
    expect(words(1)).toBe(null);
  });

  it('are beyond doubt where nothing random is in them, and of one run nothing is said', () => {
    expect(unseenWords(resultOf(80, true))).toBe(null);
    expect(unseenWords(resultOf(1, false))).toBe(null);
  });
});
