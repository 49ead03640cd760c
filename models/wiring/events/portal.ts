import { PRIORITY } from '../../../engine/simulation.ts';
import { accountOf } from '../attempts.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Somebody does something in the portal of a customer. */
export const portalEvent: EventHandler<'portal'> = (
  { world, sessions },
  { atSeconds, personId, customerId, does },
) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () => {
    const accountId = accountOf(world, personId);
    if (accountId === undefined) return;
    if (does === 'sign-in') sessions.signIn(accountId, customerId);
    if (does === 'work') sessions.use(accountId, customerId);
    if (does === 'read-roles') sessions.readRoles(accountId, customerId);
  });
};
