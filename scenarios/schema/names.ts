import { z } from 'zod';
import { LONGEST_NAME } from './limits.ts';

/** Words with a meaning of their own where tiers are named. */
export const RESERVED_TIERS: readonly string[] = ['all', 'none', 'approver', 'own-admin'];

/** A name people see. It is data: nothing in it is ever executed or printed unescaped. */
export function name(description: string) {
  return z
    .string({ error: () => 'text; put it in quotes if it looks like a number, a date or a yes or no' })
    .max(LONGEST_NAME)
    .regex(/\S/, { error: () => 'a name with at least one letter or digit' })
    .describe(description);
}

/** Name of a tier, as it appears in ids of people: `tier2` gives `tier2-01`. */
export const TierName = z
  .string()
  .max(40)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
    error: () => 'the name of a tier: a letter, then letters, digits, "-" or "_"',
  });

const TierOrAll = z.string({ error: () => 'a tier, a list of tiers, "all" or "none"' });

/** `all`, `none`, one tier, or a list of tiers; a list in the end, or the word. */
export function tierChoice(description: string) {
  return z
    .union([TierOrAll, z.array(TierOrAll).max(50)], {
      error: () => 'a tier, a list of tiers, "all" or "none"',
    })
    .transform((written): 'all' | 'none' | readonly string[] => {
      if (written === 'all' || written === 'none') return written;
      return typeof written === 'string' ? [written] : written;
    })
    .describe(description);
}

export type TierChoice = 'all' | 'none' | readonly string[];
