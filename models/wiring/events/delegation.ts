import { PRIORITY } from '../../../engine/simulation.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Legacy delegation goes, and both group mappings with it (D2). */
export const removeDapEvent: EventHandler<'remove-dap'> = ({ world }, { atSeconds, customerId }) => {
  const link = world.entities.dapLinks.get(customerId);
  if (link === undefined) return;
  world.sim.schedule(atSeconds, PRIORITY.scenario, link, { type: 'REMOVE', by: 'partner' });
};

/** The partner asks for a relationship anew (GDAP-84). */
export const requestRelationshipEvent: EventHandler<'request-relationship'> = (
  { world, requests },
  { atSeconds, relationshipId, approvedAfterSeconds },
) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () =>
    requests.ask(relationshipId, approvedAfterSeconds),
  );
};

/** The customer approves a request, if it is still there (T5, GDAP-32). */
export const approveRelationshipEvent: EventHandler<'approve-relationship'> = (
  { world, requests },
  { atSeconds, relationshipId },
) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () => requests.approve(relationshipId));
};
