import type { Checker } from '../../engine/checkers.ts';
import { PIM_MAX_ACTIVATION } from '../facts/index.ts';
import type { Subject, World } from '../world.ts';

/** No activation is longer than its policy allows, and none than Microsoft does (PIM-14, PIM-20). */
export const activationWithinPolicy: Checker<World> = {
  id: 'activation-within-policy',
  check(world) {
    for (const entity of world.entities.allActivations) {
      if (world.sim.topStateOf(entity) !== 'active') continue;
      const { activeSeconds, maxActivationSeconds } = world.sim.contextOf(entity) as {
        activeSeconds: number;
        maxActivationSeconds: number;
      };
      if (activeSeconds <= Math.min(maxActivationSeconds, PIM_MAX_ACTIVATION.value)) continue;
      const { accountId } = world.subjects[entity] as Extract<Subject, { kind: 'activation' }>;
      return `the activation of ${accountId} runs ${activeSeconds} s, its policy allows ${maxActivationSeconds} s`;
    }
    return undefined;
  },
};
