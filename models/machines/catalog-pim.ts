import { DAY_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { type AccessReviewEvent, type AccessReviewInput, accessReviewMachine } from './access-review.ts';
import type { CatalogEntry } from './catalog.ts';

const REVIEW: AccessReviewInput = {
  kind: 'entra-role',
  plan: 'p2',
  secondsToStart: DAY_SECONDS,
  durationSeconds: 20 * DAY_SECONDS,
  periodSeconds: 30 * DAY_SECONDS,
  removalSeconds: 5 * MINUTE_SECONDS,
};

const review: CatalogEntry<AccessReviewInput, AccessReviewEvent> = {
  id: 'accessReview',
  machine: accessReviewMachine,
  sampleInputs: [
    REVIEW,
    { ...REVIEW, periodSeconds: null, silence: 'remove' },
    { ...REVIEW, autoApply: true, silence: 'remove', ends: { afterOccurrences: 2 } },
    { ...REVIEW, autoApply: true, silence: 'recommendation', ends: { afterSeconds: 70 * DAY_SECONDS } },
    { ...REVIEW, kind: 'pim-group' },
    { ...REVIEW, kind: 'pim-group', plan: 'governance', silence: 'approve' },
    { ...REVIEW, kind: 'guests', autoApply: true, silence: 'remove', guestAction: 'block-then-delete' },
    { ...REVIEW, kind: 'group', durationSeconds: 40 * DAY_SECONDS },
    { ...REVIEW, ends: { afterOccurrences: 0 } },
  ],
  events: [
    {
      type: 'SNAPSHOT',
      subjects: [
        { id: 'ann', recommendation: 'approve' },
        { id: 'bob', recommendation: 'deny' },
      ],
    },
    {
      type: 'SNAPSHOT',
      subjects: [{ id: 'ann', recommendation: 'deny', notApplied: 'nested-group-access' }],
    },
    { type: 'DECIDE', subject: 'ann', decision: 'approve' },
    { type: 'DECIDE', subject: 'ann', decision: 'deny' },
    { type: 'DECIDE', subject: 'eve', decision: 'approve' },
    { type: 'APPLY' },
    { type: 'STOP' },
    { type: 'RESTART' },
    { type: 'END_SERIES' },
    { type: 'PLAN_LOST' },
    { type: 'PLAN_BACK', plan: 'governance' },
  ],
  waitsSeconds: [0, 5 * MINUTE_SECONDS, DAY_SECONDS, 10 * DAY_SECONDS, 30 * DAY_SECONDS],
};

/** The machines around PIM that no design is built on yet. */
export const PIM_MACHINES: readonly CatalogEntry[] = [review];
