import { type EpochSeconds, formatInstant, parseInstant } from '../../engine/calendar.ts';
import type { Diagnostic } from '../load/diagnostic.ts';
import type { Draft } from './draft.ts';

/** Tells something that is about all files together. */
export type Tell = (severity: Diagnostic['severity'], code: string, message: string, hint?: string) => void;

/** The day the answers were saved, as told. Undefined after saying that it is no date. */
export function toldDay(option: string, tell: Tell): EpochSeconds | undefined {
  const asOf = parseInstant(option);
  if (asOf === undefined)
    tell('error', 'IMP-AS-OF', `"${option.slice(0, 40)}" is not a date.`, 'Write it as 2026-01-05.');
  return asOf;
}

/** The latest change in the answers, which were saved no earlier, and says so, or that nothing tells it. */
export function latestChange(
  drafts: readonly Draft[],
  isNothing: boolean,
  tell: Tell,
): EpochSeconds | undefined {
  const latest = latestOf(drafts);
  const hint = 'Give the day the files were saved to begin there.';
  if (latest !== undefined) {
    const message = `The estate is as of ${formatInstant(latest)}, the latest change in the files.`;
    tell('note', 'IMP-AS-OF', message, hint);
  } else if (!isNothing || drafts.length > 0)
    tell('error', 'IMP-AS-OF', 'No object says when it was changed, so their day is not known.', hint);
  return latest;
}

/** Warns where the answers hold changes of a later day than the one they are said to be of. */
export function warnOfLaterChanges(drafts: readonly Draft[], asOf: EpochSeconds, tell: Tell): void {
  const latest = latestOf(drafts);
  if (latest !== undefined && latest > asOf) {
    tell('warning', 'IMP-AS-OF', `The files hold changes of ${formatInstant(latest)}, after the day given.`);
  }
}

function latestOf(drafts: readonly Draft[]): EpochSeconds | undefined {
  let latest: EpochSeconds | undefined;
  for (const { changedAt } of drafts) {
    if (changedAt !== undefined && (latest === undefined || changedAt > latest)) latest = changedAt;
  }
  return latest;
}
