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

/** Every failure mode, by area. */
export const FAILURE_MODES = [
  ...GDAP_FAILURES,
  ...PIM_FAILURES,
  ...GROUP_FAILURES,
  ...LICENSE_FAILURES,
  ...LIGHTHOUSE_FAILURES,
  ...GUEST_FAILURES,
  ...SYNC_FAILURES,
  ...REVIEW_FAILURES,
  ...AUTOMATION_FAILURES,
  ...WORK_FAILURES,
] as const satisfies readonly FailureMode[];

export type FailureModeId = (typeof FAILURE_MODES)[number]['id'];

/** The failure mode of that id, or undefined. */
export function findFailureMode(id: string): FailureMode | undefined {
  return FAILURE_MODES.find((mode) => mode.id === id);
}
