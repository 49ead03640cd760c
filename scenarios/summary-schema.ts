import { z } from 'zod';

/** A number over replications: mean, 95 % interval of the mean, and the spread of single runs. */
export const Summary = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  p5: z.number(),
  p50: z.number(),
  p95: z.number(),
  replications: z.int(),
});

export type Summary = z.infer<typeof Summary>;
