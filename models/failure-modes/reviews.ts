import type { FailureMode } from './failure-mode.ts';

/** Access reviews that take too much, or never begin. */
export const REVIEW_FAILURES = [
  {
    id: 'review-silence-strips-everyone',
    label: 'Nobody answered the review, and everybody lost access',
    symptom: 'On the day the review ends, no place is left to activate.',
    silent: true,
    cause: 'Without an answer access was to be removed, and the result was applied by itself.',
    fix: 'Give the places back by hand; nothing restores them.',
    prevention: 'Leave access unchanged on silence, or let an administrator apply the result.',
    factIds: ['PIM-120', 'PIM-121'],
    ruleIds: ['TWIN.REV.001', 'TWIN.REV.002'],
  },
  {
    id: 'review-of-pim-groups-without-governance',
    label: 'The review of a PIM group never starts',
    symptom: 'The review is set up and no mail comes.',
    silent: true,
    cause: 'Reviews of PIM for Groups need ID Governance, and P2 is not enough.',
    fix: 'Buy ID Governance for the people in scope and the reviewers, or review by hand.',
    prevention: 'Count Governance seats when reviews are planned.',
    factIds: ['PIM-80'],
    ruleIds: ['TWIN.REV.005'],
  },
] as const satisfies readonly FailureMode[];
