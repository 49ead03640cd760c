import type { Group, Membership, PimPolicy } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { groupMembers, hasEnded } from '../licensing/group-members.ts';

/** One kind of access to one group, as somebody may activate it. */
export interface EligibleAccess {
  readonly group: Group;
  readonly access: Membership['access'];
  readonly policy: PimPolicy | undefined;
  /** Accounts that may ask, in the order of their ids; those in a group that is eligible ask for themselves (PIM-53). */
  readonly accountIds: readonly string[];
}

/** Everything somebody is eligible for. */
export function eligibleAccesses(index: EstateIndex): readonly EligibleAccess[] {
  const membersOf = groupMembers(index.estate);
  const accounts = new Map<string, { membership: Membership; ids: Set<string> }>();
  for (const membership of index.estate.memberships) {
    if (membership.assignment !== 'eligible' || hasEnded(membership)) continue;
    const key = `${membership.access}:${membership.groupId}`;
    const known = accounts.get(key) ?? { membership, ids: new Set() };
    accounts.set(key, known);
    const { member } = membership;
    for (const id of member.kind === 'account' ? [member.id] : membersOf(member.id)) known.ids.add(id);
  }
  return [...accounts.values()].flatMap(({ membership: { groupId, access }, ids }): EligibleAccess[] => {
    const group = index.groups.get(groupId);
    if (!group || ids.size === 0) return [];
    return [{ group, access, policy: index.policyOf(groupId, access), accountIds: [...ids].sort() }];
  });
}
