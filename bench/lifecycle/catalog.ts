import { engineerMachine, NO_HOOKS, relationshipMachine } from './machines.ts';
import { LifecycleRandom } from './random.ts';

const random = new LifecycleRandom(1);

/** What code is generated for; whose stream the machines draw from does not matter to it. */
export const MACHINES = [
  { machine: engineerMachine(random, NO_HOOKS, new Uint8Array()) },
  { machine: relationshipMachine(random, NO_HOOKS) },
] as const;
