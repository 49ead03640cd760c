import {
  ASSUMPTIONS,
  type AssumptionDefinition,
  choiceNamed,
  NOT_READ_YET,
} from '../../models/assumptions.ts';
import { whyOutOfReach } from '../concerns.ts';
import type { AssumptionUse } from '../result.ts';
import type { Scenario } from '../scenario.ts';

/**
 * Every assumption this scenario may rest on, with the value it runs on, its alternatives, and whether the scenario
 * chose it. What the scenario cannot touch is left out, also where it was chosen: no number rests on it.
 */
export function assumptionsUsed(scenario: Scenario): AssumptionUse[] {
  return ASSUMPTIONS.filter(
    ({ id, concerns }) => !NOT_READ_YET.has(id) && whyOutOfReach(concerns, scenario) === undefined,
  ).map((definition: AssumptionDefinition) => useOf(definition, scenario.assumptions[definition.id]));
}

function useOf(definition: AssumptionDefinition, chosen: string | undefined): AssumptionUse {
  const value = chosen ?? definition.default;
  const choice = choiceNamed(definition, value);
  return {
    id: definition.id,
    statement: `${definition.statement} Here: ${choice?.statement ?? value}`,
    value,
    alternatives: definition.alternatives.map((a) => a.name).filter((name) => name !== value),
    ...(definition.factId === undefined ? {} : { factId: definition.factId }),
    overridden: value !== definition.default,
  };
}
