import type { EntityId } from '../../engine/simulation.ts';
import type { AccessReview } from '../estate-reviews.ts';
import { heldAt } from '../other-holders.ts';
import { isRoleAssignment, type Place } from '../places.ts';
import { isBeyondRemoval } from '../policies/pim-assignment-end.ts';
import { reviewPlanOf } from '../populate-reviews.ts';
import type { World } from '../world.ts';
import { type ReviewSnapshot, takeSnapshot } from './review-snapshot.ts';
import type { Wires } from './wires.ts';

/** Access reviews, and what their decisions take from people. */
export interface Reviews {
  effect(effect: string, entity: EntityId, reviewId: string, params: unknown): void;
}

/** Opens the line between reviews and the places they look at. */
export function openReviews(
  world: World,
  changed: Wires['changed'],
  changedSoon: Wires['changedSoon'],
): Reviews {
  const reviews = new Map((world.index.estate.reviews ?? []).map((review) => [review.id, review]));
  const snapshots = new Map<EntityId, ReviewSnapshot>();
  /** Reviews whose silence is about to take everything from everybody. */
  const silent = new Set<EntityId>();

  const begin = (entity: EntityId, review: AccessReview): void => {
    const snapshot = takeSnapshot(world, review);
    snapshots.set(entity, snapshot);
    silent.delete(entity);
    world.record.did('review', snapshot.subjects.length);
    world.sim.send(entity, { type: 'SNAPSHOT', subjects: snapshot.subjects });
  };

  const take = (entity: EntityId, accountId: string, place: Place): void => {
    if (isKept(world, place)) return;
    const taken = silent.has(entity) ? world.entities.reviewedAway : world.entities.removedPlaces;
    taken.add(place.id);
    const schedule = world.entities.schedules.get(place.id);
    if (schedule !== undefined) world.sim.send(schedule, { type: 'REMOVE' });
    for (const [, activation] of world.entities.activations.ofPlace(place)) {
      world.sim.send(activation, { type: 'ELIGIBILITY_REMOVED' });
    }
    changed({ accountId }, true);
  };

  const block = (accountId: string): void => {
    tell(accountId, { type: 'DISABLE' }, { type: 'SET_TARGET_ENABLED', on: false });
    changedSoon({ accountId });
  };

  const tell = (accountId: string, toGuest: object, toSynced: object): void => {
    const { guests, syncJobs } = world.entities;
    const guest = guests.get(accountId);
    const synced = syncJobs.get(accountId);
    if (guest !== undefined) world.sim.send(guest, toGuest as { type: string });
    if (synced !== undefined) world.sim.send(synced, toSynced as { type: string });
  };

  return {
    effect(effect, entity, reviewId, params) {
      const review = reviews.get(reviewId)!;
      const subjects = (params as { readonly subjects?: readonly string[] } | undefined)?.subjects ?? [];
      switch (effect) {
        case 'reviewStarted':
          begin(entity, review);
          return;
        case 'reviewNotStarted':
          // A plan that was lost says so by itself; here P2 is there, and not enough (PIM-80).
          if (review.kind === 'pim-group' && reviewPlanOf(world, review.tenantId) !== 'governance') {
            world.record.observed('review-of-pim-groups-without-governance');
          }
          return;
        case 'reviewCompleted':
          if ((snapshots.get(entity)?.missed.length ?? 0) > 0) {
            world.record.observed('sync-creates-members-and-guest-reviews-miss-them');
          }
          return;
        case 'massRevocation':
          silent.add(entity);
          world.record.observed('review-silence-strips-everyone');
          return;
        case 'accessRemoved':
          for (const id of subjects) {
            for (const place of snapshots.get(entity)?.places.get(id) ?? []) take(entity, id, place);
          }
          return;
        case 'guestsBlocked':
          subjects.forEach(block);
          return;
        case 'guestsDeleted':
          for (const id of subjects) tell(id, { type: 'DELETE' }, { type: 'DELETE_IN_TARGET' });
      }
    },
  };
}

/** A decision about the last active Global or Privileged Role Administrator takes nothing (PIM-46). */
function isKept({ index, sim, entities }: World, place: Place): boolean {
  if (!isRoleAssignment(place)) return false;
  const isGone = (id: string) => entities.removedPlaces.has(id) || entities.reviewedAway.has(id);
  return isBeyondRemoval(heldAt(index.estate, place, sim.now, isGone));
}
