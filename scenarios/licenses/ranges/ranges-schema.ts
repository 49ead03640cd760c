import { z } from 'zod';
import { PricedAmounts } from '../prices/sheet-prices.ts';

/** Something that is not known for sure, in words. */
export const RangeInput = z.object({
  /** The key in the price file: `customers`, `engineers.tier1`, `prices.entra-id-p2`. */
  id: z.string(),
  label: z.string(),
  low: z.string(),
  /** What the scenario and the file say, and the sheet reckons with elsewhere. */
  said: z.string(),
  high: z.string(),
  /** The end that is meant to cost less: the high one of a discount. */
  cheapEnd: z.enum(['low', 'high']),
});

/** Seats that are priced and what they cost, over all tenants and plans of a design. */
export const RangeTotal = PricedAmounts.extend({ seats: z.int() });

/** One input alone at either end, all others as said. */
export const RangeSwing = z.object({
  input: z.string(),
  atLow: RangeTotal,
  atHigh: RangeTotal,
  /** How far apart the two are charged for the term. */
  swingForTermMinor: z.int(),
});

export const RangeDesign = z.object({
  id: z.string(),
  /** Every input at its low end, but a discount at its high one; as said; and every input at the other end. */
  atLowEnds: RangeTotal,
  asSaid: RangeTotal,
  atHighEnds: RangeTotal,
  /**
   * Null where no mix of values within the ranges lies beyond the two ends. Not claimed with `owned`,
   * where short seats are priced and several products owned, and with `p1-dearer`, where a seat of P1 may cost more than
   * one of P2.
   */
  loophole: z.enum(['owned', 'p1-dearer']).nullable(),
  /** True where the design is an estate as it is, which has the customers and people it has. */
  hasFixedCounts: z.boolean(),
  /** What moves the cost most first; of equal ones by the names of the inputs. */
  swings: z.array(RangeSwing),
});

/** What the total may be while inputs are known as ranges, and which of them moves it. */
export const SheetRanges = z.object({
  inputs: z.array(RangeInput),
  designs: z.array(RangeDesign),
});

export type RangeInput = z.infer<typeof RangeInput>;
export type RangeTotal = z.infer<typeof RangeTotal>;
export type RangeSwing = z.infer<typeof RangeSwing>;
export type RangeDesign = z.infer<typeof RangeDesign>;
export type SheetRanges = z.infer<typeof SheetRanges>;
