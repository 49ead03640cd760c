import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import { directoryLag } from '../directory-lag.ts';
import { EntityNumbers } from '../entity-numbers.ts';
import { isMembership, type Place } from '../places.ts';
import type { World } from '../world.ts';

/**
 * How long the directory takes to write each activation. Drawn with the first request for it, since of the many
 * thousands of places in a large estate few are ever activated, and the same for every later one.
 */
export interface DirectoryLags {
  of(activation: EntityId, accountId: string, place: Place): Seconds;
}

/** Knows no lag yet. */
export function openDirectoryLags(world: World): DirectoryLags {
  /** One more than the lag. */
  const drawn = new EntityNumbers();
  return {
    of(activation, accountId, place) {
      const known = drawn.get(activation);
      if (known > 0) return known - 1;
      // By the group, not by the place in it: designs name the same place differently.
      const lag = directoryLag(world, `${accountId} ${isMembership(place) ? place.groupId : place.id}`);
      drawn.set(activation, lag + 1);
      return lag;
    },
  };
}
