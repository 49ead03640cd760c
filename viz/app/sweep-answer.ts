import { inProcess } from '../../engine/replications.ts';
import type { Result } from '../../scenarios/result.ts';
import { type Replication, runReplication } from '../../scenarios/run/run-batch.ts';
import { type SweepOptions, sweepAssumptions } from '../../scenarios/run/sweep-assumptions.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { nextTurn } from './next-turn.ts';

/** The Result of `entwin run --sweep-assumptions`; between two replications the thread hears whether it is still wanted. */
export function sweepAnswer(
  scenario: Scenario,
  watch: Required<Pick<SweepOptions, 'signal' | 'onProgress'>>,
): Promise<Result | undefined> {
  return sweepAssumptions(scenario, {
    ...watch,
    executorOf: (each) =>
      inProcess<Replication>(async (replication) => {
        await nextTurn();
        return runReplication(each, replication);
      }),
  });
}
