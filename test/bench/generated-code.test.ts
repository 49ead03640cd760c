import { expect, test } from 'vitest';
import { engineerMachine, NO_HOOKS, relationshipMachine } from '../../bench/lifecycle/machines.ts';
import { LifecycleRandom } from '../../bench/lifecycle/random.ts';
import { generatedModule } from '../generated-code.ts';

const random = new LifecycleRandom(1);

test.each([
  ['bench/lifecycle/generated/engineer.ts', 'engineerCode', engineerMachine(random, NO_HOOKS)],
  ['bench/lifecycle/generated/relationship.ts', 'relationshipCode', relationshipMachine(random, NO_HOOKS)],
] as const)('%s is what the generator writes', (file, name, machine) => {
  const { actual, expected } = generatedModule(file, name, machine);
  expect(actual).toBe(expected);
});
