import {
  MIN_HITS,
  meanInterval,
  momentsOf,
  type RareEstimate,
  rareEstimate,
  rounded,
  scoreInterval,
} from '../../engine/index.ts';
import { PLAIN_SHARE, type RareOutcome } from './rare-batch.ts';
import type { RareMethod } from './rare-plan.ts';
import type { RareDesign, RareProbability } from './rare-result.ts';

export const CONFIDENCE = 0.95;
/** Half the width of the interval that is wanted, as a share of the probability. */
export const WANTED_SHARE = 0.1;
/** What is not rare need not be known more closely than this, in absolute terms. */
export const WANTED_OF_PLAIN = 0.01;

/** Whether the probability is known closely enough; never where it is rare and was seen in a few replications only. */
export function isPrecise(method: RareMethod, draws: number, outcomes: readonly RareOutcome[]): boolean {
  // Where nothing can go wrong, more of the same says no more.
  if (method === 'certain' || draws === 0) return true;
  const { probability, low, high, hits } = estimateOf(method, outcomes, happened);
  const half = (high - low) / 2;
  const share = WANTED_SHARE * (probability ?? 0);
  return method === 'tilted' ? hits >= MIN_HITS && half <= share : half <= Math.max(share, WANTED_OF_PLAIN);
}

/** The probability that it happens to anybody asked about. */
export function probabilityOf(method: RareMethod, outcomes: readonly RareOutcome[]): RareProbability {
  return probabilityWhere(method, outcomes, happened);
}

/** The same for each customer it has happened to, the likeliest first; null where some are not known by name. */
export function customersOf(
  method: RareMethod,
  outcomes: readonly RareOutcome[],
  nameOf: (id: string) => string,
): RareDesign['customers'] {
  if (outcomes.some(({ named }) => named === null)) return null;
  const ids = new Set(outcomes.flatMap(({ named }) => named!));
  return [...ids]
    .map((id) => ({
      id,
      name: nameOf(id),
      ...probabilityWhere(method, outcomes, ({ named }) => named!.includes(id)),
    }))
    .sort((a, b) => b.probability! - a.probability! || (a.id < b.id ? -1 : 1));
}

/** How many customers it happens to in a run, on average; `most` there are. */
export function customersHitOf(
  method: RareMethod,
  outcomes: readonly RareOutcome[],
  most: number,
): RareDesign['customersHit'] {
  const weighed = outcomes.filter(happened).map(({ weight, customers }) => weight * customers);
  if (weighed.length < MIN_HITS) return null;
  if (method !== 'tilted')
    return endsOf(
      outcomes.map(({ customers }) => customers),
      most,
    );
  const [low, high] = scoreInterval(weighed, outcomes.length, CONFIDENCE);
  const mean = weighed.reduce((sum, value) => sum + value, 0) / outcomes.length;
  return { mean: rounded(mean), low: rounded(low), high: rounded(Math.min(most, high)) };
}

/** The mean of the weights, which should be 1, and hits that came about otherwise than by a tilted draw. */
export function weightsOf(outcomes: readonly RareOutcome[]): {
  readonly meanWeight: NonNullable<RareDesign['customersHit']>;
  readonly hitsByOther: number;
} {
  return {
    meanWeight: endsOf(
      outcomes.map(({ weight }) => weight),
      Infinity,
    ),
    hitsByOther: outcomes.filter((outcome) => happened(outcome) && outcome.decided === 0).length,
  };
}

/**
 * How much the tilt has gained: the variance of one plain replication, p (1 - p), over that of a tilted one, each at
 * the same effort. The effort is counted in events; its mean in plain replications comes from the tilted ones, weighed.
 */
export function gainOf(outcomes: readonly RareOutcome[]): RareDesign['gain'] {
  const { probability, variance, hits, count } = estimateOf('tilted', outcomes, happened);
  if (probability === null || hits < MIN_HITS || variance === 0) return null;
  const ratio = (probability * (1 - probability)) / variance;
  const plainEvents = momentsOf(outcomes.map(({ weight, events }) => weight * events)).mean;
  const events = momentsOf(outcomes.map((outcome) => outcome.events)).mean;
  return {
    factor: rounded(ratio * (events === 0 ? 1 : plainEvents / events)),
    plainReplications: rounded(count * ratio),
  };
}

function happened({ customers }: RareOutcome): boolean {
  return customers > 0;
}

function probabilityWhere(
  method: RareMethod,
  outcomes: readonly RareOutcome[],
  where: (outcome: RareOutcome) => boolean,
): RareProbability {
  const { probability, low, high, interval, hits, effectiveHits } = estimateOf(method, outcomes, where);
  if (method === 'certain') {
    const only = hits > 0 ? 1 : 0;
    return { probability: only, low: only, high: only, interval: 'certain', hits, effectiveHits };
  }
  return { probability, low, high, interval, hits, effectiveHits };
}

function estimateOf(
  method: RareMethod,
  outcomes: readonly RareOutcome[],
  where: (outcome: RareOutcome) => boolean,
): RareEstimate {
  return rareEstimate(
    outcomes.map((outcome) => ({ weight: outcome.weight, happened: where(outcome) })),
    { largestWeight: method === 'tilted' ? 1 / PLAIN_SHARE : 1, confidence: CONFIDENCE },
  );
}

/** Of values that are never below zero. */
function endsOf(values: readonly number[], most: number): NonNullable<RareDesign['customersHit']> {
  const { mean, low, high } = meanInterval(values, CONFIDENCE, [0, most]);
  return { mean, low, high };
}
