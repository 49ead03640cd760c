import type { AssumptionSweep, AssumptionTrial } from '../result.ts';
import { count, formatNumber } from './numbers.ts';

/** What a sweep says in one sentence, for headings and first lines. */
export function sweepFinding({ tried, runs, complete }: AssumptionSweep): string {
  const turning = tried.filter(({ outcome }) => outcome === 'verdict').length;
  const of = complete
    ? count(tried.length, 'other answer')
    : `${tried.length} answers tried so far, of ${runs},`;
  if (tried.length === 0)
    return complete ? 'No open question can matter here' : 'No other answer was tried yet';
  if (turning === 0) return `None of ${of} turns a verdict`;
  return `${turning} of ${of} ${turning === 1 ? 'turns' : 'turn'} a verdict`;
}

/** `mfaRule: article instead of session-satisfies`. */
export function trialName({ id, choice, instead }: AssumptionTrial): string {
  return `${id}: ${choice} instead of ${instead}`;
}

/** What turns: a sentence for each verdict and each formula. */
export function turnsOf({ verdicts, expectations }: AssumptionTrial): readonly string[] {
  return [
    ...verdicts.map(({ metric, from, to }) => `${metric}: ${to} (as it stands: ${from})`),
    ...expectations.map(({ formula, from }) => `${formula} ${from ? 'no longer holds' : 'now holds'}`),
  ];
}

/** What moves: a sentence for each mean, or that it is no mean. */
export function movesOf({ numbers, outcome }: AssumptionTrial): readonly string[] {
  if (numbers.length === 0) return outcome === 'nothing' ? [] : ['details of a design, no mean'];
  return numbers.map(
    ({ metric, design, from, to, unit }) =>
      `${metric} of ${design} from ${formatNumber(from)} to ${formatNumber(to)} ${unit}`,
  );
}

/** The reasons why questions were not tried, each with its questions, in order of appearance. */
export function notTriedByReason({ notTried }: AssumptionSweep): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>();
  for (const { id, why } of notTried) {
    const ids = reasons.get(why);
    if (ids === undefined) reasons.set(why, [id]);
    else ids.push(id);
  }
  return reasons;
}
