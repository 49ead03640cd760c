import { type EpochSeconds, formatDate } from '../../engine/calendar.ts';
import { dayOf, endOfTerm, type Term } from '../../models/money/terms.ts';
import { unknownTier } from '../load/check-sketch.ts';
import type { Wording } from '../load/diagnostic.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import type { Sketch } from '../scenario.ts';
import { MOST_ENGINEERS } from '../schema/limits.ts';
import type { PricesContext } from './prices-context.ts';
import type { RampStepInFile } from './ramp-schema.ts';

type Complain = (code: string, path: YamlPath, wording: Wording, at?: 'key') => void;

/** For when one buys, and for which scenario; absent where the file is read for itself. */
interface Plan {
  readonly start: EpochSeconds | undefined;
  readonly term: Term;
  readonly source: PricesContext['source'];
}

/** Says what of a ramp does not fit together, the term, or the scenario. */
export function checkRamp(
  steps: readonly RampStepInFile[],
  { start, term, source }: Plan,
  complain: Complain,
): void {
  if (steps.length === 0) return;
  checkSteps(steps, complain);
  const termStart = start ?? source?.start;
  if (termStart !== undefined) checkDays(steps, termStart, term, complain);
  if (source === undefined) return;
  if (source.sketch !== null) checkPeople(steps, source.sketch, complain);
  else {
    const message = 'An estate has the customers and people it has.';
    complain('SCN-NO-EFFECT', ['ramp'], { message, expected: 'a scenario with a sketch' }, 'key');
  }
}

/** Days rise, and something changes at each of them. */
function checkSteps(steps: readonly RampStepInFile[], complain: Complain): void {
  steps.forEach(({ from, customers, engineers, approvers }, index) => {
    const before = steps[index - 1];
    if (before !== undefined && dayOf(from) <= dayOf(before.from)) {
      complain('SCN-RANGE', ['ramp', index, 'from'], {
        message: `This step is not later than the one above, from ${formatDate(before.from)} on.`,
        expected: 'steps in the order of their days',
      });
    }
    if (customers === undefined && engineers === undefined && approvers === undefined) {
      complain('SCN-MISSING', ['ramp', index], {
        message: 'Nothing changes at this step.',
        expected: 'customers, engineers or approvers',
      });
    }
  });
}

/** Every step lies within the term, after its first day: what is there on that one, the scenario says, and the prices of the sheet are for that. */
function checkDays(
  steps: readonly RampStepInFile[],
  termStart: EpochSeconds,
  term: Term,
  complain: Complain,
): void {
  const first = formatDate(termStart);
  const end = endOfTerm(termStart, term);
  steps.forEach(({ from }, index) => {
    if (dayOf(from) > dayOf(termStart) && from < end) return;
    const early =
      dayOf(from) === dayOf(termStart) ? 'the day on which the term begins' : 'before the term begins';
    complain('SCN-RANGE', ['ramp', index, 'from'], {
      message: `${formatDate(from)} is ${from < end ? early : 'after the term ends'}.`,
      expected: `a day after ${first} and before ${formatDate(end)}`,
      hint: from < end ? 'What is there when the term begins, the scenario says.' : undefined,
    });
  });
}

/** The tiers are those of the sketch, and somebody is left at every step. */
function checkPeople(steps: readonly RampStepInFile[], sketch: Sketch, complain: Complain): void {
  const heads = new Map(sketch.managing.engineers.map(({ tier, count }) => [tier, count]));
  const tiers = [...heads.keys()];
  steps.forEach(({ engineers = {} }, index) => {
    const at = ['ramp', index, 'engineers'];
    for (const [tier, count] of Object.entries(engineers)) {
      if (heads.has(tier)) heads.set(tier, count);
      else complain('SCN-TIER', [...at, tier], unknownTier(tier, tiers), 'key');
    }
    const total = [...heads.values()].reduce((sum, count) => sum + count, 0);
    if (total > 0 && total <= MOST_ENGINEERS) return;
    complain('SCN-RANGE', at, {
      message: `There are ${total} engineers from then on.`,
      expected: `1 to ${MOST_ENGINEERS} engineers`,
    });
  });
}
