import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Plan } from '../begin-run.ts';
import { directoryLag } from '../directory-lag.ts';
import { NumberColumn } from '../number-column.ts';
import { oncePerPlan } from '../once-per-plan.ts';
import { isLighthouseEligibility, isMembership } from '../places.ts';
import type { World } from '../world.ts';

/**
 * How long the directory takes to write each activation. Drawn with the first request for it, since of the many
 * thousands of places in a large estate few are ever activated, and the same for every later one. Who asks first
 * makes no difference.
 */
export interface DirectoryLags {
  /** In seconds; of an activation of PIM, since that of a place of Lighthouse comes with its machine. */
  of(activation: EntityId): Seconds;
}

/** Knows no lag yet; opened before time begins. */
export function openDirectoryLags(world: World, plan: Plan): DirectoryLags {
  const drawn = new NumberColumn();
  const { allActivations } = world.entities;
  const lastOfPlan = allActivations.at(-1) ?? -1;
  const ofOneStream = (activation: EntityId, name: string): readonly EntityId[] =>
    activation > lastOfPlan
      ? allActivations.filter((other) => streamOf(world, other) === name)
      : (sharedStreams(plan, world).get(name) ?? [activation]);
  return {
    of(activation) {
      if (drawn.get(activation) < 0) {
        const name = streamOf(world, activation)!;
        // All that share a stream, in the order in which they came: it gives its numbers in the order of the draws.
        for (const each of ofOneStream(activation, name)) {
          if (drawn.get(each) < 0) drawn.set(each, directoryLag(world, name));
        }
      }
      return drawn.get(activation);
    },
  };
}

/** Streams of more than one activation with which runs of the plan begin, such as a member's and an owner's. */
const sharedStreams = oncePerPlan((_, world: World): ReadonlyMap<string, readonly EntityId[]> => {
  const first = new Map<string, EntityId>();
  const shared = new Map<string, EntityId[]>();
  for (const activation of world.entities.allActivations) {
    const name = streamOf(world, activation);
    if (name === undefined) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, activation);
    else if (shared.has(name)) shared.get(name)!.push(activation);
    else shared.set(name, [before, activation]);
  }
  return shared;
});

/** By the group, not by the place in it: designs name the same place differently. Undefined for places of Lighthouse. */
function streamOf({ subjects }: World, activation: EntityId): string | undefined {
  const subject = subjects[activation];
  if (subject?.kind !== 'activation' || isLighthouseEligibility(subject.place)) return undefined;
  const { accountId, place } = subject;
  return `${accountId} ${isMembership(place) ? place.groupId : place.id}`;
}
