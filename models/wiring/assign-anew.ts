import type { AccessAssignment, AccessAssignmentStatus, GdapRelationship } from '../estate.ts';
import { addAccessAssignment } from '../populate.ts';
import type { World } from '../world.ts';

/** What somebody has removed, or what never came to be, is not assigned anew. */
const ASSIGNED: readonly AccessAssignmentStatus[] = ['pending', 'active'];

/**
 * A relationship alone gives nothing: from now on the groups of the one before are on their way into it (GDAP-36,
 * GDAP-84).
 */
export function assignAnew(world: World, relationship: GdapRelationship, beforeId: string): void {
  const { index, state } = world;
  const assignments = index
    .assignmentsOf(beforeId)
    .filter(({ id }) => ASSIGNED.includes(state.accessAssignment(id)))
    .map(
      (assignment): AccessAssignment => ({
        ...assignment,
        id: index.rows.assignments.addUnused(`${relationship.id}/${assignment.groupId}`),
        relationshipId: relationship.id,
        status: 'pending',
      }),
    );
  index.addRelationship(relationship, assignments);
  for (const assignment of assignments) addAccessAssignment(world, assignment);
}
