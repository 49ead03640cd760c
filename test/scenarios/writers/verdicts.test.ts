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

  /** The lines in full of so many designs of which the first differs from the second alone. */
  function linesOf(count: number, lead: string): readonly string[] {
    const result = withDesigns(count);
    const comparisons = result.comparisons.map((comparison) =>
      comparison.a === 'd0' && comparison.b === 'd1'
        ? { ...comparison, verdict: 'b-better' as const, words: 'd1 better than d0 by 2 tenants' }
        : {
            ...comparison,
            verdict: 'no-real-difference' as const,
            words: `${lead}${comparison.a} and ${comparison.b}`,
          },
    );
    const [list] = verdictsSection({ ...result, comparisons }, true)!.blocks;
    return list!.kind === 'list' ? list!.items.map(({ text }) => text) : [];
  }

  it('say in full of each metric in one line which pairs do not really differ', () => {
    expect(linesOf(4, 'no real difference between ')).toEqual([
      'Tenants reached: d1 better than d0 by 2 tenants',
      'Tenants reached: no real difference in 5 pairs: d0 and d2, d3; d1 and d2, d3; d2 and d3',
    ]);
    expect(linesOf(3, 'one replication is no verdict on ')[1]).toBe(
      'Tenants reached: one replication is no verdict on 2 pairs: d0 and d2; d1 and d2',
    );
  });
});

describe('caveats', () => {
  it('stand below the verdicts, however short the form', () => {
    const caveats = ['lighthouse-eligible leaves 16 of 24 needs unserved.'];
    for (const full of [false, true]) {
      const last = verdictsSection({ ...withDesigns(2), caveats }, full)!.blocks.at(-1);
      expect(JSON.stringify(last)).toContain(`Mind: ${caveats[0]}`);
    }
    expect(JSON.stringify(verdictsSection(withDesigns(2), false))).not.toContain('Mind:');
  });
});
