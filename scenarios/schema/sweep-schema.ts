import { z } from 'zod';
import { MOST_SWEEP_VALUES } from './limits.ts';

const PATH = /^[A-Za-z0-9_-]{1,64}(\.[A-Za-z0-9_-]{1,64}){0,15}$/;

/** What `entwin sweep` varies: the path of a key to the values it takes in turn. */
export const SweepFile = z
  .record(
    z.string().regex(PATH, { error: () => 'the path of a key, such as sketch.customers.count' }),
    z
      .array(z.unknown())
      .min(1)
      .max(MOST_SWEEP_VALUES)
      .describe('The values it takes, each as it would be written in its place.'),
  )
  .describe(
    'What entwin sweep varies: the path of a key, such as sketch.customers.count or designs.0.maxActivation, and the values it takes. Every combination is run.',
  );

export type SweepFile = z.infer<typeof SweepFile>;
