/*
 * Statistics that find what is wrong with streams of random numbers, each scaled so that good streams give a standard
 * normal number. Seeds are fixed in the tests, so a limit of four or five standard deviations never fails by chance.
 */

export type Numbers = readonly number[];

/** Correlation of two sequences, in standard deviations. */
export function correlationScore(xs: Numbers, ys: Numbers): number {
  const count = Math.min(xs.length, ys.length);
  let sum = 0;
  // Uniform numbers: mean 1/2, variance 1/12.
  for (let index = 0; index < count; index++) sum += (xs[index]! - 0.5) * (ys[index]! - 0.5);
  return (12 * sum) / Math.sqrt(count);
}

/** Chi-square of the pairs in a grid of 16 by 16 cells, scaled by its mean and standard deviation. */
export function pairsScore(xs: Numbers, ys: Numbers): number {
  const side = 16;
  const cells = new Array<number>(side * side).fill(0);
  const count = Math.min(xs.length, ys.length);
  for (let index = 0; index < count; index++) {
    cells[Math.floor(xs[index]! * side) * side + Math.floor(ys[index]! * side)]!++;
  }
  return chiSquareScore(cells, count);
}

/** Chi-square of equally likely cells, scaled: in large numbers it is normal. */
function chiSquareScore(cells: readonly number[], count: number): number {
  const expected = count / cells.length;
  const chiSquare = cells.reduce((sum, cell) => sum + (cell - expected) ** 2 / expected, 0);
  return (chiSquare - (cells.length - 1)) / Math.sqrt(2 * (cells.length - 1));
}

/**
 * Marsaglia's birthday spacings: of m birthdays in a year of n days, how many spacings are equal? About m^3 / 4n, as a
 * Poisson number. Lattices, and streams that overlap, have too many or too few.
 */
export function birthdayScore(numbers: Numbers): number {
  const days = numbers.length ** 3 / (4 * 64);
  const birthdays = numbers.map((number) => Math.floor(number * days)).sort((a, b) => a - b);
  const spacings = birthdays.slice(1).map((day, index) => day - birthdays[index]!);
  spacings.sort((a, b) => a - b);
  const equal = spacings.filter((spacing, index) => index > 0 && spacing === spacings[index - 1]).length;
  return (equal - 64) / 8;
}

/** Runs above and below one half: too few where numbers drag, too many where they swing. */
export function runsScore(numbers: Numbers): number {
  let runs = 1;
  for (let index = 1; index < numbers.length; index++) {
    if (numbers[index]! < 0.5 !== numbers[index - 1]! < 0.5) runs++;
  }
  return (runs - (numbers.length + 1) / 2) / Math.sqrt((numbers.length - 1) / 4);
}

/** The scores of one sequence, by name. */
export function scoresOf(numbers: Numbers): Readonly<Record<string, number>> {
  const shifted = (lag: number) => numbers.slice(lag);
  return {
    'correlation with its successor': correlationScore(numbers, shifted(1)),
    'correlation at distance 2': correlationScore(numbers, shifted(2)),
    'correlation at distance 7': correlationScore(numbers, shifted(7)),
    'pairs with its successor': pairsScore(numbers, shifted(1)),
    runs: runsScore(numbers),
    'birthday spacings': birthdayScore(numbers.slice(0, 4096)),
  };
}

/** The scores of two sequences beside each other. */
export function scoresOfTwo(xs: Numbers, ys: Numbers): Readonly<Record<string, number>> {
  const woven = xs.flatMap((x, index) => [x, ys[index]!]);
  return {
    correlation: correlationScore(xs, ys),
    'correlation with the next': correlationScore(xs, ys.slice(1)),
    'correlation with the one before': correlationScore(xs.slice(1), ys),
    pairs: pairsScore(xs, ys),
    'birthday spacings': birthdayScore(woven.slice(0, 4096)),
  };
}
