import type { DesignChoice, Scenario } from '../scenario.ts';
import { type Blueprint, blueprintOf } from './blueprint.ts';

/** What was built for a scenario by now: each design once it was asked for, and all of them as runs use them. */
interface Built {
  readonly single: Map<string, Blueprint>;
  all?: readonly Blueprint[];
}

/** Kept for as long as the scenario is run. */
const kept = new WeakMap<Scenario, Built>();

/** The blueprints of all designs of a scenario, made once. */
export function blueprintsOf(scenario: Scenario): readonly Blueprint[] {
  const built = builtFor(scenario);
  built.all ??= withZeroSeats(scenario.designs.map((choice) => blueprintIn(built, scenario, choice)));
  return built.all;
}

/** What is built for one design alone, for whoever looks at no other. */
export function blueprintFor(scenario: Scenario, choice: DesignChoice): Blueprint {
  return blueprintIn(builtFor(scenario), scenario, choice);
}

/**
 * The scenario with its first designs alone, which shares what is built for the whole one. What is said of a design
 * that is compared with fewer others stays true; formulas may speak of designs that are not there and are left out.
 */
export function withFirstDesigns(scenario: Scenario, count: number): Scenario {
  if (count >= scenario.designs.length) return scenario;
  const part = { ...scenario, designs: scenario.designs.slice(0, count), expect: [] };
  kept.set(part, { single: builtFor(scenario).single });
  return part;
}

/**
 * Lets a scenario use what was built for another one, where the two build the same: who changes behavior, events or
 * precision only need not wait for estates and licenses again.
 */
export function shareBlueprints(from: Scenario, to: Scenario): void {
  const built = kept.get(from);
  if (built === undefined || kept.has(to) || groundOf(from) !== groundOf(to)) return;
  const sameDesigns = JSON.stringify(from.designs) === JSON.stringify(to.designs);
  kept.set(to, sameDesigns ? built : { single: built.single });
}

/** All that estates, licenses and constants of a design are made of, beside the design itself. */
function groundOf({ source, assumptions, seed }: Scenario): string {
  return JSON.stringify([seed, assumptions, source]);
}

function builtFor(scenario: Scenario): Built {
  const known = kept.get(scenario);
  if (known !== undefined) return known;
  const built: Built = { single: new Map() };
  kept.set(scenario, built);
  return built;
}

function blueprintIn({ single }: Built, scenario: Scenario, choice: DesignChoice): Blueprint {
  const key = JSON.stringify(choice);
  const known = single.get(key);
  if (known !== undefined) return known;
  const blueprint = blueprintOf(scenario, choice);
  single.set(key, blueprint);
  return blueprint;
}

/** Seats of P1 are counted where there are any; beside such a design, one that needs none needs zero. */
function withZeroSeats(blueprints: readonly Blueprint[]): readonly Blueprint[] {
  if (blueprints.every(({ constants }) => constants['license.p1.seats'] === undefined)) return blueprints;
  return blueprints.map((blueprint) => ({
    ...blueprint,
    constants: { 'license.p1.seats': 0, ...blueprint.constants },
  }));
}
