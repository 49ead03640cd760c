import { carriesRoles } from '../default-approvers.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { RoleAssignment } from '../estate-roles.ts';
import { roleName } from '../facts/roles.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { membershipLinks, placeLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/** Scope of a role on the management group above a customer's subscriptions. */
export const MANAGEMENT_GROUP = 'management-group';

/**
 * Roles given in the tenant itself to an account of it, directly or through its groups: a customer's own
 * administrator, a guest, an external member. Both the place in the group and the role may have to be activated.
 */
export function rolePaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  holderId: string,
  start: readonly AccessLink[],
): AccessPath[] {
  const own = accountId === holderId || index.accounts.get(holderId)?.kind === 'member';
  return index.rolesOf(holderId).map(({ role, chain }): AccessPath => {
    const links = [
      ...start,
      ...(chain === null
        ? []
        : [...membershipLinks(index, state, holderId, chain), ...groupLinks(index, role, chain.groupId)]),
      ...placeLinks(
        index,
        state,
        holderId,
        role,
        role.system === 'entra-role' ? roleName(role.role) : role.role,
      ),
    ];
    return {
      model: own ? 'own' : 'guest',
      accountId,
      holderId,
      tenantId: role.tenantId,
      workload:
        role.system === 'entra-role'
          ? 'any'
          : role.scope === MANAGEMENT_GROUP
            ? 'azure-management-group'
            : 'azure',
      roles: [role.role],
      state: weakest(links),
      links,
    };
  });
}

/** A directory role goes through no group but one made for roles, whose members are assigned (PIM-52). */
function groupLinks(index: EstateIndex, { system }: RoleAssignment, groupId: string): AccessLink[] {
  if (system !== 'entra-role') return [];
  const group = index.groups.get(groupId);
  if (carriesRoles(group)) return [];
  return [
    {
      kind: 'group',
      subject: groupId,
      name: group?.name ?? 'deleted group',
      state: 'lost',
      factId: 'PIM-52',
      why: 'a directory role goes to role-assignable groups with assigned members only',
    },
  ];
}
