import type { EntityId } from '../../engine/simulation.ts';
import { reviewPlanOf } from '../populate-reviews.ts';
import type { World } from '../world.ts';

/**
 * What a lost plan does to a tenant's PIM (PIM-93, PR18): every activation and every schedule there
 * hears of it, and each machine knows what becomes of it. Getting the plan back restores nothing (PIM-95).
 */
export interface LicenseLoss {
  /** One subscription carries no plan any more; PIM goes when none of the tenant's does. */
  planLost(subscription: EntityId, tenantId: string): void;
  planBack(subscription: EntityId, tenantId: string): void;
}

/** Opens the line from subscriptions to everything that lives on a plan. */
export function openLicenseLoss(world: World): LicenseLoss {
  const lost = new Set<EntityId>();
  const planGone = (tenantId: string): boolean =>
    [...world.entities.subscriptions.values()].every((entity) => {
      const subject = world.subjects[entity]!;
      return lost.has(entity) || subject.kind !== 'subscription' || subject.tenantId !== tenantId;
    });
  const tellAll = (tenantId: string, type: 'PLAN_LOST' | 'PLAN_BACK'): void => {
    const plan = world.entities.plans.get(tenantId);
    if (plan !== undefined) world.sim.send(plan, { type });
    for (const review of world.index.estate.reviews ?? []) {
      if (review.tenantId !== tenantId) continue;
      for (const entity of world.entities.reviews.get(review.id) ?? []) {
        world.sim.send(entity, { type, plan: reviewPlanOf(world, tenantId) });
      }
    }
    for (const [place, byAccount] of world.entities.activations) {
      if (world.index.pimTenantOf(place) !== tenantId) continue;
      for (const [, activation] of byAccount) world.sim.send(activation, { type });
    }
  };
  return {
    planLost(subscription, tenantId) {
      lost.add(subscription);
      if (!planGone(tenantId)) return;
      tellAll(tenantId, 'PLAN_LOST');
      for (const place of world.index.places.values()) {
        const schedule = world.entities.schedules.get(place.id);
        if (schedule === undefined || world.index.pimTenantOf(place) !== tenantId) continue;
        world.sim.send(schedule, { type: 'PLAN_LOST' });
      }
    },
    planBack(subscription, tenantId) {
      const wasGone = planGone(tenantId);
      lost.delete(subscription);
      if (wasGone) tellAll(tenantId, 'PLAN_BACK');
    },
  };
}
