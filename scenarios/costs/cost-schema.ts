import { z } from 'zod';
import { Summary } from '../summary-schema.ts';

/** One number of the user's: what it may be at least and at most, in the unit it names; money in whole currency. */
export const Rate = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  low: z.number(),
  high: z.number(),
});

/** What one rate alone does to a line: what it comes to at its least and at its most, all others in their middle. */
export const Swing = z.object({ rateId: z.string(), lowMinor: z.int(), highMinor: z.int() });

/** One kind of cost over the whole horizon. No line holds another one, save `toil`, which is the sum of its acts. */
export const CostLine = z.object({
  id: z.string(),
  group: z.enum(['toil', 'outage', 'theft', 'seats']),
  label: z.string(),
  /** What was counted; null for a sum. */
  quantity: Summary.extend({ unit: z.string() }).nullable(),
  currency: z.string(),
  /** With every rate in the middle of its range; the interval is that of chance. */
  amountMinor: Summary,
  /** What the mean comes to where every rate is at its least, and at its most; absent where no rate is a range. */
  rangeMinor: z.object({ low: z.int(), high: z.int() }).optional(),
  /** How the amount comes about, in words. */
  basis: z.string(),
  /** Which rate moves the mean most comes first; absent where no rate is a range. */
  swings: z.array(Swing).optional(),
});

/** By how much one design costs more on a line than another, run by run; what each rate is taken to be, both share. */
export const CostComparison = z.object({
  line: z.string(),
  a: z.string(),
  b: z.string(),
  currency: z.string(),
  /** `b` less `a`, with every rate in the middle of its range. */
  differenceMinor: Summary,
  /** The least and the most that the rates make of the mean; absent where no rate is a range. */
  rangeMinor: z.object({ low: z.int(), high: z.int() }).optional(),
  verdict: z.enum([
    'a-better',
    'b-better',
    'depends-on-rates',
    'no-real-difference',
    'same-in-every-run',
    'same-by-construction',
  ]),
  words: z.string(),
});

export type CostComparison = z.infer<typeof CostComparison>;
export type Rate = z.infer<typeof Rate>;
export type Swing = z.infer<typeof Swing>;
export type CostLine = z.infer<typeof CostLine>;
