import { PRIORITY } from '../../../engine/simulation.ts';
import { SYNC_DISABLED_IS_NOT_DELETED } from '../../facts/index.ts';
import type { EventHandler } from '../scenario-events.ts';
import { cycleDelay } from '../visits.ts';

/** Something happens to a synchronized person, at home or in the tenants that have a copy. */
export const syncEvent: EventHandler<'sync'> = ({ world, tokens, guests, changed, changedSoon }, event) => {
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    if (event.does === 'leave-company') {
      guests.left(event.personId);
      disableAtHome();
    }
    for (const [accountId, job] of world.entities.syncJobs) {
      if (world.index.accounts.get(accountId)?.personId !== event.personId) continue;
      const carriedInSeconds = cycleDelay(world, accountId);
      switch (event.does) {
        case 'block-in-target':
          world.sim.send(job, { type: 'SET_TARGET_ENABLED', on: false });
          changedSoon({ accountId });
          break;
        case 'change-at-home':
          world.sim.send(job, { type: 'EDIT_SOURCE', carriedInSeconds });
          break;
        case 'disable-at-home':
        case 'leave-company':
          world.sim.send(job, { type: 'SET_SOURCE_ENABLED', on: false, carriedInSeconds });
          break;
        case 'leave-scope':
          world.sim.send(job, { type: 'LEAVE_SCOPE', why: LEFT_THE_GROUP, carriedInSeconds });
          break;
        case 'cut-job':
          world.sim.send(job, { type: 'CUT' });
      }
    }
    if (event.does === 'disable-at-home') disableAtHome();
  });

  function disableAtHome(): void {
    const home = world.index.actors.find(({ personId }) => personId === event.personId);
    if (home === undefined) return;
    tokens.disabledAccounts.add(home.id);
    changed({ accountId: home.id }, true);
  }
};

/** How people leave the scope of a job in this twin: the group that defines it loses them (B2B-63). */
const LEFT_THE_GROUP = SYNC_DISABLED_IS_NOT_DELETED.value;
