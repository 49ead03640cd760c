import { type Distribution, distributionQuantile, expectedValue } from '../../engine/distributions.ts';
import { quantileInterval } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { BATCH_SIZE } from '../../scenarios/run/bounds.ts';
import { erlangC, runQueue } from '../engine/mmc-queue.ts';
import { ruin, walkToAnEnd } from './absorbing-chain.ts';
import { type Claim, replications } from './coverage.ts';
import { expectedUnavailability, unavailability } from './gdap-availability.ts';
import { expectedRenewals, renewalsWithin } from './renewal-process.ts';

/** Something whose true value is known, and one experiment that estimates it with an interval. */
export interface Experiment {
  readonly model: string;
  readonly estimator: string;
  readonly truth: number;
  /** Values behind one interval. */
  readonly count: number;
  readonly valuesOf: (seed: number) => readonly number[];
  /** The interval of a mean where there is none. */
  readonly intervalOf?: (values: readonly number[]) => Claim;
}

const QUEUE = { servers: 3, meanGapSeconds: 800, meanServiceSeconds: 1500 };
/** The queue forgets its empty start with a time constant of 11,400 s. */
const QUEUE_TIMES = { warmUpSeconds: 100_000, measuredSeconds: 100_000 };
const WALK = { start: 4, top: 8, up: 0.45, stayMean: 10_000 };
const RENEWALS = { horizonSeconds: 1e6, halfLifeMean: 5e4 };

/** Values with a long tail, as damages have it: the logarithm's standard deviation is about 1. */
export const LONG_TAIL = { kind: 'lognormal', median: 1, p95: 5.18 } as const satisfies Distribution;

/** One value of a distribution per replication. */
export function drawOf(distribution: Distribution): (seed: number, replication: number) => number {
  return (seed, replication) =>
    distributionQuantile(distribution, streamsOf(seed, replication).stream('lamp', 'life').uniform());
}

/** 1 in the runs in which something happens, and 0 in the others. */
function happens(chance: number): (seed: number, replication: number) => number {
  return (seed, replication) => (streamsOf(seed, replication).stream('lamp', 'falls').chance(chance) ? 1 : 0);
}

function remembered<T>(
  run: (seed: number, replication: number) => T,
): (seed: number, replication: number) => T {
  const kept = new Map<string, T>();
  return (seed, replication) => {
    const key = `${seed} ${replication}`;
    const known = kept.get(key) ?? run(seed, replication);
    kept.set(key, known);
    return known;
  };
}

/** Everything whose mean is known. */
export function meanExperiments(): readonly Experiment[] {
  const { chanceOfTop, steps } = ruin(WALK.start, WALK.top, WALK.up);
  const { meanBusy, meanWaiting } = erlangC(QUEUE.servers, QUEUE.meanGapSeconds, QUEUE.meanServiceSeconds);
  // Two rows tell of the same runs.
  const queue = remembered((seed, replication) => runQueue({ seed, replication, ...QUEUE, ...QUEUE_TIMES }));
  const walk = remembered((seed, replication) => walkToAnEnd(WALK, seed, replication));
  const renewals = (seed: number, replication: number) =>
    renewalsWithin(RENEWALS.horizonSeconds, RENEWALS.halfLifeMean, seed, replication);
  const renewalsTruth = expectedRenewals(RENEWALS.horizonSeconds, RENEWALS.halfLifeMean);
  const of = (
    model: string,
    estimator: string,
    truth: number,
    count: number,
    run: (seed: number, replication: number) => number,
  ): Experiment => ({ model, estimator, truth, count, valuesOf: replications(count, run) });
  return [
    of('M/M/3 queue', 'servers busy, mean over time', meanBusy, 10, (s, r) => queue(s, r).meanBusy),
    of(
      'M/M/3 queue',
      'customers waiting, mean over time',
      meanWaiting,
      10,
      (s, r) => queue(s, r).meanWaiting,
    ),
    of('Renewal process', 'renewals', renewalsTruth, 5, renewals),
    of('Renewal process', 'renewals', renewalsTruth, 20, renewals),
    of('Absorbing chain', 'time to the end, s', steps * WALK.stayMean, 20, (s, r) => walk(s, r).seconds),
    of('Absorbing chain', 'chance of the top', chanceOfTop, 64, (s, r) => (walk(s, r).endsAtTop ? 1 : 0)),
    // Fewer values than a scenario has unless it asks for so few; and two batches, the least that it has otherwise.
    ...[8, 2 * BATCH_SIZE].map((count) =>
      of(
        'GDAP renewal, the real machines',
        'share of time without access',
        expectedUnavailability(),
        count,
        unavailability,
      ),
    ),
    of('Lognormal values', 'mean', expectedValue(LONG_TAIL), 32, drawOf(LONG_TAIL)),
    of('Lognormal values', 'mean', expectedValue(LONG_TAIL), 96, drawOf(LONG_TAIL)),
    of('Something seldom', 'chance', 0.05, 20, happens(0.05)),
    of('Something seldom', 'chance', 0.05, 80, happens(0.05)),
    of('Something seldom', 'chance', 0.01, 80, happens(0.01)),
  ];
}

/** Everything whose quantile is known. */
export function quantileExperiments(): readonly Experiment[] {
  const life = { kind: 'exponential', mean: 100 } as const;
  const bounds =
    (p: number) =>
    (values: readonly number[]): Claim => {
      const pair = quantileInterval(values, p);
      return { low: pair?.[0] ?? null, high: pair?.[1] ?? null };
    };
  return [
    [0.5, 16],
    [0.5, 48],
    [0.95, 80],
    [0.95, 200],
  ].map(([p, count]) => ({
    model: 'Exponential lives of mean 100',
    estimator: p === 0.5 ? 'median' : '95th percentile',
    truth: distributionQuantile(life, p!),
    count: count!,
    valuesOf: replications(count!, drawOf(life)),
    intervalOf: bounds(p!),
  }));
}
