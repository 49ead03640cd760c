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
  const placeOf = (entity: EntityId): Membership | undefined => {
    const subject = world.subjects[entity]!;
    return subject.kind === 'ownership' ? subject.place : undefined;
  };
  const ownsNow = (entity: EntityId): boolean => !world.sim.isIn(entity, 'none');

  /** Somebody who becomes an owner counts at once for the others; who ceases to be one counts until then. */
  const countFor = (entity: EntityId, changing: EntityId, owns: boolean): number => {
    const place = placeOf(entity)!;
    let count = standingOwners(world, place);
    for (const other of world.entities.ownerships.values()) {
      if (other === entity || placeOf(other)?.groupId !== place.groupId) continue;
      if (other === changing ? owns : ownsNow(other)) count++;
    }
    return count;
  };

  return {
    activation(place, event) {
      const changing = isMembership(place) ? world.entities.ownerships.get(place.id) : undefined;
      if (changing === undefined) return;
      const owns = event !== 'ACTIVATION_ENDED';
      world.sim.send(changing, { type: 'OTHER_OWNERS', count: countFor(changing, changing, owns) });
      world.sim.send(changing, { type: event });
      for (const other of world.entities.ownerships.values()) {
        if (other === changing || placeOf(other)?.groupId !== placeOf(changing)?.groupId) continue;
        world.sim.send(other, { type: 'OTHER_OWNERS', count: countFor(other, changing, owns) });
      }
    },
    planLost(tenantId) {
      for (const entity of world.entities.ownerships.values()) {
        const place = placeOf(entity);
        if (place !== undefined && world.index.pimTenantOf(place) === tenantId) {
          world.sim.send(entity, { type: 'PLAN_LOST' });
        }
      }
    },
  };
}
