import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A second of a run as its reader counts: `day 30, 10:00 of 90 days`; the first day is day 1. */
export function dayAndTime(atSeconds: number, horizonSeconds: number): string {
  const day = Math.floor(atSeconds / DAY_SECONDS) + 1;
  const hour = Math.floor((atSeconds % DAY_SECONDS) / HOUR_SECONDS);
  const minute = Math.floor((atSeconds % HOUR_SECONDS) / MINUTE_SECONDS);
  const days = Math.round(horizonSeconds / DAY_SECONDS);
  if (atSeconds >= horizonSeconds) return `the end, after ${days} ${days === 1 ? 'day' : 'days'}`;
  return `day ${day}, ${two(hour)}:${two(minute)}, of ${days} ${days === 1 ? 'day' : 'days'}`;
}
