import { z } from 'zod';

/** Two runs between which a quantile of all possible runs lies; null where there were too few to say. */
const QuantileInterval = z.tuple([z.number(), z.number()]).nullable();

/** A number over replications: mean, 95 % interval of the mean, and the spread of single runs. */
export const Summary = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  p5: z.number(),
  p50: z.number(),
  p95: z.number(),
  replications: z.int(),
  /** 95 % intervals of the quantiles, whatever the distribution; absent where nothing varies. */
  quantileIntervals: z
    .object({ p5: QuantileInterval, p50: QuantileInterval, p95: QuantileInterval })
    .optional(),
});

export type Summary = z.infer<typeof Summary>;
