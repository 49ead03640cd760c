import { createHash } from 'node:crypto';
import { beginRun } from '../../models/begin-run.ts';
import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import { type Blueprint, blueprintOf } from '../../scenarios/run/blueprint.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { runningOn, type Stepper } from '../actors/machines.ts';
import type { Figures } from '../sampling/sample.ts';
import { type FlagshipSize, flagship } from './flagship.ts';
import { millisecondsOf } from './stopwatch.ts';

const NANOSECONDS = 1e6;
const MEBIBYTE_KIBIBYTES = 1024;
/** Hexadecimal digits of a digest that a number holds exactly. */
const DIGEST_DIGITS = 12;

export interface EstateParameters extends FlagshipSize {
  readonly machines: Stepper;
  readonly checkers: boolean;
  /** Names of designs; all of the scenario's where absent. */
  readonly designs?: readonly string[];
  /** Replications that the same process runs before those measured; none where absent, for a cold start. */
  readonly runBefore?: number;
  /** Replications measured, one after the other; one where absent. */
  readonly replications?: number;
}

/**
 * Builds the first scenario's designs and runs replications of each. `digest` is a hash of all that the measured runs
 * leave behind: two samples that differ in nothing but how they ran must agree in it.
 */
export async function measureEstate(parameters: EstateParameters): Promise<Figures> {
  const { machines, checkers, designs, runBefore = 0, replications = 1, ...size } = parameters;
  const scenario = await flagship(size);
  const chosen = scenario.designs.filter(({ name }) => designs?.includes(name) ?? true);
  let blueprints: readonly Blueprint[] = [];
  const buildMilliseconds = millisecondsOf(() => {
    blueprints = chosen.map((choice) => blueprintOf(scenario, choice));
  });
  const run = checkers ? runOf : runWithoutCheckers;
  const runAll = (from: number, count: number): readonly Recording[] =>
    Array.from({ length: count }, (_, k) =>
      blueprints.map((blueprint) => run(scenario, blueprint, from + k)),
    ).flat();
  let recordings: readonly Recording[] = [];
  const runMilliseconds = runningOn(machines, () => {
    runAll(0, runBefore);
    return millisecondsOf(() => {
      recordings = runAll(runBefore, replications);
    });
  });
  const events = recordings.reduce((sum, recording) => sum + recording.events, 0);
  const digest = createHash('sha256').update(JSON.stringify(recordings)).digest('hex');
  return {
    buildMilliseconds,
    runMilliseconds,
    events,
    nanosecondsPerEvent: (runMilliseconds * NANOSECONDS) / events,
    peakMebibytes: process.resourceUsage().maxRSS / MEBIBYTE_KIBIBYTES,
    digest: Number.parseInt(digest.slice(0, DIGEST_DIGITS), 16),
  };
}

function runOf(scenario: Scenario, blueprint: Blueprint, replication: number): Recording {
  return simulate(planOf(scenario, blueprint), scenario.seed, replication);
}

/** What `simulate` does, without anybody looking on. */
function runWithoutCheckers(scenario: Scenario, blueprint: Blueprint, replication: number): Recording {
  const plan = planOf(scenario, blueprint);
  const { sim, record } = beginRun(plan, scenario.seed, replication);
  sim.run();
  return record.finish(replication, plan.horizonSeconds, plan.constants, {
    violations: [],
    events: sim.eventCount,
  });
}
