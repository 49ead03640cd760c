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

/** Asks for relationships first: most customers have an active one, and all are passed at every look. */
function isDelegated({ index, entities, sim }: World, customerId: string): boolean {
  for (const { id } of index.relationshipsOf(customerId)) {
    const relationship = entities.relationships.get(id);
    if (relationship !== undefined && sim.isIn(relationship, 'active')) return true;
  }
  for (const { id } of index.delegationsOf(customerId)) {
    const delegation = entities.lighthouseDelegations.get(id);
    if (delegation === undefined) continue;
    if (sim.isIn(delegation, 'active') || sim.isIn(delegation, 'deleting')) return true;
  }
  const link = entities.dapLinks.get(customerId);
  return link !== undefined && sim.isIn(link, 'dap');
}

function visits(world: World, accountId: string, tenantId: string): boolean {
  return world.index.twinsOf(accountId, tenantId).some(({ id }) => {
    const guest = world.entities.guests.get(id);
    const job = world.entities.syncJobs.get(id);
    if (guest !== undefined) return world.sim.isIn(guest, 'present');
    return job === undefined || world.sim.contextOf(job).object === 'present';
  });
}
