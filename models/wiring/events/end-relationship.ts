import { PRIORITY } from '../../../engine/simulation.ts';
import type { EventHandler } from '../scenario-events.ts';

/** A customer ends every relationship with the partner (T14). */
export const endRelationshipEvent: EventHandler<'end-relationship'> = ({ world }, event) => {
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    for (const relationship of world.index.relationshipsOf(event.customerId)) {
      const entity = world.entities.relationships.get(relationship.id);
      if (entity !== undefined) world.sim.send(entity, { type: 'TERMINATE', by: 'customer' });
    }
  });
};
