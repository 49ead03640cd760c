import { describe, expect, it } from 'vitest';
import { bestDesigns } from '../../../scenarios/writers/outline/best-designs.ts';
import { sampleResult } from './sample-result.ts';

describe('the best designs of a question', () => {
  it('is the lowest mean where lower is better', () => {
    expect([...bestDesigns(sampleResult(), 'blast.tenants')]).toEqual(['gdap-pim']);
  });

  it('are all that share the best mean', () => {
    expect([...bestDesigns(sampleResult(), 'license.p2.seats')]).toEqual(['dap', 'gdap-standing']);
  });

  it('include what the paired comparison cannot tell from the best', () => {
    const result = sampleResult();
    const tie = result.comparisons.find(({ words }) => words.startsWith('no real difference'))!;
    result.comparisons.push({ ...tie, metric: 'blast.tenants' });
    expect([...bestDesigns(result, 'blast.tenants')]).toEqual(['gdap-standing', 'gdap-pim']);
  });

  it('are none when all are equal, when the metric has no direction, or when there is one design', () => {
    expect(bestDesigns(sampleResult(), 'mfa.registrations').size).toBe(0);
    const neither = sampleResult();
    for (const { metrics } of neither.designs) metrics[0]!.better = 'neither';
    expect(bestDesigns(neither, 'blast.tenants').size).toBe(0);
    const alone = { ...sampleResult(), designs: sampleResult().designs.slice(0, 1) };
    expect(bestDesigns(alone, 'blast.tenants').size).toBe(0);
  });

  it('is the highest mean where higher is better', () => {
    const result = sampleResult();
    for (const { metrics } of result.designs) metrics[0]!.better = 'higher';
    expect([...bestDesigns(result, 'blast.tenants')]).toEqual(['dap']);
  });
});
