import type { EstateFile } from '../schema/estate-schema.ts';
import type { Complain } from './complaints.ts';

/** More ways than this from one account into groups are a knot, not an organization. */
const MOST_WAYS_PER_ACCOUNT = 5_000;

/**
 * Refuses groups nested in one another so densely that the ways through them cannot be counted: every way
 * is a chain the judge would have to look at.
 */
export function checkNesting(file: EstateFile, complain: Complain): void {
  const groupsOf = new Map<string, string[]>();
  for (const { account, memberGroup, group } of file.memberships ?? []) {
    const member = account === undefined ? `group ${memberGroup}` : `account ${account}`;
    groupsOf.set(member, [...(groupsOf.get(member) ?? []), group]);
  }
  for (const member of groupsOf.keys()) {
    if (!member.startsWith('account ') || waysFrom(member, groupsOf) <= MOST_WAYS_PER_ACCOUNT) continue;
    complain('error', 'SCN-NESTING', ['memberships'], {
      message: `There are more than ${MOST_WAYS_PER_ACCOUNT} ways through nested groups from ${member}.`,
      hint: 'Leave out nestings that lead to no other access.',
    });
    return;
  }
}

/** Counts ways without circles, and stops counting past the limit. */
function waysFrom(start: string, groupsOf: ReadonlyMap<string, readonly string[]>): number {
  let ways = 0;
  const walk = (member: string, passed: ReadonlySet<string>): void => {
    for (const group of groupsOf.get(member) ?? []) {
      if (passed.has(group)) continue;
      if (++ways > MOST_WAYS_PER_ACCOUNT) return;
      walk(`group ${group}`, new Set(passed).add(group));
    }
  };
  walk(start, new Set());
  return ways;
}
