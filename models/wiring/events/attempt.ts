import { PRIORITY } from '../../../engine/simulation.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Somebody tries something, and the machines and policies decide. */
export const attemptEvent: EventHandler<'attempt'> = (
  { world, attempts, changedSoon },
  { atSeconds, operation },
) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () => {
    attempts.make(operation);
    // No machine tells of a new place.
    if (operation.kind === 'assign') changedSoon({});
  });
};
