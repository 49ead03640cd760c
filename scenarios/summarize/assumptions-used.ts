import { ASSUMPTIONS, type AssumptionDefinition } from '../../models/assumptions.ts';
import type { AssumptionUse } from '../result.ts';

/** Every assumption with the value this scenario runs on, its alternatives, and whether the scenario chose it. */
export function assumptionsUsed(overrides: Readonly<Record<string, string>>): AssumptionUse[] {
  return ASSUMPTIONS.map((definition: AssumptionDefinition) => {
    const value = overrides[definition.id] ?? definition.default;
    const choice = definition.alternatives.find((alternative) => alternative.name === value);
    return {
      id: definition.id,
      statement: `${definition.statement} Here: ${choice?.statement ?? value}`,
      value,
      alternatives: definition.alternatives.map((a) => a.name).filter((name) => name !== value),
      ...(definition.factId === undefined ? {} : { factId: definition.factId }),
      overridden: value !== definition.default,
    };
  });
}
