import type { World } from '../world.ts';

/**
 * What a lost plan does to a tenant's PIM (PIM-93, PR18): every activation and every schedule there
 * hears of it, and each machine knows what becomes of it. Getting the plan back restores nothing (PIM-95).
 */
export interface LicenseLoss {
  planLost(tenantId: string): void;
  planBack(tenantId: string): void;
}

/** Opens the line from subscriptions to everything that lives on a plan. */
export function openLicenseLoss(world: World): LicenseLoss {
  const tellAll = (tenantId: string, type: 'PLAN_LOST' | 'PLAN_BACK'): void => {
    const plan = world.entities.plans.get(tenantId);
    if (plan !== undefined) world.sim.send(plan, { type });
    for (const [membership, byAccount] of world.entities.activations) {
      if (world.index.groups.get(membership.groupId)?.tenantId !== tenantId) continue;
      for (const activation of byAccount.values()) world.sim.send(activation, { type });
    }
  };
  return {
    planLost(tenantId) {
      tellAll(tenantId, 'PLAN_LOST');
      for (const membership of world.index.estate.memberships) {
        const schedule = world.entities.schedules.get(membership.id);
        if (schedule === undefined || world.index.groups.get(membership.groupId)?.tenantId !== tenantId)
          continue;
        world.sim.send(schedule, { type: 'PLAN_LOST' });
      }
    },
    planBack(tenantId) {
      tellAll(tenantId, 'PLAN_BACK');
    },
  };
}
