import type { AccessAssignment, GdapRelationship } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import {
  type AssignmentProblem,
  assignmentCreationProblems,
} from '../policies/access-assignment-creation.ts';
import { isCurrent } from './relationships.ts';

/** An assignment in force, or on the way to it, with its relationship and what Microsoft would refuse of it. */
export interface JudgedAssignment {
  readonly assignment: AccessAssignment;
  readonly relationship: GdapRelationship;
  readonly problems: readonly AssignmentProblem['rule'][];
}

/** Several rules ask about the same assignments; each is judged once. */
const judged = new WeakMap<EstateIndex, readonly JudgedAssignment[]>();

/** The assignments of relationships that are current, held against what Microsoft takes (A1, A2). */
export function judgedAssignments(index: EstateIndex): readonly JudgedAssignment[] {
  let found = judged.get(index);
  if (!found) {
    found = judge(index);
    judged.set(index, found);
  }
  return found;
}

function judge(index: EstateIndex): readonly JudgedAssignment[] {
  const { accessAssignments } = index.estate;
  const groupsOf = new Map<string, AccessAssignment[]>();
  for (const assignment of accessAssignments) {
    if (assignment.status === 'deleted') continue;
    const known = groupsOf.get(assignment.relationshipId);
    if (known) known.push(assignment);
    else groupsOf.set(assignment.relationshipId, [assignment]);
  }
  return accessAssignments.flatMap((assignment) => {
    const { id, relationshipId, groupId, roles, status } = assignment;
    const relationship = index.relationships.get(relationshipId);
    if (!relationship || !isCurrent(relationship) || (status !== 'active' && status !== 'pending')) return [];
    const others = groupsOf.get(relationshipId)!.filter((other) => other.id !== id);
    const problems = assignmentCreationProblems({
      roles,
      relationshipRoles: relationship.roles,
      group: index.groups.get(groupId),
      assignedGroupIds: new Set(others.map((other) => other.groupId)),
    });
    return [{ assignment, relationship, problems: problems.map(({ rule }) => rule) }];
  });
}
