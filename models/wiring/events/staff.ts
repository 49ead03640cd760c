import { PRIORITY } from '../../../engine/simulation.ts';
import { accountOf } from '../attempts.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Somebody gets other work, and keeps every place. */
export const moveEvent: EventHandler<'move'> = ({ world, staff }, { atSeconds, personId, tier, pods }) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () => {
    const accountId = accountOf(world, personId);
    if (accountId === undefined) return;
    staff.moves(accountId, {
      ...(tier === undefined ? {} : { tier }),
      ...(pods === undefined ? {} : { pods }),
    });
  });
};

/** Somebody leaves; where the account is disabled, synchronization carries it on. */
export const leaveEvent: EventHandler<'leave'> = (
  { world, staff, visits, changed },
  { atSeconds, personId, accountDisabled },
) => {
  world.sim.scheduleCall(atSeconds, PRIORITY.scenario, () => {
    const accountId = accountOf(world, personId);
    if (accountId === undefined) return;
    staff.leaves(accountId, accountDisabled);
    if (!accountDisabled) return;
    visits.homeEnabled(accountId, false);
    changed({ accountId }, true);
  });
};
