import { atMostUnseen, binomialInterval } from './binomial-interval.ts';
import { momentsOf } from './moments.ts';
import { rounded } from './rounded.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What one replication says about something rare. */
export interface WeightedOutcome {
  /** The likelihood ratio of the replication; 1 where nothing was tilted. */
  readonly weight: number;
  readonly happened: boolean;
}

/** With fewer replications in which it happened, their weights are not yet known well enough to go by their mean. */
export const MIN_HITS = 20;

/** A probability, from weighted replications. */
export interface RareEstimate {
  readonly count: number;
  /** Replications in which it happened. */
  readonly hits: number;
  /** The mean of weight times outcome; null where it never happened, which is no reason to say zero. */
  readonly probability: number | null;
  readonly low: number;
  readonly high: number;
  /** `score`: of the effective hits. `binomial`: of the hits, with the smallest and the largest weight among them. `bound`: one-sided. */
  readonly interval: 'score' | 'binomial' | 'bound';
  /** So many hits of equal weight would tell as much as the hits there were. */
  readonly effectiveHits: number;
  /** Variance of weight times outcome. */
  readonly variance: number;
}

/**
 * Estimates a probability without bias, with an interval. Plain replications get the exact binomial interval. Where it
 * never happened, `high` is a one-sided bound, by the largest weight that a replication could have had.
 */
export function rareEstimate(
  outcomes: readonly WeightedOutcome[],
  { largestWeight, confidence = 0.95 }: { readonly largestWeight: number; readonly confidence?: number },
): RareEstimate {
  const count = outcomes.length;
  const weights = outcomes.filter(({ happened }) => happened).map(({ weight }) => weight);
  const hits = weights.length;
  const { mean, variance } = momentsOf(outcomes.map(({ weight, happened }) => (happened ? weight : 0)));
  const interval = hits === 0 ? 'bound' : hits < MIN_HITS || largestWeight === 1 ? 'binomial' : 'score';
  const [low, high] = ends();
  return {
    count,
    hits,
    probability: hits === 0 ? null : rounded(mean),
    low: rounded(Math.max(0, low)),
    high: rounded(Math.min(1, high)),
    interval,
    effectiveHits: rounded(effective(weights)),
    variance: rounded(variance),
  };

  function ends(): readonly [number, number] {
    if (interval === 'bound') return [0, largestWeight * atMostUnseen(count, confidence)];
    if (interval === 'score') return scoreInterval(weights, count, confidence);
    const [low, high] = binomialInterval(hits, count, confidence);
    return [low * Math.min(...weights), high * Math.max(...weights)];
  }
}

/**
 * The interval of the mean of `count` numbers of which only those above 0 are given, most of them about alike. Divided
 * by their mean, each weighed by itself, they have the mean and the variance of something that happens or not: Wilson's
 * interval holds for that where Student's is too narrow.
 */
export function scoreInterval(
  positive: readonly number[],
  count: number,
  confidence = 0.95,
): readonly [low: number, high: number] {
  const hits = effective(positive);
  const scale = positive.reduce((sum, value) => sum + value, 0) / hits;
  const [low, high] = wilsonInterval(hits, count, confidence);
  return [scale * low, scale * high];
}

/** Kish's effective size: the square of the sum over the sum of squares. */
function effective(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  // Rounding must not make more of them than there are.
  return squares === 0 ? 0 : Math.min(weights.length, (sum * sum) / squares);
}
