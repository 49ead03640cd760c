import type { Need } from '../estate.ts';
import type { Tokens } from '../live-state.ts';
import type { World } from '../world.ts';

/** People who get other work, or leave. What they hold stays until somebody takes it away. */
export interface Staff {
  moves(accountId: string, job: { readonly tier?: string; readonly pods?: readonly string[] }): void;
  leaves(accountId: string, accountDisabled: boolean): void;
  hasLeft(accountId: string): boolean;
  /** The work somebody does now. */
  needsOf(accountId: string): readonly Need[];
  /** True for a customer of the work somebody had before, and has no more. */
  servesNoMore(accountId: string, customerId: string): boolean;
}

/** Keeps who does what; everybody starts with the work of the estate. */
export function openStaff(world: World, tokens: Tokens): Staff {
  const jobs = new Map<string, readonly Need[]>();
  const gone = new Set<string>();
  const needsOf = (accountId: string): readonly Need[] =>
    jobs.get(accountId) ?? world.index.needsServedBy(accountId);
  const isFor =
    (customerId: string) =>
    (need: Need): boolean =>
      need.customerId === customerId;
  return {
    needsOf,
    moves(accountId, job) {
      // Nobody has other work who has none any more.
      if (gone.has(accountId)) return;
      const person = world.index.people.get(world.index.accounts.get(accountId)?.personId ?? '');
      const tier = job.tier ?? person?.tier;
      jobs.set(
        accountId,
        tier === undefined ? [] : world.index.needsOfJob(tier, job.pods ?? person?.pods ?? []),
      );
    },
    leaves(accountId, accountDisabled) {
      jobs.set(accountId, []);
      gone.add(accountId);
      if (accountDisabled) tokens.disabledAccounts.add(accountId);
    },
    hasLeft: (accountId) => gone.has(accountId),
    servesNoMore: (accountId, customerId) =>
      jobs.has(accountId) &&
      world.index.needsServedBy(accountId).some(isFor(customerId)) &&
      !needsOf(accountId).some(isFor(customerId)),
  };
}
