import { FAILURE_MODES } from '../../models/failure-modes/index.ts';
import { METRICS } from '../../models/metrics.ts';
import type { Expectation } from '../result.ts';
import { evaluateFormula, type Lookup } from './evaluate-formula.ts';
import type { FormulaProblem } from './formula.ts';
import { formulaParser } from './parse-formula.ts';

const WORDS = {
  metrics: METRICS.map((metric) => metric.id),
  failureModes: FAILURE_MODES.map((mode) => mode.id),
};

/** What is wrong with each formula, by its place in the list; nothing for those that are right. `costs` are the lines that rates price. */
export async function checkExpectations(
  formulas: readonly string[],
  designs: readonly string[],
  costs: readonly string[] = [],
): Promise<readonly (FormulaProblem | undefined)[]> {
  if (formulas.length === 0) return [];
  const parse = await formulaParser();
  return formulas.map((text) => {
    const reading = parse(text, { ...WORDS, costs, designs });
    return reading.ok ? undefined : reading.problem;
  });
}

/**
 * Evaluates the formulas of a scenario against its result. Formulas have been checked when the scenario
 * was loaded; one that has not been is a failure that says so.
 */
export async function evaluateExpectations(
  formulas: readonly string[],
  designs: readonly string[],
  lookup: Lookup,
  costs: readonly string[] = [],
): Promise<readonly Expectation[]> {
  if (formulas.length === 0) return [];
  const parse = await formulaParser();
  return formulas.map((text) => {
    const reading = parse(text, { ...WORDS, costs, designs });
    if (reading.ok) return evaluateFormula(reading.formula, lookup);
    return { formula: text, passed: false, detail: reading.problem.message };
  });
}
