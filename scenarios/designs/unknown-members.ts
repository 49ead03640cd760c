import type { Account, Estate, Membership, Person } from '../../models/estate.ts';

/**
 * Puts a stand-in into every group that carries an access assignment and whose members nobody has told us:
 * exports of relationships do not say who is in a group. Without one, a group in use would look like a
 * group that gives nobody anything. Stand-ins need no seat and do no daily work.
 */
export function withUnknownMembers(estate: Estate): Estate {
  const peopled = new Set(estate.memberships.map((membership) => membership.groupId));
  const mapped = new Set(estate.accessAssignments.map((assignment) => assignment.groupId));
  const unknown = estate.groups.filter((group) => mapped.has(group.id) && !peopled.has(group.id));
  const idOf = (groupId: string): string => `members of ${groupId}`;
  return {
    ...estate,
    people: [
      ...estate.people,
      ...unknown.map(
        (group): Person => ({ id: idOf(group.id), name: `members of ${group.name}`, standIn: true }),
      ),
    ],
    accounts: [
      ...estate.accounts,
      ...unknown.map(
        ({ id, tenantId }): Account => ({ id: idOf(id), personId: idOf(id), tenantId, kind: 'member' }),
      ),
    ],
    memberships: [
      ...estate.memberships,
      ...unknown.map(
        ({ id }): Membership => ({
          id: `${id}/members`,
          groupId: id,
          member: { kind: 'account', id: idOf(id) },
          access: 'member',
          assignment: 'active',
          endsAtSeconds: null,
        }),
      ),
    ],
  };
}
