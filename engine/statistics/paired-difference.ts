import { invariant } from '../invariant.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';

/** Which direction of a metric is good. */
export type BetterDirection = 'lower' | 'higher';

/** What may be said about a difference. Only a difference whose interval excludes zero is real. */
export type Verdict = 'better' | 'worse' | 'no-real-difference';

/** By how much one design differs from another, over the same replications. */
export interface PairedDifference extends MeanInterval {
  readonly verdict: Verdict;
}

/** Differences smaller than this share of the values themselves would vanish in the nine digits of a result. */
const INVISIBLE = 1e-9;

/**
 * Compares two designs replication by replication: `other` minus `base`, with its interval, and
 * whether `other` is better. The replications of both must have used the same random numbers in the
 * same order. Equal constants are no difference; a constant difference is a real one.
 */
export function pairedDifference(
  base: readonly number[],
  other: readonly number[],
  better: BetterDirection,
  confidence = 0.95,
): PairedDifference {
  invariant(base.length === other.length, `cannot pair ${base.length} replications with ${other.length}`);
  const differences = base.map((value, index) => visibleDifference(value, other[index]!));
  const interval = meanInterval(differences, confidence);
  return { ...interval, verdict: verdictOf(interval, better) };
}

function visibleDifference(base: number, other: number): number {
  const difference = other - base;
  return Math.abs(difference) <= INVISIBLE * Math.max(Math.abs(base), Math.abs(other)) ? 0 : difference;
}

function verdictOf({ low, high }: MeanInterval, better: BetterDirection): Verdict {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'no-real-difference';
  const isLower = high < 0;
  return isLower === (better === 'lower') ? 'better' : 'worse';
}
