import { onlyLeaves, onlyReads, type PathState } from '../access/access-path.ts';
import { doorsOf, keysOf } from '../access/doors.ts';
import type { ScenarioEvent } from '../events.ts';
import type { AccessChange, World } from '../world.ts';
import { Neighbors } from './neighbors.ts';
import { TwoBits } from './two-bits.ts';

const STANDING = 1;
const REACHABLE = 2;

/** A thief's token does not serve a customer, so what is only residual is not within our reach. */
const WITHIN_REACH: readonly PathState[] = ['standing', 'active', 'eligible', 'gated'];

/**
 * Keeps count of what stands open and of whom nobody can reach: for every account of ours and every
 * customer, whether a standing path exists, and whether any path exists that is not broken.
 * Asks the judge again only where something lasting has changed.
 */
export interface Exposure {
  changed(change: AccessChange): void;
}

/**
 * Takes the first count. Accounts with the same groups stand alike at the start, so one is asked for all; who holds
 * nothing is left out, unless an event will put the person into a group.
 */
export function watchExposure(world: World, events: readonly ScenarioEvent[]): Exposure {
  const customers = world.index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id);
  const joining = new Set(
    events.map((event) =>
      event.kind === 'attempt' && event.operation.kind === 'assign'
        ? event.operation.principal.id
        : undefined,
    ),
  );
  const accounts = world.index.actors
    .filter((account) => joining.has(account.personId) || holdsAnything(world, account.id))
    .map((account) => account.id);
  const positionOf = new Map(customers.map((id, position) => [id, position]));
  const accountPosition = new Map(accounts.map((id, position) => [id, position]));
  const standIns = new Set(
    world.index.estate.people.filter((person) => person.standIn).map((person) => person.id),
  );
  const counts = Uint8Array.from(accounts, (id) =>
    standIns.has(world.index.accounts.get(id)!.personId) ? 0 : 1,
  );
  const pairs = new TwoBits(accounts.length * customers.length);
  const reachable = new Int32Array(customers.length);
  const served = new Uint8Array(customers.length);
  let standing = 0;

  const look = (accountId: string, customerId: string): number => {
    const paths = world.judge(accountId, customerId, { about: 'entry' });
    const stands = paths.some((path) => path.state === 'standing' && !onlyReads(path));
    const open = paths.some((path) => WITHIN_REACH.includes(path.state) && !onlyLeaves(path));
    return (stands ? STANDING : 0) | (open ? REACHABLE : 0);
  };

  const set = (account: number, customer: number, next: number): void => {
    const pair = account * customers.length + customer;
    const before = pairs.get(pair);
    if (before === next) return;
    pairs.set(pair, next);
    standing += ((next & STANDING) - (before & STANDING)) * counts[account]!;
    reachable[customer]! += ((next & REACHABLE) - (before & REACHABLE)) / REACHABLE;
  };

  const report = (touched: Iterable<number>): void => {
    world.record.standing(standing);
    for (const customer of touched) {
      if (reachable[customer]! > 0) served[customer] = 1;
      if (served[customer]) world.record.outage(customers[customer]!, reachable[customer] === 0);
    }
  };

  /** Equal for accounts the judge cannot tell apart before time begins. */
  const likenessOf = (accountId: string): string =>
    world.index.hasTwins(accountId) ||
    world.index.rolesOf(accountId).length > 0 ||
    namedItself(world, accountId)
      ? accountId
      : JSON.stringify(
          [world.index.accounts.get(accountId)!.tenantId].concat(
            world.index
              .chainsOf(accountId)
              .map((chain) => chain.memberships.map((m) => [m.groupId, m.assignment, m.endsAtSeconds]))
              .map((chain) => JSON.stringify(chain))
              .sort(),
          ),
        );

  const near = new Neighbors();
  // One after the other, since all sets of names at once would take more room than all else.
  for (const [account, id] of accounts.entries()) near.setLeft(account, keysOf(world.index, id));
  for (const [customer, id] of customers.entries()) near.setRight(customer, doorsOf(world.index, id));
  const joiners = accounts.flatMap((id, position) =>
    joining.has(world.index.accounts.get(id)!.personId) ? [position] : [],
  );
  const everyone = customers.map((_, position) => position);
  const alike = new Map<string, { readonly account: number; readonly near: readonly number[] }>();
  accounts.forEach((accountId, account) => {
    const likeness = likenessOf(accountId);
    const first = alike.get(likeness);
    // Who is alike has the same keys, too.
    const where = first?.near ?? near.rightOf(account);
    if (first === undefined) alike.set(likeness, { account, near: where });
    for (const customer of where) {
      const next =
        first === undefined
          ? look(accountId, customers[customer]!)
          : pairs.get(first.account * customers.length + customer);
      set(account, customer, next);
    }
  });
  report(everyone);

  return {
    changed({ accountId, customerId }) {
      const account =
        accountId === undefined ? undefined : accountPosition.get(world.index.homeAccountOf(accountId));
      const customer = customerId === undefined ? undefined : positionOf.get(customerId);
      // What changed may have opened a door, or given a key.
      for (const who of account === undefined ? joiners : [account]) {
        near.setLeft(who, keysOf(world.index, accounts[who]!));
      }
      if (customer !== undefined) near.setRight(customer, doorsOf(world.index, customers[customer]!));
      const again = (who: number, where: number) => set(who, where, look(accounts[who]!, customers[where]!));
      if (accountId === undefined && customerId === undefined) {
        for (const [who] of accounts.entries()) for (const where of near.rightOf(who)) again(who, where);
      } else if (accountId === undefined && customer !== undefined) {
        for (const who of near.leftOf(customer)) again(who, customer);
      } else if (customerId === undefined && account !== undefined) {
        for (const where of near.rightOf(account)) again(account, where);
      } else if (account !== undefined && customer !== undefined) {
        again(account, customer);
      }
      report(customerId === undefined ? everyone : customer === undefined ? [] : [customer]);
    },
  };
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
