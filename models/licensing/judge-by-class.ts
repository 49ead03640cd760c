import { accessOf } from '../access/access-of.ts';
import type { AccessPath } from '../access/access-path.ts';
import { declaredState } from '../access/declared-state.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { hasEnded } from './group-members.ts';

/** Accounts the judge cannot tell apart: they hold the same places in the same groups. */
export interface AccountClass {
  readonly accountIds: readonly string[];
}

/** What one class of accounts has in one tenant, as the estate is declared. */
export interface ClassPaths {
  readonly accountIds: readonly string[];
  readonly paths: readonly AccessPath[];
}

/** Asks the judge about every account in a tenant, but about accounts alike only once. */
export type JudgeOfTenant = (tenantId: string) => readonly ClassPaths[];

/**
 * A judge of the declared state for estates of any size. It decides nothing itself: accounts with the same
 * places are asked for once, and of their places only those are shown to `accessOf` that some delegation of the
 * tenant hangs on. An account with a twin in the tenant is asked for by itself, since the twin may stand in its way.
 */
export function judgeByClass(index: EstateIndex): JudgeOfTenant {
  const state = declaredState(index.estate);
  const classes = accountClasses(index);
  const chainsByGroup = new Map(
    classes.map((each) => [each, groupChains(index.chainsOf(each.accountIds[0]!))] as const),
  );
  const wellKnown = index.estate.groups.filter((group) => group.wellKnown).map((group) => group.id);
  const peopleWithTwins = peopleWithSeveralAccounts(index);

  return (tenantId) => {
    const groups = [...groupsBehind(index, tenantId, wellKnown)];
    return classes.flatMap((each): ClassPaths[] => {
      const byGroup = chainsByGroup.get(each)!;
      const chains = groups.flatMap((groupId) => byGroup.get(groupId) ?? []);
      if (chains.length === 0) return [];
      const isTwin = (id: string) =>
        peopleWithTwins.has(index.accounts.get(id)!.personId) && index.twinsOf(id, tenantId).length > 0;
      const twins = each.accountIds.filter(isTwin);
      const rest = twins.length === 0 ? each.accountIds : each.accountIds.filter((id) => !isTwin(id));
      const narrowed: EstateIndex = { ...index, chainsOf: () => chains };
      return [rest, ...twins.map((id) => [id])]
        .filter((accountIds) => accountIds.length > 0)
        .map((accountIds) => ({
          accountIds,
          paths: accessOf(narrowed, state, accountIds[0]!, tenantId),
        }));
    });
  };
}

/** Cuts the accounts into classes, in the order of their ids. */
export function accountClasses(index: EstateIndex): readonly AccountClass[] {
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
  return [...classes.values()].map((accountIds) => ({ accountIds }));
}

/** Groups through which a tenant may be reached: mapped by GDAP, known to DAP, or owners of a subscription. */
function groupsBehind(
  index: EstateIndex,
  tenantId: string,
  wellKnown: readonly string[],
): ReadonlySet<string> {
  const groups = new Set(wellKnown);
  for (const relationship of index.relationshipsOf(tenantId)) {
    for (const assignment of index.assignmentsOf(relationship.id)) groups.add(assignment.groupId);
  }
  for (const subscription of index.azureSubscriptionsOf(tenantId)) {
    if (subscription.ownerGroupId !== null) groups.add(subscription.ownerGroupId);
  }
  return groups;
}

function groupChains(chains: readonly MembershipChain[]): ReadonlyMap<string, MembershipChain[]> {
  const byGroup = new Map<string, MembershipChain[]>();
  for (const chain of chains) {
    const known = byGroup.get(chain.groupId);
    if (known) known.push(chain);
    else byGroup.set(chain.groupId, [chain]);
  }
  return byGroup;
}

function peopleWithSeveralAccounts(index: EstateIndex): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { personId } of index.estate.accounts) {
    if (seen.has(personId)) several.add(personId);
    seen.add(personId);
  }
  return several;
}
