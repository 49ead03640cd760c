import { evaluateExpectations, type Lookup } from '../expect/index.ts';
import type { DesignResult, Expectation } from '../result.ts';

/** Holds the scenario's formulas against the designs' results. */
export async function expectationsOf(
  formulas: readonly string[],
  designs: readonly DesignResult[],
): Promise<Expectation[]> {
  const lookup: Lookup = (metricId, designId, statistic) =>
    designs.find((design) => design.id === designId)?.metrics.find((metric) => metric.id === metricId)?.[
      statistic
    ];
  const names = designs.map((design) => design.id);
  return [...(await evaluateExpectations(formulas, names, lookup))];
}
