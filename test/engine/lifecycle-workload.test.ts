import { expect, test } from 'vitest';
import { runLifecycle } from './lifecycle-workload.ts';

test('100 tenants with 5 engineers over 730 days come out as every other implementation has them', () => {
  expect(runLifecycle({ tenants: 100, engineersPerTenant: 5, days: 730, seed: 1 })).toEqual({
    events: 2_310_874,
    activations: 695_303,
    refused: 2485,
    denied: 10_586,
    activeMinutes: 177_432_786,
    forced: 71,
    peak: 217,
  });
});
