import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { AccessLink, PathState } from './access-path.ts';
import { chainState } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { isStronger } from './weakest.ts';

interface Nearest {
  readonly chain: MembershipChain;
  readonly state: PathState;
}

/** Whoever serves thousands of customers has as many ways into one group, and is judged in each of them. */
const found = new WeakMap<TwinState, WeakMap<readonly MembershipChain[], Nearest>>();

/** Where in a list of chains those are that come through a place, by its id. The index keeps one list for good. */
const positions = new WeakMap<readonly MembershipChain[], ReadonlyMap<string, readonly number[]>>();

/**
 * Of several ways into a group the nearest to power: the first of those that come through a link given in `beside`,
 * where one of them is as near as any, else the first of all. Undefined where there is no way.
 */
export function nearestChain(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  groupId: string,
  beside: readonly AccessLink[],
): MembershipChain | undefined {
  const chains = index.chainsInto(accountId, groupId);
  if (chains.length < 2) return chains[0];
  const nearest = nearestOfAll(index, state, accountId, chains);
  const through = positionsIn(chains);
  let first = chains.length;
  for (const { subject } of beside) {
    for (const position of through.get(subject) ?? []) {
      if (position >= first) continue;
      if (chainState(index, state, accountId, chains[position]!) === nearest.state) first = position;
    }
  }
  return chains[first] ?? nearest.chain;
}

function nearestOfAll(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  chains: readonly MembershipChain[],
): Nearest {
  const known = state.isStill ? found.get(state)?.get(chains) : undefined;
  if (known) return known;
  let nearest: Nearest = { chain: chains[0]!, state: chainState(index, state, accountId, chains[0]!) };
  for (const chain of chains) {
    const reached = chainState(index, state, accountId, chain);
    if (isStronger(reached, nearest.state)) nearest = { chain, state: reached };
  }
  if (state.isStill) {
    if (!found.has(state)) found.set(state, new WeakMap());
    found.get(state)!.set(chains, nearest);
  }
  return nearest;
}

function positionsIn(chains: readonly MembershipChain[]): ReadonlyMap<string, readonly number[]> {
  let byPlace = positions.get(chains);
  if (!byPlace) {
    const fresh = new Map<string, number[]>();
    chains.forEach(({ memberships }, position) => {
      for (const { id } of memberships) {
        const before = fresh.get(id);
        if (before) before.push(position);
        else fresh.set(id, [position]);
      }
    });
    byPlace = fresh;
    positions.set(chains, byPlace);
  }
  return byPlace;
}
