import { evaluateExpectations, type Lookup, SHOWN } from '../expect/index.ts';
import type { DesignResult, Expectation } from '../result.ts';

/** Holds the scenario's formulas against the designs' results. */
export async function expectationsOf(
  formulas: readonly string[],
  designs: readonly Pick<DesignResult, 'id' | 'metrics' | 'observed'>[],
): Promise<Expectation[]> {
  const lookup: Lookup = (metricId, designId, statistic) => {
    const design = designs.find(({ id }) => id === designId);
    if (metricId.startsWith(SHOWN)) {
      const mode = metricId.slice(SHOWN.length);
      return (
        design && (design.observed.find(({ failureModeId }) => failureModeId === mode)?.[statistic] ?? 0)
      );
    }
    return design?.metrics.find((metric) => metric.id === metricId)?.[statistic];
  };
  const names = designs.map((design) => design.id);
  return [...(await evaluateExpectations(formulas, names, lookup))];
}
