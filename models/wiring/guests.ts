import type { World } from '../world.ts';

/** What becomes of accounts in other tenants that synchronization and administrators change. */
export interface Guests {
  objectEffect(effect: string, accountId: string): void;
  /** The person has left the company; whatever stays behind abroad from now on is left over. */
  left(personId: string): void;
}

/** Listens to objects abroad. */
export function openGuests(world: World): Guests {
  const leavers = new Set<string>();
  const cutOff = new Set<string>();

  /**
   * An account that is enabled although its person has gone, and that nothing will take away (B2B-66, B2B-67). Whom
   * the job disabled before is left over too (B2B-64), but nobody gets in there.
   */
  const leftOver = (accountId: string): void => {
    const personId = world.index.accounts.get(accountId)?.personId ?? '';
    const stays = world.state.presence(accountId) === 'accepted' && world.state.accountEnabled(accountId);
    if (leavers.has(personId) && stays) world.record.observed('user-never-deprovisioned');
  };

  return {
    objectEffect(effect, accountId) {
      if (effect === 'targetBlockUndone') world.record.observed('sign-in-block-undone-by-the-next-sync');
      if (effect === 'jobCut') cutOff.add(accountId);
      if (effect === 'targetSpared' || effect === 'jobCut') leftOver(accountId);
    },
    left(personId) {
      leavers.add(personId);
      for (const accountId of cutOff) {
        if (world.index.accounts.get(accountId)?.personId === personId) leftOver(accountId);
      }
    },
  };
}
