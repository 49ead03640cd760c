import { sampleSeconds } from '../../engine/distributions.ts';
import { momentsOf } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import type { MetricId } from '../../models/metrics.ts';
import type { Recording } from '../../models/recorder.ts';
import { simulate } from '../../models/simulate.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../scenarios/small-scenario.ts';

/** How much a difference of two designs varies, on the same random numbers and on different ones. */
export interface CommonNumbers {
  readonly model: string;
  readonly difference: string;
  readonly independent: number;
  readonly common: number;
}

/** Other numbers than all replications before. */
const ELSEWHERE = 1_000_000;
const MOST_PAIRS_OF_MACHINES = 300;
const SMALL = smallScenario();
/** Nothing lapses: what fails under PIM, for want of an approver, has nothing to do with what fails without. */
const LASTING = smallScenario({}, smallSketch({ endsAfter: { kind: 'constant', value: 100 * DAY_SECONDS } }));
const LIFE_MEANS = [100_000, 110_000] as const;

/** Variance of the difference of so many pairs. */
export function commonNumbers(pairs: number): readonly CommonNumbers[] {
  const [short, long] = LIFE_MEANS.map(
    (mean) => (replication: number) =>
      sampleSeconds({ kind: 'exponential', mean }, streamsOf(1, replication).stream('lamp', 'life')),
  );
  const [dap, standing, withPim] = runsOf(SMALL);
  const [, standingOfLasting, withPimOfLasting] = runsOf(LASTING);
  const hours = 'blast.adminTenantHours';
  const failed = 'access.failed';
  const few = Math.min(pairs, MOST_PAIRS_OF_MACHINES);
  const model = 'eight customers, the real machines';
  return [
    {
      model: 'exponential lives',
      difference: 'of mean 110,000 s and 100,000 s',
      ...variances(short!, long!, pairs),
    },
    {
      model,
      difference: 'tenant hours of a thief, GDAP standing and DAP',
      ...variances(dap!(hours), standing!(hours), few),
    },
    {
      model,
      difference: 'tenant hours of a thief, GDAP with PIM and standing',
      ...variances(standing!(hours), withPim!(hours), few),
    },
    {
      model,
      difference: 'failed attempts, GDAP with PIM and standing',
      ...variances(standing!(failed), withPim!(failed), few),
    },
    {
      model: 'the same, whose relationships last',
      difference: 'failed attempts, GDAP with PIM and standing',
      ...variances(standingOfLasting!(failed), withPimOfLasting!(failed), few),
    },
  ];
}

/** By the closed form: one uniform number for both leaves the difference of the means times one exponential. */
export const LIVES_THEORY = {
  independent: LIFE_MEANS[0] ** 2 + LIFE_MEANS[1] ** 2,
  common: (LIFE_MEANS[1] - LIFE_MEANS[0]) ** 2,
} as const;

function variances(
  a: (replication: number) => number,
  b: (replication: number) => number,
  pairs: number,
): { readonly independent: number; readonly common: number } {
  const of = (shift: number) =>
    momentsOf(Array.from({ length: pairs }, (_, r) => b(r + shift) - a(r))).variance;
  return { independent: of(ELSEWHERE), common: of(0) };
}

/** For each design a metric by replication; several metrics tell of the same runs. */
function runsOf(scenario: Scenario): readonly ((metric: MetricId) => (replication: number) => number)[] {
  return blueprintsOf(scenario).map((blueprint) => {
    const plan = planOf(scenario, blueprint);
    const kept = new Map<number, Recording['metrics']>();
    return (metric) => (replication) => {
      const metrics = kept.get(replication) ?? simulate(plan, 1, replication).metrics;
      kept.set(replication, metrics);
      return metrics[metric] ?? 0;
    };
  });
}
