import type { Scenario } from '../scenario.ts';

/** The scenario with another seed, or with exactly so many replications whatever precision it asks for. */
export function changedScenario(
  scenario: Scenario,
  { seed, replications }: { readonly seed?: number | undefined; readonly replications?: number | undefined },
): Scenario {
  const precision =
    replications === undefined
      ? scenario.precision
      : { ...scenario.precision, minReplications: replications, maxReplications: replications };
  return { ...scenario, seed: seed ?? scenario.seed, precision };
}
