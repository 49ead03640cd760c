import { PRIORITY } from '../../../engine/simulation.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Somebody decides in an access review, or does something to it; the machine takes it while it is its time. */
export const reviewEvent: EventHandler<'review'> = ({ world }, event) => {
  const { reviewId, does, personId } = event;
  const review = world.index.estate.reviews?.find(({ id }) => id === reviewId);
  if (review === undefined) return;
  const subjects = review.scopeAccountIds.filter(
    (id) => personId === undefined || world.index.accounts.get(id)?.personId === personId,
  );
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    for (const entity of world.entities.reviews.get(reviewId) ?? []) {
      if (does === 'apply') world.sim.send(entity, { type: 'APPLY' });
      else if (does === 'stop') world.sim.send(entity, { type: 'STOP' });
      else {
        for (const subject of subjects) world.sim.send(entity, { type: 'DECIDE', subject, decision: does });
      }
    }
  });
};
