import { doorsOf, keysOf } from '../access/doors.ts';
import type { Plan } from '../begin-run.ts';
import type { AccessChange, World } from '../world.ts';
import { OF_PERSON, OF_PROGRAM } from './exposure-count.ts';
import { firstExposure } from './first-exposure.ts';
import { Neighbors } from './neighbors.ts';
import { pairExposure } from './pair-exposure.ts';

/**
 * Keeps count of what stands open and of whom nobody can reach: for every account of ours and every
 * customer, whether a standing path exists, and whether any path exists that is not broken. Programs have a count of
 * their own, and serve nobody.
 * Asks the judge again only where something lasting has changed.
 */
export interface Exposure {
  changed(change: AccessChange): void;
}

/** Begins with the first count, and tells the recorder of it. */
export function watchExposure(world: World, plan: Plan): Exposure {
  const first = firstExposure(plan, world);
  const { accounts, joiners, customers } = first;
  const count = first.count.copy();
  const near = new Neighbors(first.near);
  const positionOf = new Map(customers.map((id, position) => [id, position]));
  const accountPosition = new Map(accounts.map((id, position) => [id, position]));
  const everyone = customers.map((_, position) => position);
  const served = new Uint8Array(customers.length);

  const report = (touched: Iterable<number>): void => {
    world.record.standing(count.standingOf(OF_PERSON));
    if (world.index.programs.size > 0) world.record.programsStanding(count.standingOf(OF_PROGRAM));
    for (const customer of touched) {
      const isReached = count.isReached(customer);
      if (isReached) served[customer] = 1;
      if (served[customer]) world.record.outage(customers[customer]!, !isReached);
    }
  };
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
      const again = (who: number, where: number) =>
        count.set(who, where, pairExposure(world, accounts[who]!, customers[where]!));
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
