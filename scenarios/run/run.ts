import { type Executor, inProcess, precisionReached, replicate } from '../../engine/replications.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { summarize } from '../summarize/summarize.ts';
import { blueprintsOf, type Replication, runReplication } from './run-batch.ts';

/** Replications per batch. Part of the result: another size may stop at another number. */
export const BATCH_SIZE = 16;

export interface RunOptions {
  /** Runs batches elsewhere; in this thread where absent. */
  readonly executor?: Executor<Replication>;
  /** Batches under way at once: the number of workers behind the executor. */
  readonly parallel?: number;
  readonly onProgress?: (progress: { readonly done: number; readonly maximum: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a scenario until its precision is reached, its limit, or the signal aborts, and summarizes what is known.
 * The result depends on scenario and seed alone, not on the number of workers.
 */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<Result> {
  const { metric, halfWidth, minReplications, maxReplications } = scenario.precision;
  const deterministic = isDeterministic(scenario);
  const { results, stoppedBy } = await replicate<Replication>({
    executor: options.executor ?? inProcess((replication) => runReplication(scenario, replication)),
    batchSize: BATCH_SIZE,
    minimum: deterministic ? 1 : minReplications,
    maximum: deterministic ? 1 : maxReplications,
    stop: precisionReached<Replication>({
      metrics: (designs) =>
        designs.map((recording) => (recording.metrics as Record<string, number>)[metric] ?? 0),
      absolute: halfWidth,
    }),
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return summarize(
    scenario,
    blueprintsOf(scenario),
    results,
    deterministic && stoppedBy !== 'user' ? 'deterministic' : stoppedBy,
  );
}

/** Nothing is drawn where nobody works, nobody renews and nothing is stolen: one run says it all. */
function isDeterministic(scenario: Scenario): boolean {
  const { source, behavior, horizonSeconds } = scenario;
  const { leadSeconds, noticeAfterLapse } = behavior.renewal;
  const nobodyRenews =
    leadSeconds === null && noticeAfterLapse.kind === 'constant' && noticeAfterLapse.value > horizonSeconds;
  return (
    source.kind === 'estate' &&
    nobodyRenews &&
    scenario.events.every((event) => event.kind !== 'compromise') &&
    source.estate.people.every((person) => person.pods === undefined)
  );
}
