import { invariant } from '../engine/invariant.ts';
import { DAY_SECONDS, HOUR_SECONDS, type Seconds } from '../engine/time.ts';
import type { WorkingHours } from './behavior.ts';

const WEEK_DAYS = 7;

/** The hours in which people work, as arithmetic on seconds since the scenario's start. */
export interface WorkingTime {
  readonly secondsPerWorkingDay: Seconds;
  /** The second at which `workingSeconds` of working time have passed since `from`. */
  after(from: Seconds, workingSeconds: Seconds): Seconds;
  isWorking(at: Seconds): boolean;
  /** The next second after `at` at which work begins or ends. */
  nextChange(at: Seconds): Seconds;
}

/** Where second 0 lies in its week. */
export interface WeekPosition {
  /** ISO weekday, Monday is 1. */
  readonly weekday: number;
  readonly secondOfDay: Seconds;
}

/** Builds the arithmetic. Round the clock, working time and time are the same. */
export function workingTimeOf(hours: WorkingHours | 'always', start: WeekPosition): WorkingTime {
  if (hours === 'always') {
    return {
      secondsPerWorkingDay: DAY_SECONDS,
      after: (from, workingSeconds) => from + workingSeconds,
      isWorking: () => true,
      nextChange: () => Number.MAX_SAFE_INTEGER,
    };
  }
  const opens = Math.round(hours.fromHour * HOUR_SECONDS);
  const closes = Math.round(hours.toHour * HOUR_SECONDS);
  invariant(closes > opens && hours.days.length > 0, 'work must take some time of some day');
  const length = closes - opens;
  const works = (day: number): boolean =>
    hours.days.includes(((((start.weekday - 1 + day) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1);
  const dayOf = (at: Seconds): number => Math.floor((at + start.secondOfDay) / DAY_SECONDS);
  const opensAt = (day: number): Seconds => day * DAY_SECONDS + opens - start.secondOfDay;
  const nextWorkingDay = (from: number): number => {
    let day = from;
    while (!works(day)) day++;
    return day;
  };

  return {
    secondsPerWorkingDay: length,
    after(from, workingSeconds) {
      let day = nextWorkingDay(dayOf(from));
      let at = Math.max(from, opensAt(day));
      let left = workingSeconds;
      const weeks = Math.floor(left / (length * hours.days.length));
      if (weeks > 0) {
        left -= weeks * length * hours.days.length;
        day += weeks * WEEK_DAYS;
        at += weeks * WEEK_DAYS * DAY_SECONDS;
      }
      for (;;) {
        const today = opensAt(day) + length - at;
        if (today > 0 && left < today) return at + left;
        if (today > 0) left -= today;
        day = nextWorkingDay(day + 1);
        at = opensAt(day);
      }
    },
    isWorking(at) {
      const day = dayOf(at);
      return works(day) && at >= opensAt(day) && at < opensAt(day) + length;
    },
    nextChange(at) {
      const day = nextWorkingDay(dayOf(at));
      if (at < opensAt(day)) return opensAt(day);
      if (at < opensAt(day) + length) return opensAt(day) + length;
      return opensAt(nextWorkingDay(day + 1));
    },
  };
}
