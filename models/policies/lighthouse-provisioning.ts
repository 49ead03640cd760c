import { LIGHTHOUSE_OPERATIONS_TAKE_TIME, type LIGHTHOUSE_PROVISIONING_STATES } from '../facts/index.ts';

type ProvisioningState = (typeof LIGHTHOUSE_PROVISIONING_STATES.value)[number];

/** What a provisioning state means to whoever waits for a delegation; `unknown` for one that is not documented. */
export type ProvisioningMeaning = 'in-progress' | 'stands' | 'gone' | 'failed' | 'unknown';

const MEANINGS: Readonly<Record<ProvisioningState, ProvisioningMeaning>> = {
  NotSpecified: 'unknown',
  Accepted: 'in-progress',
  Running: 'in-progress',
  Ready: 'stands',
  Creating: 'in-progress',
  Created: 'stands',
  Deleting: 'in-progress',
  Deleted: 'gone',
  Canceled: 'failed',
  Failed: 'failed',
  Succeeded: 'stands',
  Updating: 'in-progress',
};

/** Reads a provisioning state of a definition or an assignment; more states may come, and must stop nobody (LH-0B). */
export function meaningOfProvisioning(state: string): ProvisioningMeaning {
  return Object.hasOwn(MEANINGS, state) ? MEANINGS[state as ProvisioningState] : 'unknown';
}

/** Whether an operation is answered before it is done, so that its state must be read again (LH-0C). */
export function takesTime(resource: 'definition' | 'assignment', operation: 'put' | 'delete'): boolean {
  return LIGHTHOUSE_OPERATIONS_TAKE_TIME.value[resource][operation];
}
