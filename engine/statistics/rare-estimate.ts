import { atMostUnseen, binomialInterval } from './binomial-interval.ts';
import { halfWidthOf } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { rounded } from './rounded.ts';

/** What one replication says about something rare. */
export interface WeightedOutcome {
  /** The likelihood ratio of the replication; 1 where nothing was tilted. */
  readonly weight: number;
  readonly happened: boolean;
}

/** With fewer replications in which it happened, the mean is not yet near enough to normal for Student's interval. */
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
  /** `student`: of the mean. `binomial`: of the hits, with the smallest and the largest weight among them. `bound`: one-sided. */
  readonly interval: 'student' | 'binomial' | 'bound';
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
  const interval = hits === 0 ? 'bound' : hits < MIN_HITS || largestWeight === 1 ? 'binomial' : 'student';
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
    if (interval === 'student') {
      const halfWidth = halfWidthOf(count, variance, confidence)!;
      return [mean - halfWidth, mean + halfWidth];
    }
    const [low, high] = binomialInterval(hits, count, confidence);
    return [low * Math.min(...weights), high * Math.max(...weights)];
  }
}

/** Kish's effective size: the square of the sum over the sum of squares. */
function effective(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
}
