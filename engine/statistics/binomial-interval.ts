import { invariant } from '../invariant.ts';
import { exp, ln } from '../portable-math.ts';

/** Halvings after which the nine digits of a result no longer change. */
const HALVINGS = 60;

/**
 * The exact interval of Clopper and Pearson for a probability, from the number of times that something happened: it
 * holds the probability at least as often as it says, however seldom the thing happens.
 */
export function binomialInterval(
  happened: number,
  count: number,
  confidence = 0.95,
): readonly [low: number, high: number] {
  invariant(count > 0 && happened >= 0 && happened <= count, `${happened} of ${count} is no share`);
  const tail = (1 - confidence) / 2;
  // The lower end is the upper end of not happening.
  return [1 - upperEnd(count - happened, count, tail), upperEnd(happened, count, tail)];
}

/** What the probability of something never seen in `count` runs is below with the given confidence: about 3 / count. */
export function atMostUnseen(count: number, confidence = 0.95): number {
  return upperEnd(0, count, 1 - confidence);
}

/** The probability at which `happened` times or fewer would be seen with a chance of only `tail`. */
function upperEnd(happened: number, count: number, tail: number): number {
  if (happened === count) return 1;
  let low = happened / count;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (atMost(happened, count, middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of `happened` times or fewer in `count` runs, summed from the largest term down. */
function atMost(happened: number, count: number, probability: number): number {
  if (probability >= 1) return 0;
  const odds = probability / (1 - probability);
  let largest = count * ln(1 - probability);
  for (let times = 1; times <= happened; times++) largest += ln(((count - times + 1) / times) * odds);
  let term = 1;
  let sum = 1;
  for (let times = happened; times > 0; times--) {
    term *= times / ((count - times + 1) * odds);
    sum += term;
  }
  return exp(largest + ln(sum));
}
