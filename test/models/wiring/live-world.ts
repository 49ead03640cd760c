import { HOUR_SECONDS, type Seconds } from '../../../engine/time.ts';
import { beginRun } from '../../../models/begin-run.ts';
import type { Estate } from '../../../models/estate.ts';
import type { FailureModeId } from '../../../models/failure-modes/index.ts';
import type { Recording } from '../../../models/recorder.ts';
import type { World } from '../../../models/world.ts';
import { type TinyRun, tinyPlan } from './tiny-estate.ts';

/** A run of an estate that has not begun yet, for going on from second to second and looking in between. */
export function begin(estate: Estate, options: TinyRun = {}): World {
  return beginRun(tinyPlan(estate, options), 1, options.replication ?? 0);
}

/** What the run has recorded so far, with the books closed at this second: outages are right the first time only. */
export function recorded(world: World): Recording {
  return world.record.finish(0, world.sim.now, {}, { violations: [], events: 0 });
}

/** How often each failure mode has shown itself so far. */
export function shownIn(world: World): Readonly<Partial<Record<FailureModeId, number>>> {
  const { observations } = recorded(world);
  return Object.fromEntries(Object.entries(observations).map(([mode, { count }]) => [mode, count]));
}

/** The same at the end of a run. */
export function shownBy(estate: Estate, options: TinyRun = {}): ReturnType<typeof shownIn> {
  const world = begin(estate, options);
  world.sim.run();
  return shownIn(world);
}

/** Somebody activates a place of theirs for some hours, with everything PIM may ask for; it takes a minute. */
export function activate(world: World, accountId: string, placeId: string, hours = 8): void {
  const place = world.index.places.get(placeId)!;
  const entity = world.entities.activations.of(place, accountId)!;
  const common = { requestedSeconds: hours * HOUR_SECONDS, mfaSatisfied: true };
  world.sim.send(
    entity,
    'delegationId' in place
      ? { type: 'ACTIVATE', route: 'portal', isUser: true, ...common }
      : {
          type: 'REQUEST',
          authenticationContextSatisfied: true,
          justification: true,
          ticket: true,
          ...common,
        },
  );
}

/** Where a place stands for an account at this second. */
export function standing(world: World, accountId: string, placeId: string): string {
  return world.state.place(accountId, world.index.places.get(placeId)!);
}

/** The roles an account has in a tenant at this second, by the state of their path. */
export function rolesIn(world: World, accountId: string, tenantId: string): readonly string[] {
  return world.judge(accountId, tenantId).flatMap(({ roles, state, links }) => {
    const lost = links.find((link) => link.state === 'lost')?.factId;
    return roles.map((role) => `${role} ${state}${lost === undefined ? '' : ` ${lost}`}`);
  });
}

/** Lets the run go on up to an hour after its start. */
export function runTo(world: World, hours: number): Seconds {
  world.sim.run(Math.round(hours * HOUR_SECONDS));
  return world.sim.now;
}

/** Lets the run go on, step by step, until it is so; a run that ends before is a failure. */
export function runUntil(world: World, isSo: () => boolean, stepSeconds: Seconds): Seconds {
  while (!isSo()) {
    if (world.sim.now >= world.sim.horizonSeconds) throw new Error('it was not so before the horizon');
    world.sim.run(world.sim.now + stepSeconds);
  }
  return world.sim.now;
}
