import type { AccessLink, PathState } from './access-path.ts';

/** From strongest to weakest; a chain is as strong as its weakest link. */
const STRENGTH: readonly PathState[] = [
  'standing',
  'active',
  'residual',
  'eligible',
  'gated',
  'unknown',
  'lost',
];

/** True when `a` is nearer to power than `b`. */
export function isStronger(a: PathState, b: PathState): boolean {
  return STRENGTH.indexOf(a) < STRENGTH.indexOf(b);
}

/** The state of a chain: that of its weakest link. An empty chain gives nothing. */
export function weakest(links: readonly AccessLink[]): PathState {
  if (links.length === 0) return 'lost';
  return links.reduce<PathState>(
    (state, link) => (isStronger(state, link.state) ? link.state : state),
    'standing',
  );
}

/** The strongest state among several, `lost` where there is none. */
export function strongest(states: readonly PathState[]): PathState {
  return states.reduce<PathState>((best, state) => (isStronger(state, best) ? state : best), 'lost');
}
