import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { workingTimeOf } from '../../models/working-time.ts';

const hours = fc
  .record({
    fromHour: fc.integer({ min: 0, max: 22 }),
    length: fc.integer({ min: 1, max: 24 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    secondOfDay: fc.integer({ min: 0, max: DAY_SECONDS - 1 }),
  })
  .map(({ fromHour, length, days, weekday, secondOfDay }) => ({
    hours: { fromHour, toHour: Math.min(24, fromHour + length), days },
    start: { weekday, secondOfDay },
  }));

/** The plain twin: walks hour by hour and asks the calendar. */
function worksAt(
  at: number,
  {
    hours: h,
    start,
  }: {
    hours: { fromHour: number; toHour: number; days: number[] };
    start: { weekday: number; secondOfDay: number };
  },
): boolean {
  const absolute = at + start.secondOfDay;
  const weekday = ((start.weekday - 1 + Math.floor(absolute / DAY_SECONDS)) % 7) + 1;
  const hour = (absolute % DAY_SECONDS) / HOUR_SECONDS;
  return h.days.includes(weekday) && hour >= h.fromHour && hour < h.toHour;
}

test('is at work exactly when the calendar says so', () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 30 * DAY_SECONDS }), (week, at) => {
      expect(workingTimeOf(week.hours, week.start).isWorking(at)).toBe(worksAt(at, week));
    }),
  );
});

test('counts as many working seconds as were asked for', () => {
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: 0, max: 9 * DAY_SECONDS }),
      fc.integer({ min: 0, max: 60 * HOUR_SECONDS }),
      (week, from, wanted) => {
        const end = workingTimeOf(week.hours, week.start).after(from, wanted);
        let counted = 0;
        const step = 60;
        for (let at = Math.ceil(from / step) * step; at + step <= end; at += step) {
          if (worksAt(at, week)) counted += step;
        }
        expect(end).toBeGreaterThanOrEqual(from);
        expect(Math.abs(counted - wanted)).toBeLessThanOrEqual(2 * step);
      },
    ),
    { numRuns: 60 },
  );
});

test('changes between work and rest at every change, and never in between', () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 9 * DAY_SECONDS }), (week, from) => {
      const time = workingTimeOf(week.hours, week.start);
      const change = time.nextChange(from);
      expect(change).toBeGreaterThan(from);
      const roundTheClock = week.hours.fromHour === 0 && week.hours.toHour === 24;
      if (!roundTheClock) expect(time.isWorking(change)).toBe(!time.isWorking(change - 1));
      for (let at = from; at < change; at += 997) expect(time.isWorking(at)).toBe(time.isWorking(from));
    }),
    { numRuns: 60 },
  );
});

test('round the clock, time and working time are the same', () => {
  const time = workingTimeOf('always', { weekday: 3, secondOfDay: 5 });
  expect(time.after(100, 50)).toBe(150);
  expect(time.isWorking(0)).toBe(true);
});
