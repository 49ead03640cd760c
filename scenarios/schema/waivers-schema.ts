import { z } from 'zod';
import { RULES } from '../../models/rules/index.ts';
import { date } from './dates.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME } from './limits.ts';

const MOST_WAIVERS = 1_000;
const TEXT = 'text; put it in quotes if it looks like a number, a date or a yes or no';

const RULE_IDS = RULES.map(({ id }) => id);

function words(longest: number, description: string) {
  return z
    .string({ error: () => TEXT })
    .max(longest)
    .regex(/\S/, { error: () => 'at least a word' })
    .describe(description);
}

const WaiverFile = z.strictObject({
  rule: z
    .enum(RULE_IDS, { error: () => 'the id of a rule, such as TWIN.GDAP.004; "entwin rules" lists them' })
    .describe('Id of the rule; "entwin rules" lists and explains them.'),
  subject: words(
    LONGEST_NAME,
    'Id or name of the one thing it is about. Default: everything the rule finds.',
  ).optional(),
  reason: words(LONGEST_DESCRIPTION, 'Why the finding is accepted.'),
  owner: words(LONGEST_NAME, 'Who accepts it.'),
  expires: date(
    'The last day on which it holds, held against the start of the scenario or the day of the estate.',
  ),
});

/** Findings that somebody accepts, as written in a scenario or an estate. */
export const WaiversFile = z
  .array(WaiverFile)
  .max(MOST_WAIVERS)
  .describe('Findings that somebody accepts for a time. They are counted and shown, never hidden.');

export type WaiversFile = z.infer<typeof WaiversFile>;
