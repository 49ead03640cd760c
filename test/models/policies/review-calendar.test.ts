import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import { reviewSpans } from '../../../models/policies/review-calendar.ts';

const days = (count: number): number => count * DAY_SECONDS;

function spansOf(change: Partial<AccessReview>) {
  return reviewSpans({
    id: 'review',
    tenantId: 'home',
    name: 'review',
    scopeAccountIds: [],
    reviewerAccountIds: [],
    durationSeconds: days(5),
    ...change,
  });
}

describe('a review that runs once', () => {
  test('begins at once and lasts a month, unless it says otherwise (PIM-118)', () => {
    expect(reviewSpans({ ...bare, id: 'review' })).toEqual([
      { secondsToStart: 0, durationSeconds: days(30), periodSeconds: null },
    ]);
    expect(spansOf({ startsAtSeconds: days(3) })).toEqual([
      { secondsToStart: days(3), durationSeconds: days(5), periodSeconds: null },
    ]);
  });

  test('has its rest before it when it is under way, and nothing when it is over', () => {
    expect(spansOf({ startsAtSeconds: -days(2) })).toEqual([
      { secondsToStart: 0, durationSeconds: days(3), periodSeconds: null },
    ]);
    expect(spansOf({ startsAtSeconds: -days(5) })).toEqual([]);
  });
});

describe('a series', () => {
  const weekly = { frequency: 'weekly' as const };

  test('goes on for ever, until a day, or for so many reviews', () => {
    const series = { secondsToStart: days(1), durationSeconds: days(5), periodSeconds: days(7) };
    const start = { ...weekly, startsAtSeconds: days(1) };
    expect(spansOf(start)).toEqual([series]);
    expect(spansOf({ ...start, ends: { atSeconds: days(20) } })).toEqual([
      { ...series, ends: { afterSeconds: days(20) } },
    ]);
    expect(spansOf({ ...start, ends: { afterOccurrences: 3 } })).toEqual([
      { ...series, ends: { afterOccurrences: 3 } },
    ]);
  });

  test('that began before has the rest of one review, and the next starts', () => {
    expect(spansOf({ ...weekly, startsAtSeconds: -days(10) })).toEqual([
      { secondsToStart: 0, durationSeconds: days(2), periodSeconds: null },
      { secondsToStart: days(4), durationSeconds: days(5), periodSeconds: days(7) },
    ]);
  });

  test('counts the reviews that were', () => {
    const begun = { ...weekly, startsAtSeconds: -days(10) };
    expect(spansOf({ ...begun, ends: { afterOccurrences: 3 } })[1]).toMatchObject({
      ends: { afterOccurrences: 1 },
    });
    expect(spansOf({ ...begun, ends: { afterOccurrences: 2 } })).toHaveLength(1);
    expect(spansOf({ ...begun, ends: { afterOccurrences: 1 } })).toEqual([]);
    expect(spansOf({ ...begun, ends: { atSeconds: -days(9) } })).toEqual([]);
  });

  test('that starts at second 0 has no review before', () => {
    expect(spansOf({ ...weekly, startsAtSeconds: 0 })).toHaveLength(1);
    expect(spansOf({ ...weekly, startsAtSeconds: -days(7) })).toEqual([
      { secondsToStart: 0, durationSeconds: days(5), periodSeconds: days(7) },
    ]);
  });
});

const bare: AccessReview = {
  id: 'review',
  tenantId: 'home',
  name: 'review',
  scopeAccountIds: [],
  reviewerAccountIds: [],
};
