import { PRIORITY } from '../../../engine/simulation.ts';
import type { EventHandler } from '../scenario-events.ts';

/** A customer ends every relationship with the partner, or one of them (T14). */
export const endRelationshipEvent: EventHandler<'end-relationship'> = ({ world }, event) => {
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    for (const relationship of world.index.relationshipsOf(event.customerId)) {
      if (event.relationshipId !== undefined && event.relationshipId !== relationship.id) continue;
      const entity = world.entities.relationships.get(relationship.id);
      if (entity !== undefined) world.sim.send(entity, { type: 'TERMINATE', by: 'customer' });
    }
  });
};
