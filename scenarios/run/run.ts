import { type Executor, inProcess } from '../../engine/replications.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { summarize } from '../summarize/summarize.ts';
import { blueprintsOf } from './blueprints.ts';
import { type Repeated, type RepeatOptions, repeat } from './repeat.ts';
import { type Replication, runReplication } from './run-batch.ts';
import { type KnownDesigns, type Pause, runFirstInParts, runReplicationInParts } from './run-in-parts.ts';

/** What a run knows before its end. */
export interface Known {
  /** Replications done, from the first on. */
  readonly count: number;
  /** The Result that a reader who stops now would get: it costs something, so only who shows it should ask. */
  readonly soFar: () => Promise<Result>;
}

export interface RunOptions extends RepeatOptions {
  /** Runs batches elsewhere; in this thread where absent. */
  readonly executor?: Executor<Replication>;
  /**
   * Told after every replication that is run in this thread, within batches too, and waited for: the run goes on when
   * what it returns is done. Never called with an executor. The final Result does not depend on it.
   */
  readonly onKnown?: (known: Known) => Promise<void> | void;
  /** Told of designs while the first replication is under way, on the same terms. */
  readonly onDesigns?: (known: KnownDesigns) => Promise<void> | void;
  /** Lets the thread do something else within a replication, where it is run in this thread. */
  readonly pause?: Pause;
  /** Replications from `from` on that are finished although their batch is not: when somebody stops a run, they count. */
  readonly finishedFrom?: (from: number) => readonly Replication[];
}

/**
 * Runs a scenario until its precision is reached, its limit, or the signal aborts, and summarizes what is known.
 * The result depends on scenario and seed alone, not on the number of workers or on who watches.
 */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<Result> {
  return summarizeRun(scenario, await repeatScenario(scenario, options));
}

/** The replications of such a run. Whoever ran them elsewhere can let go of that place before they are summarized. */
export async function repeatScenario(
  scenario: Scenario,
  options: RunOptions = {},
): Promise<Repeated<Replication>> {
  const {
    onKnown,
    onDesigns,
    pause,
    executor = hereTelling(scenario, { onKnown, onDesigns, pause }),
    finishedFrom = () => [],
    ...rest
  } = options;
  const { results, stoppedBy } = await repeat<Replication>(scenario, executor, rest);
  if (stoppedBy !== 'user') return { results, stoppedBy };
  return { results: [...results, ...finishedFrom(results.length)], stoppedBy };
}

/** Summarizes them. */
export function summarizeRun(
  scenario: Scenario,
  { results, stoppedBy }: Repeated<Replication>,
): Promise<Result> {
  return summarize(scenario, blueprintsOf(scenario), results, stoppedBy);
}

type Watching = { readonly [K in 'onKnown' | 'onDesigns' | 'pause']: RunOptions[K] | undefined };

function hereTelling(scenario: Scenario, { onKnown, onDesigns, pause }: Watching): Executor<Replication> {
  const known: Replication[] = [];
  const runOne = (replication: number): Replication | Promise<Replication> => {
    if (replication === 0 && onDesigns !== undefined) {
      return runFirstInParts(scenario, pause ?? goOn, onDesigns);
    }
    return pause === undefined
      ? runReplication(scenario, replication)
      : runReplicationInParts(scenario, replication, pause);
  };
  const runAndTell = async (replication: number): Promise<Replication> => {
    const run = await runOne(replication);
    if (onKnown === undefined) return run;
    known.push(run);
    await onKnown({
      count: known.length,
      soFar: () => summarize(scenario, blueprintsOf(scenario), [...known], 'user'),
    });
    return run;
  };
  return pause === undefined ? inProcess(runAndTell) : inProcess(runAndTell, goOn);
}

const goOn: Pause = () => undefined;
