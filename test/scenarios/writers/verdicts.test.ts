import { describe, expect, it } from 'vitest';
import { verdictsSection } from '../../../scenarios/writers/outline/verdicts.ts';
import { sampleResult } from './sample-result.ts';

/** The sample with so many designs, and a verdict on the main metric for each pair of them. */
function withDesigns(count: number) {
  const sample = sampleResult();
  const ids = Array.from({ length: count }, (_, index) => `d${index}`);
  const designs = ids.map((id) => ({ ...sample.designs[0]!, id }));
  const comparisons = ids.flatMap((a, at) =>
    ids.slice(at + 1).map((b) => ({
      ...sample.comparisons[0]!,
      metric: 'blast.tenants',
      a,
      b,
      words: `${a} and ${b}`,
    })),
  );
  return { ...sample, mainMetric: 'blast.tenants', designs, comparisons };
}

function itemsOf(count: number, full: boolean): number {
  const [list] = verdictsSection(withDesigns(count), full)!.blocks;
  return list!.kind === 'list' ? list!.items.length : 0;
}

describe('the verdicts in short', () => {
  it('have every pair of a few designs', () => {
    expect(itemsOf(4, false)).toBe(6);
  });

  it('have of many designs the pairs with the first one only, and all of them in full', () => {
    expect(itemsOf(12, false)).toBe(11);
    expect(itemsOf(12, true)).toBe(66);
  });
});
