import { describe, expect, it } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { unseenTrialsWords, unseenWords } from '../../../scenarios/writers/unseen-words.ts';
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
    [2, 78, 100],
    [3, 63, 100],
    [8, 31, 100],
    [13, 21, 100],
    [16, 1, 6],
    [20, 1, 7],
    [80, 1, 27],
    [200, 1, 67],
  ])('of %d replications may have missed what happens in %d of %d runs', (count, times, runs) => {
    const seldom = `${times === 1 ? 'one' : times} of ${runs} runs`;
    expect(unseenWords(resultOf(count, false))).toBe(
      `The same in all ${count} replications, a number stands without an interval. What happens in fewer than ${seldom} may not have been among them.`,
    );
    // Something as rare as that is missed one time in twenty.
    expect((1 - times / runs) ** count).toBeCloseTo(0.05, 2);
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
      'The same in all replications that have it, a number stands without an interval. One of them is in only 20: what happens in fewer than one of 7 runs may not have been among them.',
    );
    expect(words(400)).toContain('The same in all 400 replications');
    expect(words(1)).toBe(null);
  });

  it('are told of the answers tried too, where chance plays a part', () => {
    const trial = {
      id: 'gdapNesting',
      choice: 'article',
      instead: 'counts',
      statement: '',
      outcome: 'nothing' as const,
      verdicts: [],
      expectations: [],
      numbers: [],
    };
    const tried = (count: number, trials = [trial]) =>
      unseenTrialsWords({
        ...resultOf(count, true),
        assumptionSweep: { complete: true, runs: 1, tried: trials, notTried: [] },
      });
    expect(tried(16)).toBe(
      'Every answer was tried on the same 16 replications: what happens in fewer than one of 6 runs may not have been among them.',
    );
    expect([tried(1), tried(16, []), unseenTrialsWords(resultOf(16, true))]).toEqual([null, null, null]);
  });

  it('are beyond doubt where nothing random is in them, and of one run nothing is said', () => {
    expect(unseenWords(resultOf(80, true))).toBe(null);
    expect(unseenWords(resultOf(1, false))).toBe(null);
  });
});
