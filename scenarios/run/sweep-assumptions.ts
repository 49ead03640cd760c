import type { Executor } from '../../engine/replications.ts';
import {
  ASSUMPTIONS,
  type AssumptionChoice,
  type AssumptionDefinition,
  NOT_READ_YET,
} from '../../models/assumptions.ts';
import { whyOutOfReach } from '../concerns.ts';
import type { AssumptionSweep, Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { compareResults } from '../summarize/compare-results.ts';
import { repeatScenario, summarizeRun } from './run.ts';
import type { Replication } from './run-batch.ts';

export interface SweepOptions {
  /** Runs batches of the given scenario elsewhere; in this thread where absent. */
  readonly executorOf?: (scenario: Scenario) => Executor<Replication>;
  readonly parallel?: number;
  /**
   * Replications over all runs; `maximum` shrinks once it is known how many one run takes. `before` of them belong to runs
   * that are over.
   */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly maximum: number;
    readonly before: number;
  }) => void;
  /** As for `runScenario`, of the run of the scenario as it is written. */
  readonly finishedFrom?: (from: number) => readonly Replication[];
  readonly signal?: AbortSignal;
}

/** One answer to try in place of the one the scenario runs on. */
interface Trial {
  readonly definition: AssumptionDefinition;
  readonly choice: AssumptionChoice;
  readonly instead: string;
}

/**
 * Runs the scenario as it is written, then once for every other answer to each open question it can reach, one question
 * at a time, with the same seed and as many replications, so that all runs draw the same random numbers. The result is
 * that of the scenario itself, with a word on every question beside it. Where the signal aborts, what is known by then
 * counts; undefined where not even one replication was whole.
 */
export async function sweepAssumptions(
  scenario: Scenario,
  options: SweepOptions = {},
): Promise<Result | undefined> {
  const { trials, notTried } = planOf(scenario);
  const runs = trials.length + 1;
  let before = 0;
  const run = (each: Scenario, more: Pick<SweepOptions, 'finishedFrom'> = {}) =>
    repeatScenario(each, {
      ...more,
      ...(options.executorOf === undefined ? {} : { executor: options.executorOf(each) }),
      ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: ({ done, maximum }) =>
        options.onProgress?.({ done: before + done, maximum: runs * maximum, before }),
    });
  const { finishedFrom } = options;
  const first = await run(scenario, finishedFrom === undefined ? {} : { finishedFrom });
  if (first.results.length === 0) return undefined;
  const usual = await summarizeRun(scenario, first);
  if (usual.replications.stoppedBy === 'user') return usual;
  const { count } = usual.replications;
  const precision = { ...scenario.precision, minReplications: count, maxReplications: count };
  const tried: AssumptionSweep['tried'] = [];
  for (const { definition, choice, instead } of trials) {
    before += count;
    options.onProgress?.({ done: before, maximum: runs * count, before });
    const assumptions = { ...scenario.assumptions, [definition.id]: choice.name };
    const asked = { ...scenario, assumptions, precision };
    const other = await run(asked);
    // A run cut short has seen other random numbers than the usual one, and says nothing beside it.
    if (other.stoppedBy === 'user') break;
    tried.push({
      id: definition.id,
      choice: choice.name,
      instead,
      statement: choice.statement,
      ...(definition.factId === undefined ? {} : { factId: definition.factId }),
      ...compareResults(usual, await summarizeRun(asked, other)),
    });
  }
  const complete = tried.length === trials.length;
  return { ...usual, assumptionSweep: { complete, runs: trials.length, tried, notTried } };
}

/** What to try, in the order of the assumptions, and what cannot matter for this scenario. */
function planOf(scenario: Scenario): {
  readonly trials: readonly Trial[];
  readonly notTried: AssumptionSweep['notTried'];
} {
  const trials: Trial[] = [];
  const notTried: AssumptionSweep['notTried'] = [];
  for (const definition of ASSUMPTIONS as readonly AssumptionDefinition[]) {
    const why = NOT_READ_YET.has(definition.id)
      ? 'no run of this version asks it'
      : whyOutOfReach(definition.concerns, scenario);
    if (why !== undefined) {
      notTried.push({ id: definition.id, why });
      continue;
    }
    const instead = scenario.assumptions[definition.id] ?? definition.default;
    for (const choice of definition.alternatives) {
      if (choice.name !== instead) trials.push({ definition, choice, instead });
    }
  }
  return { trials, notTried };
}
