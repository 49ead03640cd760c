import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  expect(time.secondsPerWorkingDay).toBe(DAY_SECONDS);
  expect(time.nextChange(0)).toBeGreaterThan(1000 * 365 * DAY_SECONDS);
});

describe('an ordinary week', () => {
  // Second 0 is a Friday at 16:30.
  const start = { weekday: 5, secondOfDay: 16.5 * HOUR_SECONDS };
  const week = workingTimeOf({ fromHour: 9, toHour: 17.5, days: [1, 2, 3, 4, 5] }, start);
  const at = (day: number, hour: number) => day * DAY_SECONDS + (hour - 16.5) * HOUR_SECONDS;

  test('has so many seconds of work a day', () => {
    expect(week.secondsPerWorkingDay).toBe(8.5 * HOUR_SECONDS);
  });

  test('lets work go on the next working morning', () => {
    expect(week.after(0, 0)).toBe(0);
    expect(week.after(0, HOUR_SECONDS - 1)).toBe(HOUR_SECONDS - 1);
    expect(week.after(0, HOUR_SECONDS)).toBe(at(3, 9));
    expect(week.after(0, 2 * HOUR_SECONDS)).toBe(at(3, 10));
    expect(week.after(at(1, 12), HOUR_SECONDS)).toBe(at(3, 10));
    expect(week.after(at(3, 6), HOUR_SECONDS)).toBe(at(3, 10));
    // A week of work, and ten of them.
    expect(week.after(0, 5 * 8.5 * HOUR_SECONDS)).toBe(7 * DAY_SECONDS);
    expect(week.after(0, 10 * 5 * 8.5 * HOUR_SECONDS + HOUR_SECONDS)).toBe(at(73, 9));
  });

  test('changes in the morning and in the evening of working days', () => {
    expect(week.nextChange(0)).toBe(HOUR_SECONDS);
    expect(week.nextChange(HOUR_SECONDS - 1)).toBe(HOUR_SECONDS);
    expect(week.nextChange(HOUR_SECONDS)).toBe(at(3, 9));
    expect(week.nextChange(at(2, 12))).toBe(at(3, 9));
    expect(week.nextChange(at(3, 9))).toBe(at(3, 17.5));
  });
});

test.each([
  [{ fromHour: 17, toHour: 9, days: [1] }],
  [{ fromHour: 9, toHour: 9, days: [1] }],
  [{ fromHour: 9, toHour: 17, days: [] }],
])('a week without work is none: %j', (hours) => {
  expect(() => workingTimeOf(hours, { weekday: 1, secondOfDay: 0 })).toThrow(/some time of some day/);
});
