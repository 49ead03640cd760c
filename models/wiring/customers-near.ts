import { doorsOf, keysOfGroup } from '../access/doors.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { isMembership, type Place } from '../places.ts';
import { Neighbors } from './neighbors.ts';

/**
 * Which customers a place may lead some accounts to: of thousands, those with a door of the groups behind it. Azure on
 * behalf of the partner is left out, since every place in an owner group leads to it.
 */
export interface CustomersNear {
  /** Their positions in ascending order; undefined where it is no place on the way into a group, and may lead anywhere. */
  through(place: Place): readonly number[] | undefined;
  /** The customer may have a new door. */
  changed(customer: number): void;
}

/** Knows the customers by their positions in `customers`. */
export function customersNear(
  index: EstateIndex,
  accountIds: readonly string[],
  customers: readonly string[],
): CustomersNear {
  const near = new Neighbors();
  const placeNumbers = new Map<string, number>();
  const keysWalked: (readonly MembershipChain[])[] = [];
  for (const [customer, id] of customers.entries()) near.setRight(customer, doorsOf(index, id));

  // An index that has grown gives other lists, and names once given stay.
  const walk = (accountId: string, account: number): void => {
    const chains = index.chainsOf(accountId);
    if (keysWalked[account] === chains) return;
    keysWalked[account] = chains;
    const keys = new Map<string, Set<string>>();
    for (const { groupId, memberships } of chains) {
      for (const { id } of memberships) {
        if (!keys.has(id)) keys.set(id, new Set());
        for (const key of keysOfGroup(index, groupId)) keys.get(id)!.add(key);
      }
    }
    for (const [placeId, names] of keys) {
      const number = placeNumbers.get(placeId) ?? placeNumbers.size;
      placeNumbers.set(placeId, number);
      near.setLeft(number, names);
    }
  };

  return {
    through(place) {
      if (!isMembership(place)) return undefined;
      for (const [account, accountId] of accountIds.entries()) walk(accountId, account);
      const number = placeNumbers.get(place.id);
      return number === undefined ? undefined : near.rightOf(number);
    },
    changed: (customer) => near.setRight(customer, doorsOf(index, customers[customer]!)),
  };
}
