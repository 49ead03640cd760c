import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import { countedReviews } from '../../../models/licensing/counted-reviews.ts';
import { estateOf, staff } from './estate-of.ts';

const BASE: AccessReview = {
  id: 'r',
  tenantId: 'home',
  name: 'Quarterly',
  kind: 'pim-group',
  scopeAccountIds: ['a'],
  reviewerAccountIds: ['b'],
  durationSeconds: 14 * DAY_SECONDS,
};

function counted(parts: Partial<AccessReview>) {
  const people = staff(['a', 'b', 'f']);
  return countedReviews(indexEstate(estateOf({ ...people, reviews: [{ ...BASE, ...parts }] })));
}

describe('a review', () => {
  test.each([
    ['over since before the start', { startsAtSeconds: -15 * DAY_SECONDS }, 0],
    ['over on the day of the start', { startsAtSeconds: -14 * DAY_SECONDS }, 0],
    ['under way', { startsAtSeconds: -13 * DAY_SECONDS }, 1],
    ['still to come', { startsAtSeconds: 100 * DAY_SECONDS }, 1],
    ['without a day', {}, 1],
    ['one of a series', { frequency: 'quarterly', startsAtSeconds: -700 * DAY_SECONDS }, 1],
    [
      'the last of a series that is over',
      {
        frequency: 'quarterly',
        startsAtSeconds: -700 * DAY_SECONDS,
        ends: { atSeconds: -300 * DAY_SECONDS },
      },
      0,
    ],
  ] as const)('%s takes licenses or none', (_, parts, many) => {
    expect(counted(parts)).toHaveLength(many);
  });

  test.each([
    ['somebody is named', {}, ['b']],
    ['nobody is named', { reviewerAccountIds: [], fallbackReviewerAccountIds: ['f'] }, ['f']],
    ['who is named is not there', { reviewerAccountIds: ['gone'], fallbackReviewerAccountIds: ['f'] }, ['f']],
    ['both are named', { fallbackReviewerAccountIds: ['f'] }, ['b']],
    ['nobody is left', { reviewerAccountIds: [] }, []],
  ] as const)('is done by those who do it where %s', (_, parts, reviewers) => {
    expect(counted(parts).map(({ reviewerAccountIds }) => reviewerAccountIds)).toEqual([reviewers]);
  });
});
