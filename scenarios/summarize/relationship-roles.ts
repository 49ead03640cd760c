import type { AccessAssignment, GdapRelationship } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';

/** Roles that an access assignment carries to a group, and whether anybody can have them. */
export interface Grant {
  readonly assignment: AccessAssignment;
  readonly roles: readonly string[];
  /** Why the grant gives nothing, with the fact; null where it gives. */
  readonly dead: { readonly why: string; readonly factId: string } | null;
}

/** What each access assignment of the relationship is worth while the relationship is active (GDAP-36, GDAP-43 to 45). */
export function grantsOf(index: EstateIndex, relationship: GdapRelationship): readonly Grant[] {
  return index.assignmentsOf(relationship.id).map((assignment) => ({
    assignment,
    roles: assignment.roles.filter((role) => relationship.roles.includes(role)),
    dead: deathOf(index, assignment),
  }));
}

function deathOf(index: EstateIndex, { status, groupId }: AccessAssignment): Grant['dead'] {
  // What is pending at the start works minutes later (GDAP-40).
  if (status !== 'active' && status !== 'pending') {
    return { why: `its access assignment is ${status}`, factId: 'GDAP-36' };
  }
  const group = index.groups.get(groupId);
  if (!group) return { why: `the group ${groupId} does not exist`, factId: 'GDAP-44' };
  if (group.kind !== 'security') return { why: `${group.name} is no security group`, factId: 'GDAP-43' };
  return null;
}

/**
 * The roles that are gone when `ending` ends while `others` with the same customer live on: a role stays only
 * for groups that have it through another relationship, or whose members all have it through other groups (GDAP-86).
 */
export function rolesLost(
  index: EstateIndex,
  membersOf: (groupId: string) => ReadonlySet<string>,
  ending: GdapRelationship,
  others: readonly GdapRelationship[],
): { readonly lost: readonly string[]; readonly kept: readonly string[] } {
  const living = (relationship: GdapRelationship) =>
    grantsOf(index, relationship).filter((grant) => grant.dead === null);
  const elsewhere = others.flatMap(living);
  const isCovered = (groupId: string, role: string): boolean => {
    const groups = elsewhere.filter(({ roles }) => roles.includes(role)).map((g) => g.assignment.groupId);
    if (groups.includes(groupId)) return true;
    const members = [...membersOf(groupId)];
    const covered = new Set(groups.flatMap((id) => [...membersOf(id)]));
    return members.length > 0 && members.every((id) => covered.has(id));
  };
  const given = living(ending).flatMap(({ assignment, roles }) =>
    roles.map((role) => ({ role, covered: isCovered(assignment.groupId, role) })),
  );
  const lost = new Set(given.filter(({ covered }) => !covered).map(({ role }) => role));
  return {
    lost: [...lost],
    kept: [...new Set(given.map(({ role }) => role))].filter((role) => !lost.has(role)),
  };
}
