import type { Result } from '../../result.ts';

/**
 * The designs that are best at one metric: the best mean, and those that the paired comparison cannot tell
 * from it. Empty when the metric has no better direction, or when no design is really worse than another.
 */
export function bestDesigns(result: Result, metricId: string): ReadonlySet<string> {
  const entries = result.designs.flatMap((design) => {
    const metric = design.metrics.find((candidate) => candidate.id === metricId);
    return metric === undefined ? [] : [{ design: design.id, metric }];
  });
  const better = entries[0]?.metric.better;
  if (entries.length < 2 || better === undefined || better === 'neither') return new Set();
  const sign = better === 'lower' ? 1 : -1;
  const leader = entries.reduce((a, b) => (sign * b.metric.mean < sign * a.metric.mean ? b : a));
  const best = entries.filter(
    ({ design, metric }) =>
      metric.mean === leader.metric.mean || indistinct(result, metricId, design, leader.design),
  );
  return best.length === entries.length ? new Set() : new Set(best.map(({ design }) => design));
}

function indistinct(result: Result, metricId: string, one: string, other: string): boolean {
  return result.comparisons.some(
    ({ metric, a, b, verdict }) =>
      metric === metricId &&
      verdict === 'no-real-difference' &&
      ((a === one && b === other) || (a === other && b === one)),
  );
}
