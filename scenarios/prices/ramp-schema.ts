import { z } from 'zod';
import { date } from '../schema/dates.ts';
import { MOST_APPROVERS, MOST_CUSTOMERS, MOST_ENGINEERS } from '../schema/limits.ts';
import { TierName } from '../schema/names.ts';

/** A step a month for ten years. */
const MOST_STEPS = 120;

const count = (what: string, { least, most }: { readonly least: number; readonly most: number }) =>
  z
    .int({ error: () => `a whole number of ${what}` })
    .min(least)
    .max(most);

const Step = z.strictObject({
  from: date('From this day on it is so.'),
  customers: count('customers', { least: 1, most: MOST_CUSTOMERS })
    .optional()
    .describe('How many customers there are from then on. Default: as before.'),
  engineers: z
    .record(TierName, count('engineers', { least: 0, most: MOST_ENGINEERS }))
    .optional()
    .describe('Engineers by tier from then on. A tier that is not named stays as it is.'),
  approvers: count('approvers', { least: 0, most: MOST_APPROVERS })
    .optional()
    .describe('People who approve and hold nothing eligible, from then on. Default: as before.'),
});

/** How customers and people come to be more, or fewer, while the term lasts. */
export const Ramp = z.array(Step).min(1).max(MOST_STEPS);

export type RampStepInFile = z.infer<typeof Step>;
