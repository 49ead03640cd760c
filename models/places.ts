import type { Membership } from './estate.ts';
import type { LighthouseEligibility } from './estate-lighthouse.ts';
import type { RoleAssignment } from './estate-roles.ts';

/**
 * Something one can hold, for good, for a time or after an activation: a place in a group, a role in the tenant where
 * it works, or an eligible authorization of Lighthouse. PIM treats all three alike but for the details of its facts.
 */
export type Place = Membership | RoleAssignment | LighthouseEligibility;

export function isMembership(place: Place): place is Membership {
  return 'groupId' in place;
}

export function isRoleAssignment(place: Place): place is RoleAssignment {
  return 'system' in place;
}

export function isLighthouseEligibility(place: Place): place is LighthouseEligibility {
  return 'delegationId' in place;
}

/** Held by a service principal, which nobody activates anything for (PIM-47). */
export function isOfProgram(place: Place): boolean {
  return !isMembership(place) && place.principal.kind === 'service-principal';
}
