import { z } from 'zod';
import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';

export const DATE_EXPECTED = 'a date such as 2026-01-05, or a time such as 2026-01-05T08:00:00Z';

const SHAPE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2200;

/** Reads an ISO 8601 date (midnight UTC) or time. Fractions of a second are cut off. */
export function readDate(text: string): Reading<EpochSeconds> {
  const written = text.trim();
  if (!SHAPE.test(written)) return refuse(`${short(written)} is not a date.`, hintFor(written));
  const seconds = parseInstant(written);
  if (seconds === undefined) return refuse(`There is no ${short(written)} in the calendar.`);
  const year = Number(written.slice(0, 4));
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return refuse(`The year ${year} is not between ${EARLIEST_YEAR} and ${LATEST_YEAR}.`);
  }
  return readAs(seconds);
}

function hintFor(text: string): string | undefined {
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text)) return 'Write year, month, day: 2026-01-05.';
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return 'Months and days have two digits: 2026-01-05.';
  return undefined;
}

function short(text: string): string {
  return `"${text.slice(0, 40)}"`;
}

function refuse(message: string, hint?: string): Reading<never> {
  return wrong({ code: 'SCN-DATE', message, expected: DATE_EXPECTED, hint });
}

/** A date as seconds since 1970. */
export function date(description: string) {
  return z
    .string({ error: () => DATE_EXPECTED })
    .transform(reading(readDate))
    .describe(`${description} A date (2026-01-05, midnight UTC) or time (2026-01-05T08:00:00Z).`);
}
