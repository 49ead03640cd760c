import { invariant } from '../invariant.ts';

/** Ranks of two values of a sample, counted from 0 in ascending order. */
export interface RankPair {
  readonly low: number;
  readonly high: number;
}

/**
 * An interval for the quantile `p` of whatever the values were drawn from: two of the values themselves, so chosen that
 * at least `confidence` of such intervals hold the quantile, and that it lies above or below in equal shares. It asks
 * nothing of the distribution: the number of values below the quantile is binomial. Null where so few values have no
 * such pair: the 95th percentile needs 72 of them for 95 %.
 */
export function quantileInterval(
  values: readonly number[],
  p: number,
  confidence = 0.95,
): readonly [low: number, high: number] | null {
  const ranks = quantileRanks(values.length, p, confidence);
  if (ranks === null) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[ranks.low]!, sorted[ranks.high]!];
}

const kept = new Map<string, RankPair | null>();

/** Which values of so many bound the quantile; null where none do. */
export function quantileRanks(count: number, p: number, confidence = 0.95): RankPair | null {
  invariant(p > 0 && p < 1, `a quantile must lie between 0 and 1: ${p}`);
  const key = `${count} ${p} ${confidence}`;
  let ranks = kept.get(key);
  if (ranks === undefined) {
    ranks = ranksOf(count, p, (1 - confidence) / 2);
    kept.set(key, ranks);
  }
  return ranks;
}

/** With B of `count` values at or below the quantile: the last rank with P(B <= rank) and the first with P(B > rank) in a tail. */
function ranksOf(count: number, p: number, tail: number): RankPair | null {
  const chances = binomial(count, p);
  let low = -1;
  for (let below = 0; low < count - 1; low++) {
    below += chances[low + 1]!;
    if (below > tail) break;
  }
  let high = count;
  for (let above = 0; high > 0; high--) {
    above += chances[high]!;
    if (above > tail) break;
  }
  return low < 0 || high >= count ? null : { low, high };
}

/** The chances of 0 to `count` successes: by ratios from the most likely number, which neither over- nor underflow. */
function binomial(count: number, p: number): readonly number[] {
  const most = Math.min(count, Math.floor((count + 1) * p));
  const odds = p / (1 - p);
  const chances = new Array<number>(count + 1);
  chances[most] = 1;
  for (let k = most; k < count; k++) chances[k + 1] = (chances[k]! * odds * (count - k)) / (k + 1);
  for (let k = most; k > 0; k--) chances[k - 1] = (chances[k]! * k) / (odds * (count - k + 1));
  // Small ones first, or they would be lost beside the large.
  let total = 0;
  for (const chance of [...chances].sort((a, b) => a - b)) total += chance;
  return chances.map((chance) => chance / total);
}
