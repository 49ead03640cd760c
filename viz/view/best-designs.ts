import type { Comparison, Metric, Result } from '../../scenarios/result.ts';
import { bestDesigns } from '../../scenarios/writers/outline/best-designs.ts';

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
  /** Designs that no other is really better than, in the Result's order; empty when that is all of them. */
  readonly best: readonly string[];
  /** The comparison to tell about: a best design against the first listed, or against the worst. */
  readonly telling: Comparison | undefined;
}

/** Who leads on a metric, by the same rule as in every other writer. */
export function standingOn(result: Result, metricId: string): Standing {
  const holders = result.designs.filter((design) => metricOf(result, design.id, metricId) !== undefined);
  const leaders = bestDesigns(result, metricId);
  const best = holders.filter((design) => leaders.has(design.id)).map((design) => design.id);
  const first = holders[0]?.id;
  if (first === undefined || holders.length < 2) return { best: [], telling: undefined };
  const mean = (id: string) => metricOf(result, id, metricId)!.mean;
  const top = [...(best.length > 0 ? best : [first])].sort(
    (a, b) => Math.abs(mean(b) - mean(first)) - Math.abs(mean(a) - mean(first)),
  )[0]!;
  const others = holders.map((design) => design.id).filter((id) => id !== top && !best.includes(id));
  const furthest = others.sort((a, b) => Math.abs(mean(b) - mean(top)) - Math.abs(mean(a) - mean(top)))[0];
  const against = others.includes(first) ? first : furthest;
  return { best, telling: against === undefined ? undefined : comparisonOf(result, metricId, top, against) };
}
