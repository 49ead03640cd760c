import type { AccessLink, PathState } from './access-path.ts';

/** From strongest to weakest; a chain is as strong as its weakest link. */
const RANK: Readonly<Record<PathState, number>> = {
  standing: 0,
  active: 1,
  residual: 2,
  eligible: 3,
  gated: 4,
  unknown: 5,
  lost: 6,
};

/** True when `a` is nearer to power than `b`. */
export function isStronger(a: PathState, b: PathState): boolean {
  return RANK[a] < RANK[b];
}

/** The state of a chain: that of its weakest link. An empty chain gives nothing. */
export function weakest(links: readonly Pick<AccessLink, 'state'>[]): PathState {
  if (links.length === 0) return 'lost';
  let state: PathState = 'standing';
  for (const link of links) if (isStronger(state, link.state)) state = link.state;
  return state;
}

/** The strongest state among several, `lost` where there is none. */
export function strongest(states: readonly PathState[]): PathState {
  let best: PathState = 'lost';
  for (const state of states) if (isStronger(state, best)) best = state;
  return best;
}
