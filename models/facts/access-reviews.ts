import { DAY_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Access reviews: recommendations, what befalls denied guests, what is never applied, and who reviews.
 * Their settings stand with PIM (PIM-118 to PIM-121), their seats with the licenses (PIM-128).
 */

export const REVIEW_LOOK_BACK = defineFact({
  id: 'PIM-122',
  statement:
    'Recommendations look at sign-ins of the last 30 days; a review of the inactive looks back 730 days at most, one of applications 30. Younger accounts are left out.',
  value: {
    defaultSeconds: 30 * DAY_SECONDS,
    inactiveMaxSeconds: 730 * DAY_SECONDS,
    applicationMaxSeconds: 30 * DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'entra-docs id-governance/create-access-review.md (2025-06-18)',
  date: '2025-06-18',
  confidence: 'C',
});

export const REVIEW_OF_GUESTS = defineFact({
  id: 'PIM-123',
  statement:
    'A guest who is denied loses access, or is blocked for 30 days and then deleted where only guests are reviewed; a deleted one can be restored for 30 days. Reviews of roles offer no choice.',
  value: {
    actions: ['remove-access', 'block-then-delete'],
    blockedSeconds: 30 * DAY_SECONDS,
    restorableSeconds: 30 * DAY_SECONDS,
  },
  unit: 'seconds',
  source:
    'entra-docs id-governance/create-access-review.md (2025-06-18); …/access-reviews-external-users.md (2025-06-18)',
  date: '2025-06-18',
  confidence: 'C',
});

export const REVIEW_STATUSES = defineFact({
  id: 'PIM-124',
  statement:
    'A completed review is being applied, then applied, within minutes; a stopped one cannot be started again.',
  value: ['Completed', 'Applying', 'Applied'] as const,
  unit: 'enumeration',
  source: 'entra-docs id-governance/complete-access-review.md (2023-06-28)',
  date: '2023-06-28',
  confidence: 'C',
});

export const REVIEW_NOT_APPLIED = defineFact({
  id: 'PIM-125',
  statement:
    'A decision is not applied to groups synchronized from on-premises, to mail-enabled groups, to access through nested groups, or to an application assigned through a group. For an Azure role held through a group nobody leaves the group; a role-assignable group is approved or denied as a whole.',
  value: [
    'synchronized-group',
    'mail-enabled-group',
    'nested-group-access',
    'application-through-group',
  ] as const,
  unit: 'enumeration',
  source:
    'entra-docs id-governance/complete-access-review.md (2023-06-28); entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13)',
  date: '2024-12-13',
  confidence: 'C',
});

export const REVIEW_OF_PIM_GROUP = defineFact({
  id: 'PIM-126',
  statement:
    'A review of a PIM group covers active and eligible people; of the owners only active ones review, a fallback reviewer is mandatory, and Global or Privileged Role Administrators create it.',
  value: {
    covers: ['active', 'eligible'],
    creators: ['Global Administrator', 'Privileged Role Administrator'],
    fallbackReviewerRequired: true,
  },
  unit: 'enumeration',
  source: 'entra-docs id-governance/create-access-review-pim-for-groups.md (2023-06-28)',
  date: '2023-06-28',
  confidence: 'C',
});

export const REVIEWERS = defineFact({
  id: 'PIM-127',
  statement:
    'Chosen users review, people themselves, or their managers. In one stage the last decision wins; two or three stages follow one another. Half-way through, a reminder goes out.',
  value: {
    reviewers: ['selected-users', 'self', 'manager'],
    minStages: 2,
    maxStages: 3,
    reminderAtShare: 0.5,
  },
  unit: 'stages',
  source: 'entra-docs id-governance/create-access-review.md (2025-06-18)',
  date: '2025-06-18',
  confidence: 'C',
});
