import type { FailureMode } from './failure-mode.ts';

/** People whom cross-tenant synchronization keeps. */
export const SYNC_FAILURES = [
  {
    id: 'sync-creates-members-and-guest-reviews-miss-them',
    label: 'A review of guests misses synchronized people',
    symptom: 'The review of guests is complete, and nobody of the partner was in it.',
    silent: true,
    cause: 'Synchronization makes external members by default, and the review looks at guests only.',
    fix: 'Review all users from outside, or let the mapping create guests.',
    prevention:
      'Decide the user type before the first cycle: later it takes a mapping that is always applied.',
    factIds: ['B2B-60', 'B2B-72'],
    ruleIds: ['TWIN.REV.004'],
  },
  {
    id: 'user-never-deprovisioned',
    label: 'Who left is still in the target tenant',
    symptom: 'Nothing: the account of somebody who left is enabled months later.',
    silent: true,
    cause:
      'The job was cut before it carried the departure, or its deletions are off. Where the job disabled the account first and the person left the scope later, the object stays as well, but disabled.',
    fix: 'Disable and delete the object in the target.',
    prevention: 'Take people out of scope and wait for the cycle before the job is cut.',
    factIds: ['B2B-63', 'B2B-64', 'B2B-66', 'B2B-67'],
  },
  {
    id: 'sign-in-block-undone-by-the-next-sync',
    label: 'A block set in the target was undone',
    symptom: 'An account that was blocked in the resource tenant signs in again days later.',
    silent: true,
    cause:
      'Synchronization writes the source’s state with the next change there, over whatever the target has set.',
    fix: 'Block at home, or take the person out of scope.',
    prevention: 'In an incident act in the source tenant first.',
    factIds: ['B2B-62', 'B2B-89'],
  },
] as const satisfies readonly FailureMode[];
