export type { MeanInterval } from './mean-interval.ts';
export { halfWidthOf, meanInterval } from './mean-interval.ts';
export type { Moments } from './moments.ts';
export { momentsOf } from './moments.ts';
export type { BetterDirection, PairedDifference, Verdict } from './paired-difference.ts';
export { pairedDifference } from './paired-difference.ts';
export { rounded } from './rounded.ts';
export { sampleQuantile } from './sample-quantile.ts';
export { tQuantile } from './t-quantile.ts';
