import type { Checker } from '../../engine/checkers.ts';
import { accountsAtDoors } from '../access/doors.ts';
import type { Subject, World } from '../world.ts';

/**
 * Where neither DAP nor an active relationship, nor a delegation of Lighthouse, nor an account of the person lives,
 * nobody from outside holds more than a token's rest (GDAP-83, GDAP-103, LH-5A). Reads the machines, not the judge,
 * to know what lives; whoever has no key to any door of the tenant has no path there to judge.
 */
export const accessNeedsLiveDelegation: Checker<World> = {
  id: 'access-needs-live-delegation',
  check(world) {
    const partnered = customersWithPartner(world);
    for (const tenant of world.index.estate.tenants) {
      if (tenant.role !== 'customer' || partnered.has(tenant.id) || isDelegated(world, tenant.id)) continue;
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

/** Nearly all customers of a large estate have an active relationship, so these are found in one row. */
function customersWithPartner({ entities, sim, subjects }: World): ReadonlySet<string> {
  const found = new Set<string>();
  entities.relationships.forEach((entity) => {
    if (sim.topStateOf(entity) !== 'active') return;
    found.add((subjects[entity] as Extract<Subject, { kind: 'relationship' }>).customerId);
  });
  return found;
}

/** By Lighthouse or by legacy delegation. */
function isDelegated({ index, entities, sim }: World, customerId: string): boolean {
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
