import type { EntityId } from '../../engine/simulation.ts';
import type { World } from '../world.ts';

/** Registrations for MFA abroad that have to be made again. */
export interface Registrations {
  effect(effect: string, registration: EntityId): void;
}

/**
 * Opens the book of lost registrations. Every loss takes a registration of its own (B2B-17), whether or not anybody gets
 * to it before the horizon; a device that comes back takes none.
 */
export function openRegistrations(world: World): Registrations {
  const lost = new Set<EntityId>();

  return {
    effect(effect, registration) {
      if (effect === 'methodLost') {
        lost.add(registration);
        world.record.did('reregistration');
      }
      if (effect === 'methodBack' && lost.delete(registration)) world.record.did('reregistration', -1);
      // What was lost before is counted already.
      if (effect === 'methodsReset' && !lost.delete(registration)) world.record.did('reregistration');
    },
  };
}
