import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration } from '../../../engine/calendar.ts';
import { readDuration } from '../../../scenarios/schema/durations.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

describe('durations', () => {
  test.each([
    ['P90D', 90 * DAY],
    ['PT12M', 12 * MINUTE],
    ['pt12m', 12 * MINUTE],
    ['P1DT6H', 30 * HOUR],
    ['PT1.5H', 90 * MINUTE],
    ['P2W', 14 * DAY],
    ['P2Y', 730 * DAY],
    ['P1Y1D', 366 * DAY],
    ['PT0S', 0],
    ['90 days', 90 * DAY],
    ['90d', 90 * DAY],
    ['1 day', DAY],
    ['2 years', 730 * DAY],
    ['12 min', 12 * MINUTE],
    ['8 h', 8 * HOUR],
    ['1.5 hours', 90 * MINUTE],
    ['0.1 hours', 360],
    ['3 Weeks', 21 * DAY],
    ['2 days 4 hours', 52 * HOUR],
    ['1 h, 30 min', 90 * MINUTE],
    ['1 day and 1 s', DAY + 1],
  ])('%s', (text, seconds) => {
    expect(readDuration(text)).toEqual({ ok: true, value: seconds });
  });

  test.each([
    ['90', /no unit/],
    ['P', /not an ISO/],
    ['P1M', /months/],
    ['P1Y2M', /months/],
    ['3 months', /months/],
    ['3 mo', /months/],
    ['5 m', /minutes or months/],
    ['P90', /not an ISO/],
    ['P12H', /not an ISO/],
    ['PT0.5S', /whole seconds/],
    ['0.5 s', /whole number of seconds/],
    ['-P1D', /negative/],
    ['-1 day', /negative/],
    ['101 years', /hundred years/],
    ['5 parsecs', /not a unit/],
    ['soon', /not a duration/],
    ['', /not a duration/],
    ['1e9 days', /not a duration/],
    [`${'1 day '.repeat(1_000)}`, /not a duration/],
  ])('%s is refused', (text, words) => {
    const reading = readDuration(text);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problem.message).toMatch(words);
  });

  test('a duration written by the calendar is read as the same seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 * DAY }), (seconds) => {
        expect(readDuration(formatDuration(seconds)!)).toEqual({ ok: true, value: seconds });
      }),
    );
  });

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readDuration(text).ok).toBe('boolean');
      }),
    );
  });
});
