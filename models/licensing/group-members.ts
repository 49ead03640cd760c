import type { Estate, Membership } from '../estate.ts';

/**
 * The accounts in a group, directly or through groups inside it (GDAP-46, PIM-53), whether their places
 * are active or eligible. Places that have ended do not count; circles of groups are walked once.
 */
export function groupMembers(estate: Estate): (groupId: string) => ReadonlySet<string> {
  const inside = new Map<string, Membership[]>();
  for (const membership of estate.memberships) {
    if (membership.access !== 'member' || hasEnded(membership)) continue;
    const places = inside.get(membership.groupId);
    if (places) places.push(membership);
    else inside.set(membership.groupId, [membership]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  return (groupId) => {
    let accounts = known.get(groupId);
    if (!accounts) {
      accounts = walk(groupId, inside);
      known.set(groupId, accounts);
    }
    return accounts;
  };
}

/** True when the place is over before the scenario begins. */
export function hasEnded({ endsAtSeconds }: Pick<Membership, 'endsAtSeconds'>): boolean {
  return endsAtSeconds !== null && endsAtSeconds <= 0;
}

function walk(start: string, inside: ReadonlyMap<string, readonly Membership[]>): ReadonlySet<string> {
  const accounts = new Set<string>();
  const groups = new Set([start]);
  for (const groupId of groups) {
    for (const { member } of inside.get(groupId) ?? []) {
      if (member.kind === 'group') groups.add(member.id);
      else accounts.add(member.id);
    }
  }
  return accounts;
}
