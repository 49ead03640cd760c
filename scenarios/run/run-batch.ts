import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import type { Scenario } from '../scenario.ts';
import { type Blueprint, blueprintOf } from './blueprint.ts';
import { planOf } from './plan-of.ts';
import type { Watch } from './watch.ts';

/** One replication: the recording of each design, in the scenario's order, on the same random numbers. */
export type Replication = readonly Recording[];

/** The blueprints of a scenario, made once and kept for as long as the scenario is run. */
const kept = new WeakMap<Scenario, readonly Blueprint[]>();

/** The blueprints of all designs of a scenario. */
export function blueprintsOf(scenario: Scenario): readonly Blueprint[] {
  let blueprints = kept.get(scenario);
  if (!blueprints) {
    blueprints = withZeroSeats(scenario.designs.map((choice) => blueprintOf(scenario, choice)));
    kept.set(scenario, blueprints);
  }
  return blueprints;
}

/** Seats of P1 are counted where there are any; beside such a design, one that needs none needs zero. */
function withZeroSeats(blueprints: readonly Blueprint[]): readonly Blueprint[] {
  if (blueprints.every(({ constants }) => constants['license.p1.seats'] === undefined)) return blueprints;
  return blueprints.map((blueprint) => ({
    ...blueprint,
    constants: { 'license.p1.seats': 0, ...blueprint.constants },
  }));
}

/** Runs the replications from `from` up to, not including, `to`. Pure: the same in every worker and every place. */
export function runBatch(scenario: Scenario, from: number, to: number, watch?: Watch): Replication[] {
  return Array.from({ length: to - from }, (_, k) => runReplication(scenario, from + k, watch));
}

/** Runs one replication of every design. */
export function runReplication(scenario: Scenario, replication: number, watch?: Watch): Replication {
  const recordings = blueprintsOf(scenario).map((blueprint, design) => {
    watch?.at(replication, design, 0);
    return simulate(
      planOf(scenario, blueprint),
      scenario.seed,
      replication,
      watch && ((atSeconds) => watch.at(replication, design, atSeconds)),
    );
  });
  watch?.finished(replication, recordings);
  return recordings;
}
