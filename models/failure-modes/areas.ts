import { AUTOMATION_FAILURES } from './automation.ts';
import type { FailureMode } from './failure-mode.ts';
import { GDAP_FAILURES } from './gdap.ts';
import { GROUP_FAILURES } from './groups.ts';
import { GUEST_FAILURES } from './guests.ts';
import { LICENSE_FAILURES } from './licenses.ts';
import { LIGHTHOUSE_FAILURES } from './lighthouse.ts';
import { PIM_FAILURES } from './pim.ts';
import { REVIEW_FAILURES } from './reviews.ts';
import { SYNC_FAILURES } from './sync.ts';
import { WORK_FAILURES } from './work.ts';

/** Failure modes that are told one after the other. */
export interface FailureArea {
  /** Stable: what `entwin failures --area` takes. */
  readonly id: string;
  readonly title: string;
  readonly modes: readonly FailureMode[];
}

/** The catalog as a trainer goes through it, in the order of the catalog. */
export const FAILURE_AREAS: readonly FailureArea[] = [
  { id: 'gdap', title: 'GDAP, and DAP before it', modes: GDAP_FAILURES },
  { id: 'pim', title: 'Activation and approval in PIM', modes: PIM_FAILURES },
  { id: 'groups', title: 'Groups, and who changes them', modes: GROUP_FAILURES },
  { id: 'licenses', title: 'The P2 plan', modes: LICENSE_FAILURES },
  { id: 'lighthouse', title: 'Azure Lighthouse', modes: LIGHTHOUSE_FAILURES },
  { id: 'guests', title: 'Guests, and how they sign in', modes: GUEST_FAILURES },
  { id: 'sync', title: 'Cross-tenant synchronization', modes: SYNC_FAILURES },
  { id: 'reviews', title: 'Access reviews', modes: REVIEW_FAILURES },
  { id: 'automation', title: 'Programs that call PIM', modes: AUTOMATION_FAILURES },
  { id: 'work', title: 'Daily work, whatever the model', modes: WORK_FAILURES },
];
