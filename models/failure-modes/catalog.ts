import type { FailureMode } from './failure-mode.ts';
import { GDAP_FAILURES } from './gdap.ts';
import { PIM_FAILURES } from './pim.ts';
import { WORK_FAILURES } from './work.ts';

/** Every failure mode, by area. */
export const FAILURE_MODES = [
  ...GDAP_FAILURES,
  ...PIM_FAILURES,
  ...WORK_FAILURES,
] as const satisfies readonly FailureMode[];

export type FailureModeId = (typeof FAILURE_MODES)[number]['id'];

/** The failure mode of that id, or undefined. */
export function findFailureMode(id: string): FailureMode | undefined {
  return FAILURE_MODES.find((mode) => mode.id === id);
}
