import type { Comparison, DesignResult } from '../../scenarios/result.ts';
import { summary } from './sample-designs.ts';

/** Every pair of designs on every metric both have, with a verdict from the sample's own means. */
export function sampleComparisons(designs: readonly DesignResult[]): Comparison[] {
  const comparisons: Comparison[] = [];
  designs.forEach((a, first) => {
    for (const b of designs.slice(first + 1)) {
      for (const metric of a.metrics) {
        const other = b.metrics.find((candidate) => candidate.id === metric.id);
        if (other === undefined) continue;
        const difference = other.mean - metric.mean;
        const width = Math.max(metric.high - metric.low, other.high - other.low);
        const real = Math.abs(difference) > width;
        const bWins = difference < 0 === (metric.better === 'lower');
        const [better, worse] = bWins ? [b, a] : [a, b];
        const low = Math.abs(difference) - width;
        const high = Math.abs(difference) + width;
        const span = width === 0 ? `${Math.abs(difference)}` : `${low.toFixed(1)} to ${high.toFixed(1)}`;
        comparisons.push({
          metric: metric.id,
          a: a.id,
          b: b.id,
          difference: summary(difference, width * 5),
          verdict: real ? (bWins ? 'b-better' : 'a-better') : 'no-real-difference',
          words: real
            ? `${better.id} better than ${worse.id} by ${span} ${metric.unit}`
            : 'no real difference',
        });
      }
    }
  });
  return comparisons;
}
