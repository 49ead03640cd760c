import type { Checker } from '../../engine/checkers.ts';
import type { World } from '../world.ts';

/** A tenant that has lost its PIM plan has nothing to activate and nothing activated; only what became permanent stays (PIM-93). */
export const noEligibilityWithoutPlan: Checker<World> = {
  id: 'no-eligibility-without-plan',
  check(world) {
    const without = new Set<string>();
    for (const [tenantId, plan] of world.entities.plans) {
      if (world.sim.isIn(plan, 'service.unavailable')) without.add(tenantId);
    }
    if (without.size === 0) return undefined;
    for (const [place, byAccount] of world.entities.activations) {
      if (!without.has(world.index.pimTenantOf(place) ?? '')) continue;
      for (const [accountId, entity] of byAccount) {
        if (!world.sim.isIn(entity, 'ineligible') && !world.sim.isIn(entity, 'permanent')) {
          return `${accountId} can still activate ${place.id} although the plan is lost`;
        }
      }
    }
    return undefined;
  },
};
