import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import type { World } from '../world.ts';

/** Programs that call PIM by the clock. */
export interface Automations {
  /** What a call brought. */
  effect(effect: string, automationId: string): void;
}

/** A call that nobody reads the answer of: whether it fails or brings nothing back, the work is not done (PIM-115). */
const IN_VAIN = ['callFailed', 'callReturnedNothing'];

/** Starts every program that can still lose its API; one on the iteration that stays calls it in vain never. */
export function startAutomations(world: World): Automations {
  const programs = new Map((world.index.estate.automations ?? []).map((program) => [program.id, program]));

  const call = (entity: EntityId, everySeconds: number): void => {
    world.sim.scheduleCall(world.sim.now + everySeconds, PRIORITY.behavior, () => {
      world.sim.send(entity, { type: 'RUN' });
      call(entity, everySeconds);
    });
  };
  for (const [id, entity] of world.entities.automations) {
    const { iteration, everySeconds } = programs.get(id)!;
    if (iteration !== 3) call(entity, everySeconds);
  }

  return {
    effect(effect, automationId) {
      // The first iteration ended years before the second, which is what this failure is about.
      if (programs.get(automationId)!.iteration !== 2 || !IN_VAIN.includes(effect)) return;
      world.record.observed('pim-api-iteration-2-after-2026-10-28');
    },
  };
}
