import { COST, costWords } from '../costs/cost-words.ts';
import type { Rates } from '../costs/rates.ts';
import { evaluateExpectations, type Lookup, SHOWN } from '../expect/index.ts';
import type { DesignResult, Expectation } from '../result.ts';

const CENTS_PER_UNIT = 100;

/** Holds the scenario's formulas against the designs' results. */
export async function expectationsOf(
  formulas: readonly string[],
  designs: readonly Pick<DesignResult, 'id' | 'metrics' | 'observed' | 'costs'>[],
  rates?: Rates,
): Promise<Expectation[]> {
  const lookup: Lookup = (metricId, designId, statistic) => {
    const design = designs.find(({ id }) => id === designId);
    if (metricId.startsWith(SHOWN)) {
      const mode = metricId.slice(SHOWN.length);
      return (
        design && (design.observed.find(({ failureModeId }) => failureModeId === mode)?.[statistic] ?? 0)
      );
    }
    if (metricId.startsWith(COST)) {
      const line = design?.costs?.find(({ id }) => id === metricId.slice(COST.length));
      return line && line.amountMinor[statistic] / CENTS_PER_UNIT;
    }
    return design?.metrics.find((metric) => metric.id === metricId)?.[statistic];
  };
  const names = designs.map((design) => design.id);
  return [...(await evaluateExpectations(formulas, names, lookup, costWords(rates)))];
}
