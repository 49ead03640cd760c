import type { Recording } from '../../models/recorder.ts';
import { simulateByDays } from '../../models/simulate.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { summarize } from '../summarize/summarize.ts';
import type { Blueprint } from './blueprint.ts';
import { blueprintsOf, withFirstDesigns } from './blueprints.ts';
import { planOf } from './plan-of.ts';
import type { Replication } from './run-batch.ts';

/** Asked between two simulated days, so often that it should be quick; the run waits for a promise, and gives up when it rejects. */
export type Pause = () => Promise<void> | undefined;

/** What is known while the first replication is under way: some designs, from the first one on. */
export interface KnownDesigns {
  readonly count: number;
  /** The Result of the scenario with these designs alone, without its formulas. */
  readonly soFar: () => Promise<Result>;
}

/** One replication of every design, as `runReplication` gives it, with pauses. */
export async function runReplicationInParts(
  scenario: Scenario,
  replication: number,
  pause: Pause,
): Promise<Replication> {
  const recordings: Recording[] = [];
  for (const blueprint of blueprintsOf(scenario)) {
    recordings.push(await recordingOf(scenario, blueprint, replication, pause));
  }
  return recordings;
}

/**
 * The first replication, with word of every design but the last as it is done. A design's estate is built when its
 * turn comes, so that the first word is early.
 */
export async function runFirstInParts(
  scenario: Scenario,
  pause: Pause,
  onDesigns: (known: KnownDesigns) => Promise<void> | void,
): Promise<Replication> {
  const total = scenario.designs.length;
  let used: readonly Blueprint[] = [];
  let recordings: Recording[] = [];
  for (let count = 1; count <= total; count++) {
    const part = withFirstDesigns(scenario, count);
    const blueprints = blueprintsOf(part);
    // The first design with seats of P1 lets those before it count theirs too: they are run again.
    if (used.some((before, position) => metricsSaid(before) !== metricsSaid(blueprints[position]!))) {
      recordings = [];
    }
    used = blueprints;
    for (const blueprint of blueprints.slice(recordings.length)) {
      recordings.push(await recordingOf(part, blueprint, 0, pause));
    }
    if (count === total) break;
    const known = [...recordings];
    await onDesigns({ count, soFar: () => summarize(part, blueprints, [known], 'user') });
  }
  return recordings;
}

const metricsSaid = ({ constants }: Blueprint): number => Object.keys(constants).length;

async function recordingOf(
  scenario: Scenario,
  blueprint: Blueprint,
  replication: number,
  pause: Pause,
): Promise<Recording> {
  const days = simulateByDays(planOf(scenario, blueprint), scenario.seed, replication);
  for (let day = days.next(); ; day = days.next()) {
    if (day.done === true) return day.value;
    const waiting = pause();
    if (waiting !== undefined) await waiting;
  }
}
