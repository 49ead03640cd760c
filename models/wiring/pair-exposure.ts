import { onlyLeaves, onlyReads, type PathState } from '../access/access-path.ts';
import type { World } from '../world.ts';

/** What a pair of account and customer may be, as bits. */
export const STANDING = 1;
export const REACHABLE = 2;

/** A thief's token does not serve a customer, so what is only residual is not within our reach. */
const WITHIN_REACH: readonly PathState[] = ['standing', 'active', 'eligible', 'gated'];

/** Asks the judge whether a standing path exists, and whether any path exists that is not broken. */
export function pairExposure(world: World, accountId: string, customerId: string): number {
  const paths = world.judge(accountId, customerId, { about: 'entry' });
  const stands = paths.some((path) => path.state === 'standing' && !onlyReads(path));
  const open = paths.some((path) => WITHIN_REACH.includes(path.state) && !onlyLeaves(path));
  return (stands ? STANDING : 0) | (open ? REACHABLE : 0);
}
