import { COMPILED } from './compiled-machines.ts';
import { PIM_API_FAILURE } from './facts/index.ts';
import type { PimAutomationInput } from './machines/pim-automation.ts';
import { pimApiEnd } from './policies/pim-api.ts';
import { add } from './populate.ts';
import type { World } from './world.ts';

/** Adds the programs that call PIM; the end of their API is a date, and the machine knows only how far away it is. */
export function addAutomations(world: World): void {
  for (const { id, iteration, provider } of world.index.estate.automations ?? []) {
    const end = pimApiEnd(iteration, provider, { groupsEnd: world.assumptions.pimApiGroups.ends });
    const input: PimAutomationInput = {
      iteration,
      target: provider,
      secondsToRetirement: end === null ? null : end - world.startEpochSeconds,
      afterRetirement: PIM_API_FAILURE.value === 'empty' ? 'returns-nothing' : 'fails-with-error',
    };
    const subject = { kind: 'automation', automationId: id } as const;
    world.entities.automations.set(id, add(world, COMPILED.automation, input, subject));
  }
}
