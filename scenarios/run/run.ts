import { type Executor, inProcess } from '../../engine/replications.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { summarize } from '../summarize/summarize.ts';
import { type RepeatOptions, repeat } from './repeat.ts';
import { blueprintsOf, type Replication, runReplication } from './run-batch.ts';

export interface RunOptions extends RepeatOptions {
  /** Runs batches elsewhere; in this thread where absent. */
  readonly executor?: Executor<Replication>;
}

/**
 * Runs a scenario until its precision is reached, its limit, or the signal aborts, and summarizes what is known.
 * The result depends on scenario and seed alone, not on the number of workers.
 */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<Result> {
  const { executor = inProcess((replication) => runReplication(scenario, replication)), ...rest } = options;
  const { results, stoppedBy } = await repeat<Replication>(scenario, executor, rest);
  return summarize(scenario, blueprintsOf(scenario), results, stoppedBy);
}
