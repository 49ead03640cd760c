import type { Seconds } from '../engine/time.ts';
import type { Estate } from './estate.ts';
import type { RoleAssignment } from './estate-roles.ts';
import type { HeldAssignment } from './policies/pim-assignment-end.ts';

/**
 * A role of the directory as the policy on ends asks about it, with how many others of the tenant hold it at a moment.
 * Of two assignments that end at that same moment the one with the later id counts as the last. Activations do not
 * count, since each ends within the day.
 */
export function heldAt(
  { roleAssignments = [] }: Estate,
  place: RoleAssignment,
  atSeconds: Seconds,
  isGone: (placeId: string) => boolean = () => false,
): HeldAssignment {
  const others = roleAssignments.filter(
    (other) =>
      other.id !== place.id &&
      other.tenantId === place.tenantId &&
      other.system === place.system &&
      other.role === place.role &&
      !isGone(other.id) &&
      (other.endsAtSeconds === null ||
        other.endsAtSeconds > atSeconds ||
        (other.endsAtSeconds === atSeconds &&
          other.endsAtSeconds === place.endsAtSeconds &&
          other.id > place.id)),
  );
  const active = others.filter(({ assignment }) => assignment === 'active').length;
  return {
    kind: place.assignment,
    entraRoleId: place.system === 'entra-role' ? place.role : undefined,
    others: { active, eligible: others.length - active },
  };
}
