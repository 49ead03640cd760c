/**
 * Distributions as plain data. The unit is whatever the numbers are in; `sampleSeconds` takes them as seconds.
 *
 * Every sample is the quantile of one uniform number. Two designs that share a stream then stay in
 * step however their parameters differ, and a larger parameter always gives a larger sample: that is
 * what makes common random numbers take the noise out of a comparison. Rejection methods, such as
 * most of d3-random's, draw as many numbers as they happen to need and lose the step.
 */
import { unreachable } from './invariant.ts';
import { exp, ln, NORMAL_P95, normalQuantile } from './portable-math.ts';
import type { Stream } from './streams.ts';
import type { Seconds } from './time.ts';

export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Skewed to the right, as answer times are: half lie below the median, one in twenty above p95. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly p95: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** One of the values, with chances in proportion to the weights; all alike where there are no weights. */
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] };

/** Draws a number. Uses exactly one number of the stream, whatever the kind. */
export function sampleNumber(distribution: Distribution, stream: Stream): number {
  return distributionQuantile(distribution, stream.uniform());
}

/** Draws a duration: the nearest whole second, never below 0. */
export function sampleSeconds(distribution: Distribution, stream: Stream): Seconds {
  return Math.max(0, Math.round(sampleNumber(distribution, stream)));
}

/** The value that a sample falls below with probability p, from 0 to 1. Infinity at 1 where there is no upper end. */
export function distributionQuantile(distribution: Distribution, p: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return distribution.low + (distribution.high - distribution.low) * p;
    case 'exponential':
      return distribution.mean === 0 ? 0 : -distribution.mean * ln(1 - p);
    case 'lognormal': {
      const sigma = sigmaOf(distribution);
      return sigma === 0 ? distribution.median : distribution.median * exp(sigma * normalQuantile(p));
    }
    case 'triangular':
      return triangularQuantile(distribution, p);
    case 'empirical':
      return empiricalQuantile(distribution, p);
    default:
      return unreachable(distribution);
  }
}

/** Halvings after which two neighboring doubles are left. */
const HALVINGS = 60;

/** How likely a sample is below the value, 0 to 1: the quantile backwards, found by halving, so that both agree. */
export function shareBelow(distribution: Distribution, value: number): number {
  if (distributionQuantile(distribution, 0) >= value) return 0;
  if (distributionQuantile(distribution, 1) < value) return 1;
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (distributionQuantile(distribution, middle) < value) low = middle;
    else high = middle;
  }
  return high;
}

/** The expected value of a sample. */
export function expectedValue(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.low + distribution.high) / 2;
    case 'exponential':
      return distribution.mean;
    case 'lognormal': {
      const sigma = sigmaOf(distribution);
      return distribution.median * exp((sigma * sigma) / 2);
    }
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case 'empirical': {
      let sum = 0;
      for (let index = 0; index < distribution.values.length; index++) {
        sum += distribution.values[index]! * weightOf(distribution, index);
      }
      return sum / totalWeight(distribution);
    }
    default:
      return unreachable(distribution);
  }
}

/** What is wrong with the parameters, in words, or undefined. The functions above trust what passed here. */
export function problemOf(distribution: Distribution): string | undefined {
  for (const value of Object.values(distribution)) {
    const numbers = Array.isArray(value) ? value : [value];
    if (numbers.some((number) => typeof number === 'number' && !Number.isFinite(number))) {
      return 'every parameter must be a finite number';
    }
  }
  switch (distribution.kind) {
    case 'constant':
      return undefined;
    case 'uniform':
      return distribution.low <= distribution.high ? undefined : 'low must not be above high';
    case 'exponential':
      return distribution.mean >= 0 ? undefined : 'the mean must not be negative';
    case 'lognormal':
      if (!(distribution.median > 0)) return 'the median must be above 0';
      return distribution.p95 >= distribution.median ? undefined : 'p95 must not be below the median';
    case 'triangular':
      return distribution.low <= distribution.mode && distribution.mode <= distribution.high
        ? undefined
        : 'low, mode and high must be in this order';
    case 'empirical':
      if (distribution.values.length === 0) return 'there must be at least one value';
      if (distribution.weights === undefined) return undefined;
      if (distribution.weights.length !== distribution.values.length) return 'every value needs one weight';
      if (distribution.weights.some((weight) => weight < 0)) return 'weights must not be negative';
      return totalWeight(distribution) > 0 ? undefined : 'one weight at least must be above 0';
    default:
      return unreachable(distribution);
  }
}

type Kind<K extends Distribution['kind']> = Extract<Distribution, { readonly kind: K }>;

function sigmaOf({ median, p95 }: Kind<'lognormal'>): number {
  return ln(p95 / median) / NORMAL_P95;
}

function triangularQuantile({ low, mode, high }: Kind<'triangular'>, p: number): number {
  const span = high - low;
  const left = mode - low;
  // Left of the mode the density rises, right of it it falls; `left / span` is the chance of the left side.
  if (p * span < left) return low + Math.sqrt(p * span * left);
  return high - Math.sqrt((1 - p) * span * (high - mode));
}

function empiricalQuantile(distribution: Kind<'empirical'>, p: number): number {
  const { values, weights } = distribution;
  if (weights === undefined) return values[Math.min(Math.floor(p * values.length), values.length - 1)]!;
  let rest = p * totalWeight(distribution);
  let last = 0;
  for (let index = 0; index < values.length; index++) {
    if (weights[index] === 0) continue;
    last = index;
    rest -= weights[index]!;
    if (rest < 0) break;
  }
  return values[last]!;
}

function weightOf({ weights }: Kind<'empirical'>, index: number): number {
  return weights === undefined ? 1 : weights[index]!;
}

function totalWeight({ values, weights }: Kind<'empirical'>): number {
  if (weights === undefined) return values.length;
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}
