import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import type { AccessPath, PathState } from './access-path.ts';
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
 * Of several ways into a group the one to show beside a leg that must hold, too: the first that shares a place with the
 * leg and holds it back no further, so that no other way would bring more. Where there is none such, or no leg, it is
 * the nearest of all to power. Undefined where there is no way.
 */
export function nearestChain(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  groupId: string,
  leg: Pick<AccessPath, 'state' | 'links'> | undefined,
): MembershipChain | undefined {
  const chains = index.chainsInto(accountId, groupId);
  if (chains.length < 2) return chains[0];
  const through = positionsIn(chains);
  let first = chains.length;
  for (const { subject } of leg?.links ?? []) {
    for (const position of through.get(subject) ?? []) {
      if (position >= first) break;
      const reached = chainState(index, state, accountId, chains[position]!);
      if (reached !== 'lost' && !isStronger(leg!.state, reached)) first = position;
    }
  }
  return chains[first] ?? nearestOfAll(index, state, accountId, chains).chain;
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
