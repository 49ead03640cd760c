import type { Seconds } from '../../engine/time.ts';
import {
  DAP_INACTIVE_AFTER,
  GLOBAL_ADMINISTRATOR,
  MICROSOFT_LED_ROLES,
  MICROSOFT_LED_TRANSITION,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../facts/index.ts';

/**
 * Whether a DAP link counts as inactive, so that it can be removed: nobody has signed in across it for more than 90 days, or for
 * 60 by the other advice of the same page (GDAP-92). Null for a link that was never used.
 */
export function isInactiveDap(
  secondsSinceSignIn: Seconds | null,
  inactiveAfterSeconds: Seconds = DAP_INACTIVE_AFTER.value,
): boolean {
  return secondsSinceSignIn === null || secondsSinceSignIn > inactiveAfterSeconds;
}

/** What Microsoft made of a DAP link by itself. */
export interface LedTransition {
  readonly roleIds: readonly string[];
  readonly relationshipEndsAtSeconds: Seconds;
  readonly dapRemovedAtSeconds: Seconds;
}

/** The relationship that a Microsoft-led transition made at that time, active from the start (GDAP-94, GDAP-95). */
export function ledTransition(atSeconds: Seconds): LedTransition {
  const { termSeconds, dapRemovedAfterSeconds } = MICROSOFT_LED_TRANSITION.value;
  return {
    roleIds: MICROSOFT_LED_ROLES.value,
    relationshipEndsAtSeconds: atSeconds + termSeconds,
    dapRemovedAtSeconds: atSeconds + dapRemovedAfterSeconds,
  };
}

/**
 * Whether somebody with these roles can make themselves Global Administrator, or is it: a Privileged Role
 * Administrator grants any role, which the nine roles of a Microsoft-led transition include (GDAP-95).
 */
export function reachesGlobalAdministrator(roleIds: readonly string[]): boolean {
  return roleIds.includes(GLOBAL_ADMINISTRATOR) || roleIds.includes(PRIVILEGED_ROLE_ADMINISTRATOR);
}
