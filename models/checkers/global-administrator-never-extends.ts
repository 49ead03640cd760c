import type { Checker } from '../../engine/checkers.ts';
import type { EntityId } from '../../engine/simulation.ts';
import type { Subject, World } from '../world.ts';

/** A relationship that contains Global Administrator has never extended itself (GDAP-06). */
export const globalAdministratorNeverExtends: Checker<World> = {
  id: 'global-administrator-never-extends',
  check(world) {
    let extended: EntityId | undefined;
    world.entities.relationships.forEach((entity) => {
      const context = world.sim.contextOf(entity);
      if (context.hasGlobalAdministrator && (context.extensions as number) > 0) extended ??= entity;
    });
    if (extended === undefined) return undefined;
    const { relationshipId } = world.subjects[extended] as Extract<Subject, { kind: 'relationship' }>;
    return `${relationshipId} contains Global Administrator and has extended itself`;
  },
};
