import { doorsOf, keysOf } from '../access/doors.ts';
import type { Plan } from '../begin-run.ts';
import type { Membership } from '../estate.ts';
import { oncePerPlan } from '../once-per-plan.ts';
import type { World } from '../world.ts';
import { ExposureCount, OF_PERSON, OF_PROGRAM, OF_STAND_IN } from './exposure-count.ts';
import { Neighbors } from './neighbors.ts';
import { pairExposure } from './pair-exposure.ts';

/** The exposure at second 0. Accounts and customers are known by their positions in these lists. */
export interface FirstExposure {
  /** Accounts that hold anything, or that an event will put into a group; behind them programs that hold anything. */
  readonly accounts: readonly string[];
  /** Those whom an event will put into a group. */
  readonly joiners: readonly number[];
  readonly customers: readonly string[];
  /** Accounts on the left, customers on the right: whoever shares no door has no path between them. */
  readonly near: Neighbors;
  readonly count: ExposureCount;
}

/**
 * Counts the exposure in a run that has not begun: no random number shows before time begins, so that all runs of a
 * plan begin alike.
 */
export const firstExposure = oncePerPlan(countExposure);

/** Accounts with the same groups stand alike at the start, so one is asked for all. */
function countExposure({ events }: Plan, world: World): FirstExposure {
  const { index } = world;
  const customers = index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id);
  const joining = new Set(
    events.map((event) =>
      event.kind === 'attempt' && event.operation.kind === 'assign'
        ? event.operation.principal.id
        : undefined,
    ),
  );
  const ofPeople = index.actors
    .filter((account) => joining.has(account.personId) || holdsAnything(world, account.id))
    .map((account) => account.id);
  const accounts = ofPeople.concat([...index.programs.keys()].filter((id) => holdsAnything(world, id)));
  const standIns = new Set(index.estate.people.filter((person) => person.standIn).map(({ id }) => id));
  const owners = accounts.map((id) => {
    if (index.programs.has(id)) return OF_PROGRAM;
    return standIns.has(index.accounts.get(id)!.personId) ? OF_STAND_IN : OF_PERSON;
  });
  const near = new Neighbors();
  // One after the other, since all sets of names at once would take more room than all else.
  for (const [account, id] of accounts.entries()) near.setLeft(account, keysOf(index, id));
  for (const [customer, id] of customers.entries()) near.setRight(customer, doorsOf(index, id));
  const count = ExposureCount.ofNothing(owners, customers.length);
  const alike = new Map<string, { readonly account: number; readonly near: readonly number[] }>();
  for (const [account, accountId] of accounts.entries()) {
    const likeness = likenessOf(world, accountId);
    const first = alike.get(likeness);
    // Who is alike has the same keys, too.
    const where = first?.near ?? near.rightOf(account);
    if (first === undefined) alike.set(likeness, { account, near: where });
    for (const customer of where) {
      const next =
        first === undefined
          ? pairExposure(world, accountId, customers[customer]!)
          : count.get(first.account, customer);
      count.set(account, customer, next);
    }
  }
  const joiners = ofPeople.flatMap((id, position) =>
    joining.has(index.accounts.get(id)!.personId) ? [position] : [],
  );
  return { accounts, joiners, customers, near, count };
}

/** Equal for accounts the judge cannot tell apart before time begins. */
function likenessOf(world: World, accountId: string): string {
  const { index } = world;
  if (index.hasTwins(accountId) || index.rolesOf(accountId).length > 0 || namedItself(world, accountId)) {
    return `alone ${accountId}`;
  }
  const chains = index.chainsOf(accountId).map(({ memberships }) => memberships.map(placeText).join());
  const { tenantId } = index.accounts.get(accountId)!;
  return `alike ${tenantId.length}:${tenantId} ${chains.sort().join(' ')}`;
}

/** With the length of the id in front, so that no id can be taken for something else. */
function placeText({ groupId, assignment, endsAtSeconds }: Membership): string {
  return `${groupId.length}:${groupId}:${assignment}:${endsAtSeconds}`;
}

/** Holds a place anywhere, at home or through an account in another tenant. */
function holdsAnything(world: World, accountId: string): boolean {
  const { index } = world;
  if (index.chainsOf(accountId).length > 0 || index.rolesOf(accountId).length > 0) return true;
  return namedItself(world, accountId) || index.hasTwins(accountId);
}

/** A delegation of Lighthouse names the account itself instead of a group. */
function namedItself(world: World, accountId: string): boolean {
  return (world.index.estate.lighthouseDelegations ?? []).some(({ authorizations, eligible }) =>
    [...authorizations, ...eligible].some(({ principal }) => principal.id === accountId),
  );
}
