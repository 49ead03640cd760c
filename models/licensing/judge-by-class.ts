import { accessOf } from '../access/access-of.ts';
import type { AccessPath } from '../access/access-path.ts';
import { declaredState } from '../access/declared-state.ts';
import { authorized, delegatedGroups } from '../access/doors.ts';
import type { EstateIndex } from '../estate-index.ts';
import { hasEnded } from './group-members.ts';

/** What accounts that are alike have in one tenant, as the estate is declared. */
export interface ClassPaths {
  readonly accountIds: readonly string[];
  /** Of the first of them; the others' differ in names only. */
  readonly paths: readonly AccessPath[];
}

/** Asks the judge about every account in a tenant, but about accounts alike only once. */
export type JudgeOfTenant = (tenantId: string) => readonly ClassPaths[];

/**
 * A judge of the declared state for estates of any size. It decides nothing itself: accounts with the same places
 * in the same groups are asked for once. An account with a twin in the tenant is asked for by itself, since the
 * twin may stand in its way, and so is one that Lighthouse authorizes directly (LH-07, LH-10). Accounts that no
 * delegation of the tenant names, directly or through a group, are left out: at most they own an Azure subscription
 * there which they cannot sign in to (GDAP-102), or have an account of their own there.
 */
export function judgeByClass(index: EstateIndex): JudgeOfTenant {
  const state = declaredState(index.estate);
  const classes = accountClasses(index);
  const classesInto = new Map<string, number[]>();
  classes.forEach(([first], position) => {
    for (const groupId of new Set(index.chainsOf(first!).map((chain) => chain.groupId))) {
      const into = classesInto.get(groupId);
      if (into) into.push(position);
      else classesInto.set(groupId, [position]);
    }
  });
  // Few accounts have twins anywhere, and a class of thousands is asked about in every tenant.
  const withTwins = classes.map((accountIds) => accountIds.filter((id) => index.hasTwins(id)));
  const agents = index.estate.groups.filter((group) => group.wellKnown).map((group) => group.id);
  return (tenantId) => {
    const delegated = delegatedGroups(index, tenantId);
    const groups = state.dap(tenantId) === 'none' ? delegated : [...delegated, ...agents];
    const named = new Set(
      authorized(index, tenantId, 'account')
        .filter((id) => index.accounts.has(id))
        .sort(),
    );
    const judged = (alike: readonly string[]): ClassPaths => ({
      accountIds: alike,
      paths: accessOf(index, state, alike[0]!, tenantId),
    });
    const inAnyGroup = new Set(groups.flatMap((groupId) => classesInto.get(groupId) ?? []));
    const throughGroups = [...inAnyGroup]
      .sort((a, b) => a - b)
      .flatMap((position) => {
        const accountIds = classes[position]!;
        const twins = withTwins[position]!.filter(
          (id) => !named.has(id) && index.twinsOf(id, tenantId).length > 0,
        );
        const apart = new Set([...twins, ...named]);
        const rest = apart.size === 0 ? accountIds : accountIds.filter((id) => !apart.has(id));
        return [rest, ...twins.map((id) => [id])].filter((alike) => alike.length > 0).map(judged);
      });
    return named.size === 0 ? throughGroups : [...throughGroups, ...[...named].map((id) => judged([id]))];
  };
}

/** Cuts the accounts that are in any group into classes, in the order of their ids. */
function accountClasses(index: EstateIndex): readonly (readonly string[])[] {
  const { estate } = index;
  const places = new Map<string, string[]>();
  for (const membership of estate.memberships) {
    if (membership.member.kind !== 'account' || membership.access !== 'member') continue;
    const place = JSON.stringify([membership.groupId, membership.assignment, hasEnded(membership)]);
    const known = places.get(membership.member.id);
    if (known) known.push(place);
    else places.set(membership.member.id, [place]);
  }
  const classes = new Map<string, string[]>();
  for (const id of estate.accounts.map((account) => account.id).sort()) {
    const held = places.get(id);
    if (!held) continue;
    const key = held.sort().join();
    const alike = classes.get(key);
    if (alike) alike.push(id);
    else classes.set(key, [id]);
  }
  return [...classes.values()];
}
