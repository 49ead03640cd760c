/** Mean and spread of numbers seen so far. */
export interface Moments {
  readonly count: number;
  /** 0 where there is no number. */
  readonly mean: number;
  /** Of the population the numbers were drawn from: divided by count - 1. 0 below two numbers. */
  readonly variance: number;
}

/** Mean and variance in one pass, by Welford's method: exact where all numbers are equal, and no cancellation. */
export function momentsOf(values: Iterable<number>): Moments {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    count++;
    const fromOldMean = value - mean;
    mean += fromOldMean / count;
    squares += fromOldMean * (value - mean);
  }
  return { count, mean, variance: count < 2 ? 0 : squares / (count - 1) };
}
