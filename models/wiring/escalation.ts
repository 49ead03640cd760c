import { type AccessPath, isEffective } from '../access/access-path.ts';
import type { Group } from '../estate.ts';
import { mayChangeMembers } from '../policies/group-managers.ts';
import type { World } from '../world.ts';
import { joinGroup } from './group-changes.ts';

/** What a thief makes of an account that may change groups: places in them, past PIM (GDAP-113, PIM-55, PIM-56). */
export interface Escalation {
  /** Puts the account into every group it may change now and that leads to customers; true if there was one. */
  climb(): boolean;
  /** Every one of these open paths leads through such a group, and one of them through a group that many may change. */
  ledTo(open: readonly AccessPath[]): boolean;
  /** The response takes the account out again. */
  undo(): void;
}

/** Watches one account in the hands of the thief of that name. */
export function openEscalation(world: World, accountId: string, theft: string): Escalation {
  const joined = new Map<string, Group>();
  const homeId = world.index.accounts.get(accountId)?.tenantId ?? '';
  // Who holds no role at home, now or after an activation, is not asked about again and again.
  const hasRoles = world.index.rolesOf(accountId).some(({ role }) => role.system === 'entra-role');
  const groups = hasRoles ? groupsToCustomers(world, homeId) : [];

  return {
    climb() {
      const roles = hasRoles ? world.judge(accountId, homeId).filter(isEffective).flatMap(rolesOf) : [];
      let climbed = false;
      for (const group of groups) {
        const id = `${accountId} in ${group.id} by ${theft}`;
        if (joined.has(id) || !mayChangeMembers(group, roles)) continue;
        joined.set(id, group);
        joinGroup(world, {
          id,
          groupId: group.id,
          member: { kind: 'account', id: accountId },
          access: 'member',
          assignment: 'active',
          endsAtSeconds: null,
        });
        climbed = true;
      }
      return climbed;
    },
    ledTo(open) {
      const ways = open.map((path) => path.links.flatMap(({ subject }) => joined.get(subject) ?? []));
      return ways.length > 0 && ways.every((way) => way.length > 0) && ways.flat().some(isOpenToMany);
    },
    undo() {
      for (const id of joined.keys()) world.entities.removedPlaces.add(id);
    },
  };
}

const rolesOf = (path: AccessPath): readonly string[] => path.roles;

const isOpenToMany = (group: Group): boolean => !group.roleAssignable;

/** Groups of the tenant that carry a delegation and whose members are put in by hand. */
function groupsToCustomers({ index: { estate } }: World, tenantId: string): readonly Group[] {
  const carrying = new Set([
    ...estate.accessAssignments.map(({ groupId }) => groupId),
    ...(estate.lighthouseDelegations ?? []).flatMap(({ authorizations, eligible }) =>
      [...authorizations, ...eligible].map(({ principal }) => principal.id),
    ),
  ]);
  return estate.groups.filter(
    (group) => group.tenantId === tenantId && group.membership === 'assigned' && carrying.has(group.id),
  );
}
