import type { Comparison, Metric, Result } from '../../scenarios/result.ts';

/** The metric of one design, if it has it. */
export function metricOf(result: Result, designId: string, metricId: string): Metric | undefined {
  return result.designs
    .find((design) => design.id === designId)
    ?.metrics.find((metric) => metric.id === metricId);
}

/** The Result's comparison of two designs on a metric, in whichever order it holds them. */
export function comparisonOf(
  result: Result,
  metricId: string,
  one: string,
  other: string,
): Comparison | undefined {
  return result.comparisons.find(
    ({ metric, a, b }) => metric === metricId && ((a === one && b === other) || (a === other && b === one)),
  );
}

export interface Standing {
  /** Designs from best to worst by their means; in the Result's order where the metric has no better side. */
  readonly order: readonly string[];
  /** Designs that no other is really better than; empty when all of them are, or there is no better side. */
  readonly best: readonly string[];
  /** The comparison to tell about: the best design against the first listed, or against the worst. */
  readonly telling: Comparison | undefined;
}

/** Who leads on a metric, by the Result's own verdicts and nothing else. */
export function standingOn(result: Result, metricId: string): Standing {
  const metrics = result.designs.flatMap((design) => {
    const metric = metricOf(result, design.id, metricId);
    return metric === undefined ? [] : [{ id: design.id, metric }];
  });
  const better = metrics[0]?.metric.better ?? 'neither';
  const order = metrics.map(({ id }) => id);
  if (better !== 'neither') {
    const sign = better === 'lower' ? 1 : -1;
    const mean = new Map(metrics.map(({ id, metric }) => [id, metric.mean * sign]));
    order.sort((a, b) => mean.get(a)! - mean.get(b)!);
  }
  const top = order[0];
  const last = order.at(-1);
  if (top === undefined || last === undefined || top === last) return { order, best: [], telling: undefined };
  const isReal = (other: string) =>
    comparisonOf(result, metricId, top, other)?.verdict !== 'no-real-difference';
  const best = better === 'neither' ? [] : order.filter((id) => id === top || !isReal(id));
  const first = metrics[0]!.id;
  const against = best.includes(first) || !isReal(first) ? last : first;
  return {
    order,
    best: best.length === order.length ? [] : best,
    telling: comparisonOf(result, metricId, top, against),
  };
}
