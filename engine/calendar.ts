/**
 * Where dates become seconds and back. The only file that knows a calendar: inside a run, time is
 * whole seconds since the scenario's start. Everything is UTC. Bad input gives undefined.
 */
import { Temporal } from 'temporal-polyfill';
import { DAY_SECONDS, type Seconds } from './time.ts';

/** Seconds since 1970-01-01T00:00:00Z. Exists only at the edges. */
export type EpochSeconds = number;

/**
 * A span of time as written. Hours, days and weeks have a fixed length; months and years have one
 * only from a given date.
 */
export type Duration =
  | { readonly kind: 'exact'; readonly seconds: Seconds }
  | { readonly kind: 'calendar'; readonly months: number; readonly seconds: Seconds };

/**
 * Reads an ISO 8601 date (its midnight) or date and time. Without an offset it is UTC. Parts of a
 * second are cut off. Undefined where the text is no such date.
 */
export function parseInstant(text: string): EpochSeconds | undefined {
  return attempt(() => {
    if (/[Zz]$|[+-]\d{2}(:?\d{2})?$/.test(text.replace(/^\d{4}-\d{2}-\d{2}/, '').replace(/\[.*$/, ''))) {
      return Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000);
    }
    const local = Temporal.PlainDateTime.from(text);
    return Math.floor(local.toZonedDateTime('UTC').epochMilliseconds / 1000);
  });
}

/** Reads an ISO 8601 duration in whole seconds, such as P90D, PT5M or P1M. Undefined where it is none, or negative. */
export function parseDuration(text: string): Duration | undefined {
  return attempt(() => {
    const duration = Temporal.Duration.from(text);
    if (duration.sign < 0) return undefined;
    const months = duration.years * 12 + duration.months;
    const clock = duration.with({ years: 0, months: 0, weeks: 0, days: 0 }).total('seconds');
    const seconds = (duration.weeks * 7 + duration.days) * DAY_SECONDS + clock;
    if (!Number.isSafeInteger(seconds)) return undefined;
    return months === 0 ? { kind: 'exact', seconds } : { kind: 'calendar', months, seconds };
  });
}

/**
 * How many seconds a duration takes when it begins at the given time. Months go by the calendar
 * (31 January and a month is the last day of February) and come before days and hours.
 */
export function durationSecondsFrom(from: EpochSeconds, duration: Duration): Seconds | undefined {
  if (duration.kind === 'exact') return duration.seconds;
  return attempt(() => {
    const start = zoned(from);
    const end = start.add({ months: duration.months });
    return (end.epochMilliseconds - start.epochMilliseconds) / 1000 + duration.seconds;
  });
}

/** The ISO 8601 time at which a duration ends that begins at `startIso`, both in UTC. Undefined where either is malformed. */
export function addDuration(startIso: string, durationText: string): string | undefined {
  const start = parseInstant(startIso);
  const duration = parseDuration(durationText);
  if (start === undefined || duration === undefined) return undefined;
  const seconds = durationSecondsFrom(start, duration);
  return seconds === undefined ? undefined : formatInstant(start + seconds);
}

/** The last second that a calendar holds: a hundred million days after 1970. */
const LAST_SECONDS: EpochSeconds = 1e8 * DAY_SECONDS;

/** Whoever writes many times writes the same days again and again: so many are kept. */
const MOST_KEPT_DAYS = 4096;
const keptDates = new Map<number, string>();

/** A time as ISO 8601 in UTC, to the second: 2026-01-05T00:00:00Z. Undefined for what no calendar holds. */
export function formatInstant(epochSeconds: EpochSeconds): string | undefined {
  const second = Math.floor(epochSeconds);
  const day = Math.floor(second / DAY_SECONDS);
  const date = keptDates.get(day) ?? keep(day);
  if (date === undefined || second > LAST_SECONDS) return undefined;
  const clock = second - day * DAY_SECONDS;
  // Remainders of fractions take ten times as long as those of whole numbers.
  const minutes = Math.floor(clock / 60);
  return `${date}T${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[clock % 60]}Z`;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function keep(day: number): string | undefined {
  if (keptDates.size === MOST_KEPT_DAYS) keptDates.clear();
  const date = dateOfDay(day);
  if (date !== undefined) keptDates.set(day, date);
  return date;
}

function dateOfDay(day: number): string | undefined {
  return attempt(() =>
    Temporal.Instant.fromEpochMilliseconds(day * DAY_SECONDS * 1000)
      .toString()
      .replace(/T.*$/, ''),
  );
}

/** Only the date of a time, in UTC: 2026-01-05. */
export function formatDate(epochSeconds: EpochSeconds): string | undefined {
  return formatInstant(epochSeconds)?.replace(/T.*$/, '');
}

/** A span as ISO 8601 in days, hours, minutes and seconds: P1DT2H. A span of nothing is PT0S. */
export function formatDuration(seconds: Seconds): string | undefined {
  return attempt(() =>
    Temporal.Duration.from({ seconds }).round({ largestUnit: 'day', smallestUnit: 'second' }).toString(),
  );
}

/** The day of the week, from 1 for Monday to 7 for Sunday, in UTC. */
export function dayOfWeek(epochSeconds: EpochSeconds): number {
  // 1 January 1970 was a Thursday.
  return modulo(Math.floor(epochSeconds / DAY_SECONDS) + 3, 7) + 1;
}

/** Seconds since midnight, in UTC. */
export function timeOfDaySeconds(epochSeconds: EpochSeconds): Seconds {
  return modulo(epochSeconds, DAY_SECONDS);
}

function zoned(epochSeconds: EpochSeconds): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO('UTC');
}

/** Temporal throws a RangeError or TypeError at malformed input; here that is no exception but an answer. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
