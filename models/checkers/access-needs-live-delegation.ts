import type { Checker } from '../../engine/checkers.ts';
import { accountsAtDoors } from '../access/doors.ts';
import type { World } from '../world.ts';

/**
 * Where neither DAP nor an active relationship, nor a delegation of Lighthouse, nor an account of the person lives,
 * nobody from outside holds more than a token's rest (GDAP-83, GDAP-103, LH-5A). Reads the machines, not the judge,
 * to know what lives; whoever has no key to any door of the tenant has no path there to judge.
 */
export const accessNeedsLiveDelegation: Checker<World> = {
  id: 'access-needs-live-delegation',
  check(world) {
    for (const tenant of world.index.estate.tenants) {
      if (tenant.role !== 'customer' || isDelegated(world, tenant.id)) continue;
      for (const accountId of accountsAtDoors(world.index, tenant.id)) {
        const home = world.index.accounts.get(accountId)?.tenantId;
        if (home === tenant.id || visits(world, accountId, tenant.id)) continue;
        const path = world
          .judge(accountId, tenant.id)
          .find(({ state }) => state === 'standing' || state === 'active' || state === 'eligible');
        if (path) return `${accountId} has ${path.state} access to ${tenant.id} without any delegation`;
      }
    }
    return undefined;
  },
};

function isDelegated(world: World, customerId: string): boolean {
  const link = world.entities.dapLinks.get(customerId);
  if (link !== undefined && world.sim.isIn(link, 'dap')) return true;
  const deployed = world.index.delegationsOf(customerId).some(({ id }) => {
    const entity = world.entities.lighthouseDelegations.get(id);
    const gives = (state: string) => entity !== undefined && world.sim.isIn(entity, state);
    return gives('active') || gives('deleting');
  });
  if (deployed) return true;
  return world.index.relationshipsOf(customerId).some((relationship) => {
    const entity = world.entities.relationships.get(relationship.id);
    return entity !== undefined && world.sim.isIn(entity, 'active');
  });
}

function visits(world: World, accountId: string, tenantId: string): boolean {
  return world.index.twinsOf(accountId, tenantId).some(({ id }) => {
    const guest = world.entities.guests.get(id);
    const job = world.entities.syncJobs.get(id);
    if (guest !== undefined) return world.sim.isIn(guest, 'present');
    return job === undefined || world.sim.contextOf(job).object === 'present';
  });
}
