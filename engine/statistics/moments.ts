/** Mean, spread and lopsidedness of numbers seen so far. */
export interface Moments {
  readonly count: number;
  /** 0 where there is no number. */
  readonly mean: number;
  /** Of the population the numbers were drawn from: divided by count - 1. 0 below two numbers. */
  readonly variance: number;
  /** Third central moment over the cube of the standard deviation, both divided by count: positive with a long right tail. 0 where nothing varies. */
  readonly skewness: number;
}

/**
 * Mean, variance and skewness in one pass, by Welford's method and Terriberry's extension of it: exact where all
 * numbers are equal, and no cancellation.
 */
export function momentsOf(values: Iterable<number>): Moments {
  let count = 0;
  let mean = 0;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    count++;
    const fromOldMean = value - mean;
    const step = fromOldMean / count;
    mean += step;
    const square = fromOldMean * (value - mean);
    cubes += square * step * (count - 2) - 3 * step * squares;
    squares += square;
  }
  return {
    count,
    mean,
    variance: count < 2 ? 0 : squares / (count - 1),
    // Cubes of the smallest numbers are nothing.
    skewness: squares === 0 || cubes === 0 ? 0 : (Math.sqrt(count / squares) * cubes) / squares,
  };
}
