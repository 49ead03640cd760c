import type { Checker } from '../../engine/checkers.ts';
import type { World } from '../world.ts';

/** A relationship that contains Global Administrator has never extended itself (GDAP-06). */
export const globalAdministratorNeverExtends: Checker<World> = {
  id: 'global-administrator-never-extends',
  check(world) {
    for (const [id, entity] of world.entities.relationships) {
      const context = world.sim.contextOf(entity);
      if (context.hasGlobalAdministrator && (context.extensions as number) > 0) {
        return `${id} contains Global Administrator and has extended itself`;
      }
    }
    return undefined;
  },
};
