import type { Estate, Membership } from './estate.ts';
import type { MembershipChain } from './estate-index.ts';
import type { LighthouseEligibility } from './estate-lighthouse.ts';
import type { Principal, RoleAssignment } from './estate-roles.ts';
import type { Place } from './places.ts';

/** A role and the way to it: through a group, or `null` where the account holds it itself. */
export interface RoleChain {
  readonly role: RoleAssignment;
  readonly chain: MembershipChain | null;
}

/** What an account, or a program, holds or may activate, beyond groups. */
export interface PlaceIndex {
  readonly places: ReadonlyMap<string, Place>;
  eligiblePlacesOf(accountId: string): readonly Place[];
  rolesOf(accountId: string): readonly RoleChain[];
}

/** Builds the look-ups. Each account's answers are worked out when first asked for. */
export function placesOf(
  estate: Estate,
  memberships: ReadonlyMap<string, Membership>,
  chainsOf: (accountId: string) => readonly MembershipChain[],
): PlaceIndex {
  const roles = estate.roleAssignments ?? [];
  const eligibilities = (estate.lighthouseDelegations ?? []).flatMap((delegation) => delegation.eligible);
  const rolesByPrincipal = byPrincipal(roles);
  const accountIds = new Set(estate.accounts.map(({ id }) => id));
  const eligibilitiesByPrincipal = byPrincipal(eligibilities);
  const eligible = new Map<string, readonly Place[]>();
  const reached = new Map<string, readonly RoleChain[]>();

  const rolesOf = (accountId: string): readonly RoleChain[] => {
    let found = reached.get(accountId);
    if (!found) {
      const kind = accountIds.has(accountId) ? 'account' : 'service-principal';
      const own = (rolesByPrincipal.get(`${kind}:${accountId}`) ?? []).map((role) => ({ role, chain: null }));
      // Most large estates give no roles, and a person may be in a group for each of thousands of customers.
      const chains = roles.length === 0 ? [] : chainsOf(accountId);
      const through = chains.flatMap((chain) =>
        (rolesByPrincipal.get(`group:${chain.groupId}`) ?? []).map((role) => ({ role, chain })),
      );
      found = [...own, ...through];
      reached.set(accountId, found);
    }
    return found;
  };

  return {
    // Most large estates have no places but those in groups, which need not be kept twice.
    places:
      roles.length + eligibilities.length === 0
        ? memberships
        : new Map(
            [...estate.memberships, ...roles, ...eligibilities].map((place: Place) => [place.id, place]),
          ),
    rolesOf,
    eligiblePlacesOf(accountId) {
      let found = eligible.get(accountId);
      if (!found) {
        found = [
          ...new Set([
            ...chainsOf(accountId).map((chain): Place => chain.memberships.at(-1)!),
            ...rolesOf(accountId).map(({ role }) => role),
            ...authorizationsOf(accountId),
          ]),
        ].filter((place) => place.assignment === 'eligible');
        eligible.set(accountId, found);
      }
      return found;
    },
  };

  function authorizationsOf(accountId: string): readonly LighthouseEligibility[] {
    return [
      ...(eligibilitiesByPrincipal.get(`account:${accountId}`) ?? []),
      ...chainsOf(accountId).flatMap(({ groupId }) => eligibilitiesByPrincipal.get(`group:${groupId}`) ?? []),
    ];
  }
}

function byPrincipal<T extends { readonly principal: Principal }>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = `${item.principal.kind}:${item.principal.id}`;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found;
}
