import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { count } from '../../scenarios/writers/numbers.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A second of a run as its reader counts: `day 30, 10:00 of 90 days`; the first day is day 1. */
export function dayAndTime(atSeconds: number, horizonSeconds: number): string {
  const day = Math.floor(atSeconds / DAY_SECONDS) + 1;
  const hour = Math.floor((atSeconds % DAY_SECONDS) / HOUR_SECONDS);
  const minute = Math.floor((atSeconds % HOUR_SECONDS) / MINUTE_SECONDS);
  const whole =
    horizonSeconds < DAY_SECONDS
      ? count(Math.round((horizonSeconds / HOUR_SECONDS) * 10) / 10, 'hour')
      : count(Math.round(horizonSeconds / DAY_SECONDS), 'day');
  if (atSeconds >= horizonSeconds) return `the end, after ${whole}`;
  return `day ${day}, ${two(hour)}:${two(minute)}, of ${whole}`;
}
