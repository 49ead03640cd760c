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

  /** An object that lives on although its person has gone, and that nothing will take away (B2B-64, B2B-66). */
  const leftOver = (accountId: string): void => {
    const personId = world.index.accounts.get(accountId)?.personId ?? '';
    if (leavers.has(personId) && world.state.presence(accountId) === 'accepted') {
      world.record.observed('user-never-deprovisioned');
    }
  };

  return {
    objectEffect(effect, accountId) {
      if (effect === 'targetBlockUndone') world.record.observed('sign-in-block-undone-by-the-next-sync');
      if (effect === 'targetSpared' || effect === 'jobCut') leftOver(accountId);
    },
    left(personId) {
      leavers.add(personId);
    },
  };
}
