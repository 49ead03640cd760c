import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  type ReviewDefinition,
  reviewDefinitionProblems,
  reviewIsLicensed,
  reviewRecommendation,
} from '../../../models/policies/access-review-definition.ts';

const REVIEW: ReviewDefinition = {
  kind: 'entra-role',
  frequency: 'monthly',
  durationSeconds: 27 * DAY_SECONDS,
  guestAction: 'remove',
  hasFallbackReviewer: false,
};
const problems = (change: Partial<ReviewDefinition>) =>
  reviewDefinitionProblems({ ...REVIEW, ...change }).map(({ factId }) => factId);
const days = (count: number) => count * DAY_SECONDS;

test.each<[string, Partial<ReviewDefinition>, readonly string[]]>([
  ['27 days a month', {}, []],
  ['28 days a month', { durationSeconds: days(28) }, ['PIM-118']],
  ['six days a week', { frequency: 'weekly', durationSeconds: days(6) }, []],
  ['a week a week', { frequency: 'weekly', durationSeconds: days(7) }, ['PIM-118']],
  ['a shortest quarter', { frequency: 'quarterly', durationSeconds: days(89) }, ['PIM-118']],
  ['a day less', { frequency: 'quarterly', durationSeconds: days(88) }, []],
  ['half a year', { frequency: 'semi-annually', durationSeconds: days(181) }, ['PIM-118']],
  ['a year', { frequency: 'annually', durationSeconds: days(365) }, ['PIM-118']],
  ['once, however long', { frequency: 'once', durationSeconds: days(1000) }, []],
  ['guests of a role blocked', { guestAction: 'block-then-delete' }, ['PIM-123']],
  ['guests alone blocked', { kind: 'guests', guestAction: 'block-then-delete' }, []],
  ['a PIM group without fallback', { kind: 'pim-group' }, ['PIM-126']],
  ['a PIM group with one', { kind: 'pim-group', hasFallbackReviewer: true }, []],
  ['inactive for 730 days', { kind: 'group', inactiveSeconds: days(730) }, []],
  ['inactive for longer', { kind: 'group', inactiveSeconds: days(731) }, ['PIM-122']],
  ['an application, 31 days back', { kind: 'application', inactiveSeconds: days(31) }, ['PIM-122']],
  ['two things at once', { kind: 'pim-group', durationSeconds: days(28) }, ['PIM-118', 'PIM-126']],
])('taken or not: %s', (_, change, expected) => {
  expect(problems(change)).toEqual(expected);
});

test('PIM groups need ID Governance, everything else any plan (PIM-80)', () => {
  const licensed = (kind: ReviewDefinition['kind']) =>
    (['none', 'p2', 'governance'] as const).map((plan) => reviewIsLicensed(kind, plan));
  expect(licensed('pim-group')).toEqual([false, false, true]);
  expect(licensed('azure-role')).toEqual([false, true, true]);
});

describe('the recommendation (PIM-122)', () => {
  test.each([
    [0, 365, 'approve'],
    [30, 365, 'approve'],
    [31, 365, 'deny'],
    [null, 365, 'deny'],
    [null, 29, 'none'],
    [null, 30, 'deny'],
  ] as const)('last sign-in %s days ago, account %d days old: %s', (lastDays, ageDays, expected) => {
    expect(
      reviewRecommendation({
        secondsSinceSignIn: lastDays === null ? null : days(lastDays),
        accountAgeSeconds: days(ageDays),
      }),
    ).toBe(expected);
  });

  test('looks back as far as it is told', () => {
    const person = { secondsSinceSignIn: days(40), accountAgeSeconds: days(365) };
    expect(reviewRecommendation(person, days(60))).toBe('approve');
  });
});
