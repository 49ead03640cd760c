import { type Executor, inProcess, replicate } from '../../engine/replications.ts';
import { BATCH_SIZE } from '../run/bounds.ts';
import type { RepeatOptions } from '../run/repeat.ts';
import type { Scenario } from '../scenario.ts';
import { type RareReplication, type RareTask, runRareBatch } from './rare-batch.ts';
import { isPrecise } from './rare-estimates.ts';
import { needsPilot, PILOT, rarePlans } from './rare-plan.ts';
import type { RareQuestion } from './rare-question.ts';
import type { RareResult } from './rare-result.ts';
import { summarizeRare } from './summarize-rare.ts';

const FEWEST = 64;
const MOST = 2000;

export interface RareOptions extends RepeatOptions {
  /** Runs a batch elsewhere; in this thread where absent. */
  readonly compute?: (task: RareTask, signal?: AbortSignal) => Promise<readonly RareReplication[]>;
  /** Exactly so many replications, whatever the precision. */
  readonly replications?: number | undefined;
  /** Replications from `from` on that are finished although their batch is not: when somebody stops the run, they count. */
  readonly finishedFrom?: (from: number) => readonly RareReplication[];
  /** Told the first replication that answers, before it is run; those before it are never shown. */
  readonly onFirst?: (first: number) => void;
}

/** The most replications a question may take, with those that come first. */
export function mostRareReplications(replications: number | undefined): number {
  return PILOT + (replications ?? MOST);
}

/**
 * Answers how likely it is, in every design, as closely as wanted or until the limit or the signal: first a few plain
 * replications that say whether it is rare at all, then others that answer. Which draws are tilted is settled before
 * the first of these, so that the estimate of a fixed number of them has no bias.
 */
export async function runRare(
  scenario: Scenario,
  question: RareQuestion,
  options: RareOptions = {},
): Promise<RareResult> {
  const { compute, replications, finishedFrom = () => [], onFirst, onProgress, ...rest } = options;
  const maximum = mostRareReplications(replications);
  const executorOf =
    (tilted: readonly boolean[], first: number): Executor<RareReplication> =>
    async (from, to, signal) => {
      const task = { question, tilted, from: first + from, to: first + to };
      if (compute !== undefined) return await compute(task, signal);
      const one = inProcess((replication) => {
        return runRareBatch(scenario, { ...task, from: replication, to: replication + 1 })[0]!;
      });
      return await one(task.from, task.to, signal);
    };
  const before = rarePlans(scenario, question);
  const pilot = needsPilot(before)
    ? await replicate<RareReplication>({
        executor: executorOf([], 0),
        batchSize: PILOT,
        minimum: PILOT,
        maximum: PILOT,
        stop: () => true,
        onProgress: ({ done }) => onProgress?.({ done, maximum }),
        ...rest,
      })
    : undefined;
  const plans = rarePlans(scenario, question, pilot?.results);
  const first = pilot === undefined ? 0 : PILOT;
  if (pilot?.stoppedBy === 'user') {
    return summarizeRare({ scenario, question, plans, pilot: first, first, results: [], stoppedBy: 'user' });
  }
  onFirst?.(first);
  const certain = plans.every(({ method }) => method === 'certain');
  const { results: whole, stoppedBy } = await replicate<RareReplication>({
    executor: executorOf(
      plans.map(({ method }) => method === 'tilted'),
      first,
    ),
    batchSize: BATCH_SIZE,
    minimum: certain ? 1 : (replications ?? FEWEST),
    maximum: certain ? 1 : (replications ?? MOST),
    stop: (results) =>
      replications === undefined &&
      plans.every(({ method, draws }, at) =>
        isPrecise(
          method,
          draws,
          results.map((designs) => designs[at]!),
        ),
      ),
    onProgress: (now) => onProgress?.({ done: first + now.done, maximum: first + now.maximum }),
    ...rest,
  });
  const results = stoppedBy === 'user' ? [...whole, ...finishedFrom(first + whole.length)] : whole;
  return summarizeRare({
    scenario,
    question,
    plans,
    pilot: first,
    first,
    results,
    stoppedBy: certain && stoppedBy !== 'user' ? 'deterministic' : stoppedBy,
  });
}
