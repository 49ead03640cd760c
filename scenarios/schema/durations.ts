import { z } from 'zod';
import { parseDuration } from '../../engine/calendar.ts';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from '../../engine/time.ts';
import { didYouMean } from './did-you-mean.ts';
import { LONGEST_DURATION_SECONDS, YEAR_DAYS } from './limits.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';

export const DURATION_EXPECTED = 'a duration such as P90D, PT12M, "90 days" or "1.5 hours"';

const LONGEST_TEXT = 80;

/** Unit words of plain durations, in seconds. A year is 365 days, so that "2 years" are GDAP's 730 days (GDAP-01). */
const UNITS: Readonly<Record<string, Seconds>> = {
  ...unit(1, 's', 'sec', 'secs', 'second', 'seconds'),
  ...unit(MINUTE_SECONDS, 'min', 'mins', 'minute', 'minutes'),
  ...unit(HOUR_SECONDS, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...unit(DAY_SECONDS, 'd', 'day', 'days'),
  ...unit(7 * DAY_SECONDS, 'w', 'wk', 'week', 'weeks'),
  ...unit(YEAR_DAYS * DAY_SECONDS, 'y', 'yr', 'year', 'years'),
};

function unit(seconds: Seconds, ...words: string[]): Record<string, Seconds> {
  return Object.fromEntries(words.map((word) => [word, seconds]));
}

/**
 * Reads an ISO 8601 or a plain duration as whole seconds. Years count 365 days; months are refused,
 * because they have no fixed length.
 */
export function readDuration(text: string): Reading<Seconds> {
  const written = text.trim();
  if (written.length > LONGEST_TEXT) return refuse(`This is not a duration.`);
  const result = /^[+-]?P/i.test(written) ? readIso(written.toUpperCase()) : readPlain(written.toLowerCase());
  if (result.ok && result.value > LONGEST_DURATION_SECONDS) {
    return refuse(`"${written}" is longer than a hundred years.`);
  }
  return result;
}

function readIso(text: string): Reading<Seconds> {
  if (text.startsWith('-')) return refuse(`"${text}" is negative.`);
  if (/^\+?P[^T]*M/.test(text)) return refuseMonths(text);
  const duration = parseDuration(text);
  if (duration === undefined) {
    return refuse(`"${text}" is not an ISO 8601 duration in whole seconds.`, isoHint(text));
  }
  if (duration.kind === 'exact') return readAs(duration.seconds);
  return readAs((duration.months / 12) * YEAR_DAYS * DAY_SECONDS + duration.seconds);
}

function isoHint(text: string): string {
  if (/^P\d+[HS]$/.test(text)) return `Hours and seconds come after a T: "PT${text.slice(1)}".`;
  if (/^P.*\d\.\d+[DWY]/.test(text))
    return 'Only hours, minutes and seconds may have a fraction: half a day is PT12H.';
  return 'P90D is ninety days, PT12M twelve minutes, P1DT6H a day and six hours.';
}

/** Numbers each followed by a unit: "2 days 4 hours", "1.5 h". */
function readPlain(text: string): Reading<Seconds> {
  if (/^[+-]?\d+(\.\d+)?$/.test(text))
    return refuse(`"${text}" has no unit.`, `Is it "${text} days" or "${text} min"?`);
  if (text.startsWith('-')) return refuse(`"${text}" is negative.`);
  const parts = text.split(/(?:\s*,\s*|\s+and\s+|\s+(?=\d))/);
  let seconds = 0;
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/.exec(part);
    if (match === null) return refuse(`"${text}" is not a duration.`);
    const [, number, word] = match;
    if (word === 'm')
      return refuse(`"m" could be minutes or months.`, `Write "${number} min" or "${number} days".`);
    if (/^mo(n|nth)?s?$/.test(word!)) return refuseMonths(text);
    if (!Object.hasOwn(UNITS, word!)) {
      return refuse(`"${word}" is not a unit of time.`, didYouMean(word!, Object.keys(UNITS)));
    }
    seconds += Number(number) * UNITS[word!]!;
  }
  const whole = Math.round(seconds);
  return Math.abs(seconds - whole) < 1e-6
    ? readAs(whole)
    : refuse(`"${text}" is not a whole number of seconds.`);
}

function refuseMonths(text: string): Reading<never> {
  return refuse(
    `"${text}" counts in months, which have no fixed length.`,
    'Write days: a month is 28 to 31 of them.',
  );
}

function refuse(message: string, hint?: string): Reading<never> {
  return wrong({ code: 'SCN-DURATION', message, expected: DURATION_EXPECTED, hint });
}

/** Message of a text field that was given something else; numbers get told about units. */
export function durationTypeError(issue: { readonly input?: unknown }): string {
  return typeof issue.input === 'number' ? `${DURATION_EXPECTED}: a number needs a unit` : DURATION_EXPECTED;
}

/** A duration in whole seconds, at least `least` and at most `most`. */
export function duration(
  description: string,
  bounds: { readonly least?: Seconds; readonly most?: Seconds; readonly limits?: string } = {},
) {
  const { least = 0, most = LONGEST_DURATION_SECONDS, limits } = bounds;
  return z
    .string({ error: durationTypeError })
    .transform(
      reading((text: string): Reading<Seconds> => {
        const result = readDuration(text);
        if (!result.ok || (result.value >= least && result.value <= most)) return result;
        return wrong({ code: 'SCN-RANGE', message: `"${text}" is out of bounds.`, expected: limits });
      }),
    )
    .describe(
      `${description} A duration: ISO 8601 (P90D, PT12M) or plain ("90 days", "12 min", "2 years" for 730 days).`,
    );
}
