import { durationSecondsFrom, type EpochSeconds, formatDate, parseDuration } from '../../engine/calendar.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import { add, type Fraction, fraction, ZERO } from './fraction.ts';

/** For how long one buys. */
export const TERMS = ['monthly', 'annual', 'three-years'] as const;
export type Term = (typeof TERMS)[number];

export const MONTHS_OF_TERM: Readonly<Record<Term, number>> = { monthly: 1, annual: 12, 'three-years': 36 };

/** The time at which so many months have passed; 31 January and a month is the last day of February. */
export function afterMonths(from: EpochSeconds, months: number): EpochSeconds {
  return from + durationSecondsFrom(from, parseDuration(`P${months}M`)!)!;
}

/**
 * How many months lie between two days, exactly: whole months from the first day on, then the days that are left, as
 * a part of the month they lie in. Nothing where the second is not later. The time of day does not count.
 *
 * @example monthsBetween(15 October, 1 January) // two months and 17 of 31 days
 */
export function monthsBetween(from: EpochSeconds, to: EpochSeconds): Fraction {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (end <= start) return ZERO;
  let whole = Math.max(0, Math.floor((end - start) / (31 * DAY_SECONDS)));
  while (afterMonths(start, whole + 1) <= end) whole += 1;
  const left = afterMonths(start, whole);
  const length = afterMonths(start, whole + 1) - left;
  return add(fraction(whole), fraction((end - left) / DAY_SECONDS, length / DAY_SECONDS));
}

/** Midnight of the day, since one buys by days. */
export function dayOf(time: EpochSeconds): EpochSeconds {
  return Math.floor(time / DAY_SECONDS) * DAY_SECONDS;
}

/** The day after the last one of a term that begins on a day. */
export function endOfTerm(start: EpochSeconds, term: Term): EpochSeconds {
  return afterMonths(dayOf(start), MONTHS_OF_TERM[term]);
}

/** The last day of a term that begins on a day. */
export function lastDayOf(start: EpochSeconds, term: Term): string {
  return formatDate(endOfTerm(start, term) - DAY_SECONDS)!;
}
