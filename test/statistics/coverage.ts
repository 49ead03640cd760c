import { meanInterval } from '../../engine/statistics/index.ts';

/** What an interval claims: nulls where it claims nothing. */
export interface Claim {
  readonly low: number | null;
  readonly high: number | null;
}

export interface Coverage {
  readonly covered: number;
  readonly experiments: number;
  /** Mean width of the intervals. */
  readonly width: number;
  /** Mean number of values behind one interval. */
  readonly count: number;
}

/**
 * Repeats an experiment with the seeds from 0 on, and counts how often the interval of its values holds the truth.
 * The interval can be exchanged for a wrong one, to see whether that would be noticed.
 */
export function coverageOf(
  truth: number,
  experiments: number,
  valuesOf: (seed: number) => readonly number[],
  intervalOf: (values: readonly number[]) => Claim = meanInterval,
): Coverage {
  let covered = 0;
  let width = 0;
  let count = 0;
  for (let seed = 0; seed < experiments; seed++) {
    const values = valuesOf(seed);
    count += values.length / experiments;
    const { low, high } = intervalOf(values);
    if (low === null || high === null) continue;
    width += (high - low) / experiments;
    if (low <= truth && truth <= high) covered++;
  }
  return { covered, experiments, width, count };
}

/** The values of the replications 0 to `count` - 1. */
export function replications(
  count: number,
  run: (seed: number, replication: number) => number,
): (seed: number) => readonly number[] {
  return (seed) => Array.from({ length: count }, (_, replication) => run(seed, replication));
}
