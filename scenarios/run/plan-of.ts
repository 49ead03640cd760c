import { parseInstant } from '../../engine/calendar.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Plan } from '../../models/begin-run.ts';
import type { Scenario } from '../scenario.ts';
import type { Blueprint } from './blueprint.ts';

/** Made once: what runs work out for a plan, they keep with it. */
const plans = new WeakMap<Scenario, WeakMap<Blueprint, Plan>>();

/** What a run of one design is made of: the same for results, and for questions about a moment of it. */
export function planOf(scenario: Scenario, blueprint: Blueprint): Plan {
  const ofScenario = plans.get(scenario) ?? new WeakMap<Blueprint, Plan>();
  plans.set(scenario, ofScenario);
  const plan = ofScenario.get(blueprint) ?? makePlan(scenario, blueprint);
  ofScenario.set(blueprint, plan);
  return plan;
}

function makePlan(scenario: Scenario, { index, constants }: Blueprint): Plan {
  return {
    index,
    constants,
    behavior: scenario.behavior,
    events: scenario.events,
    assumptions: resolveAssumptions(scenario.assumptions),
    startEpochSeconds: parseInstant(scenario.start)!,
    horizonSeconds: scenario.horizonSeconds,
  };
}
