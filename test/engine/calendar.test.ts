import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  dayOfWeek,
  durationSecondsFrom,
  formatDate,
  formatDuration,
  formatInstant,
  parseDuration,
  parseInstant,
  timeOfDaySeconds,
} from '../../engine/calendar.ts';

describe('instants', () => {
  test.each([
    ['1970-01-01', 0],
    ['2026-01-05', 1_767_571_200],
    ['2026-01-05T00:00:00Z', 1_767_571_200],
    ['2026-01-05T09:30', 1_767_571_200 + 34_200],
    ['2026-01-05T01:00:00+01:00', 1_767_571_200],
    ['2026-01-04T23:00:00-0100', 1_767_571_200],
    ['2026-01-05T00:00:00.9999999Z', 1_767_571_200],
    ['2026-01-05T01:00:00+01:00[Europe/Berlin]', 1_767_571_200],
    ['1969-12-31T23:59:59.5Z', -1],
  ])('%s', (text, seconds) => {
    expect(parseInstant(text)).toBe(seconds);
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-29',
    '2026-13-01',
    '2026-01-05T25:00Z',
    '05.01.2026',
    '2026-01-05 junk',
    'P1D',
  ])('%j is no date', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('writing and reading is the identity, and agrees with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 200_000_000_000 }), (seconds) => {
        const text = formatInstant(seconds)!;
        expect(parseInstant(text)).toBe(seconds);
        const date = new Date(seconds * 1000);
        expect(dayOfWeek(seconds)).toBe(date.getUTCDay() || 7);
        expect(timeOfDaySeconds(seconds)).toBe(
          date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds(),
        );
        expect(formatDate(seconds)).toBe(text.slice(0, 10));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [8.64e12, '+275760-09-13T00:00:00Z'],
    [8.64e12 + 1, undefined],
    [-8.64e12, '-271821-04-20T00:00:00Z'],
    [-8.64e12 - 1, undefined],
    [86_399.999, '1970-01-01T23:59:59Z'],
    [-0.5, '1969-12-31T23:59:59Z'],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d seconds are %s, whatever was written before', (seconds, text) => {
    for (const before of [0, seconds, 8.64e12, 1e15]) {
      formatInstant(before);
      expect(formatInstant(seconds)).toBe(text);
    }
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'P0123-TZ:.+DMYHSW[]') })),
        (text) => {
          parseInstant(text);
          parseDuration(text);
          addDuration('2026-01-05', text);
        },
      ),
      { numRuns: 1000 },
    );
    expect(formatInstant(Number.NaN)).toBeUndefined();
    expect(formatInstant(1e15)).toBeUndefined();
  });
});

describe('durations', () => {
  test.each([
    ['P90D', 90 * 86_400],
    ['PT5M', 300],
    ['P1W', 604_800],
    ['PT1.5H', 5400],
    ['P1DT2H3M4S', 93_784],
    ['PT0S', 0],
    ['PT48H', 172_800],
  ])('%s is exact', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ kind: 'exact', seconds });
  });

  test.each([
    ['P2Y', 24, 0],
    ['P1Y6MT1H', 18, 3600],
    ['P1M1D', 1, 86_400],
  ])('%s depends on the calendar', (text, months, seconds) => {
    expect(parseDuration(text)).toEqual({ kind: 'calendar', months, seconds });
  });

  test.each(['', '90', '90D', '-P1D', 'PT0.5S', 'P', 'P1D2H', '2026-01-05'])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test.each([
    ['2026-01-31', 'P1M', '2026-02-28T00:00:00Z'],
    ['2028-01-31', 'P1M', '2028-02-29T00:00:00Z'],
    ['2026-01-05', 'P2Y', '2028-01-05T00:00:00Z'],
    ['2026-01-31T12:00Z', 'P1M1DT1H', '2026-03-01T13:00:00Z'],
    ['2026-03-28', 'P1D', '2026-03-29T00:00:00Z'],
  ])('%s and %s is %s', (start, duration, end) => {
    expect(addDuration(start, duration)).toBe(end);
  });

  test('two years are 731 days where a leap day lies between', () => {
    expect(durationSecondsFrom(parseInstant('2026-03-01')!, parseDuration('P2Y')!)).toBe(731 * 86_400);
    expect(durationSecondsFrom(parseInstant('2025-01-05')!, parseDuration('P2Y')!)).toBe(730 * 86_400);
  });

  test('writing and reading is the identity', () => {
    expect(formatDuration(93_784)).toBe('P1DT2H3M4S');
    expect(formatDuration(0)).toBe('PT0S');
    fc.assert(
      fc.property(fc.nat(10_000_000_000), (seconds) => {
        expect(parseDuration(formatDuration(seconds)!)).toEqual({ kind: 'exact', seconds });
      }),
      { numRuns: 300 },
    );
  });

  test('malformed input gives nothing', () => {
    expect(addDuration('yesterday', 'P1D')).toBeUndefined();
    expect(addDuration('2026-01-05', 'soon')).toBeUndefined();
  });
});
