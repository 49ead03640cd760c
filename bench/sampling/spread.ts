import { sampleQuantile } from '../../engine/statistics/sample-quantile.ts';

/** A figure over all rounds. */
export interface Spread {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly rounds: number;
}

/** Median and quartiles; means would follow the one round in which the machine was busy. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: sampleQuantile(values, 0.5),
    lowerQuartile: sampleQuantile(values, 0.25),
    upperQuartile: sampleQuantile(values, 0.75),
    rounds: values.length,
  };
}
