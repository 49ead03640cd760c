import { expect, test } from 'vitest';
import { viewOf } from '../../engine/machine-view.ts';
import { COMPILED } from '../../models/compiled-machines.ts';

test('a state’s outermost name is the first key of its value, or the value itself', () => {
  const tops = (machine: (typeof COMPILED)[keyof typeof COMPILED]) =>
    machine.configurations.map(({ value }) =>
      typeof value === 'string' ? value : Object.keys(value as object)[0],
    );
  for (const machine of Object.values(COMPILED)) expect(viewOf(machine).topStates).toEqual(tops(machine));
  // A compound state and one of regions side by side are among them.
  expect(viewOf(COMPILED.redemption).topStates).toContain('present');
  expect(new Set(viewOf(COMPILED.syncJob).topStates).size).toBe(1);
});
