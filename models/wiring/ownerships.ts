import type { EntityId } from '../../engine/simulation.ts';
import type { Membership } from '../estate.ts';
import { isMembership, type Place } from '../places.ts';
import { standingOwners } from '../populate-owners.ts';
import type { World } from '../world.ts';

/** Tells the directory of activated owners, and every owner of the others (PIM-59). */
export interface Ownerships {
  /** An activation of a place has started, ended, or lost its end. */
  activation(place: Place, event: 'ACTIVATION_STARTED' | 'ACTIVATION_ENDED' | 'MADE_PERMANENT'): void;
  planLost(tenantId: string): void;
}

/** Opens the line between activations of owners and what becomes of them. */
export function openOwnerships(world: World): Ownerships {
  const { ownerships } = world.entities;
  const placeOf = (placeId: string): Membership => world.index.memberships.get(placeId)!;
  const ownsNow = (entity: EntityId): boolean => !world.sim.isIn(entity, 'none');

  /** Somebody who becomes an owner counts at once for the others; who ceases to be one counts until then. */
  const countFor = (place: Membership, changing: Membership, owns: boolean): number => {
    let count = standingOwners(world, place);
    for (const [otherId, other] of ownerships) {
      if (otherId === place.id || placeOf(otherId).groupId !== place.groupId) continue;
      if (otherId === changing.id ? owns : ownsNow(other)) count++;
    }
    return count;
  };

  return {
    activation(place, event) {
      const changing = ownerships.get(place.id);
      if (changing === undefined || !isMembership(place)) return;
      const owns = event !== 'ACTIVATION_ENDED';
      world.sim.send(changing, { type: 'OTHER_OWNERS', count: countFor(place, place, owns) });
      world.sim.send(changing, { type: event });
      for (const [otherId, other] of ownerships) {
        const owned = placeOf(otherId);
        if (other === changing || owned.groupId !== place.groupId) continue;
        world.sim.send(other, { type: 'OTHER_OWNERS', count: countFor(owned, place, owns) });
      }
    },
    planLost(tenantId) {
      for (const [placeId, entity] of ownerships) {
        if (world.index.pimTenantOf(placeOf(placeId)) === tenantId) {
          world.sim.send(entity, { type: 'PLAN_LOST' });
        }
      }
    },
  };
}
