import { formatMinutes } from '../../scenarios/writers/numbers.ts';

const MINUTES_PER_DAY = 1440;

/** Minutes as people say them, and seconds where it went faster than that: `5 s`, `12 min`, `3.5 days`. */
export function shortTime(minutes: number): string {
  return minutes > 0 && minutes < 1
    ? `${Math.max(1, Math.round(minutes * 60))}\u00a0s`
    : formatMinutes(minutes);
}

/** Less than a day, as people say it: `45 min`, `2.4 h`. */
export function partOfDay(days: number): string {
  return shortTime(days * MINUTES_PER_DAY);
}
