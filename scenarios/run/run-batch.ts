import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import type { Scenario } from '../scenario.ts';
import { blueprintsOf } from './blueprints.ts';
import { planOf } from './plan-of.ts';
import type { Watch } from './watch.ts';

/** One replication: the recording of each design, in the scenario's order, on the same random numbers. */
export type Replication = readonly Recording[];

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
