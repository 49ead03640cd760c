import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyTally, randomMachinesEqualXstate } from './random-machines.ts';

it('runs 20,000 random machines as xstate does', async () => {
  const tally = emptyTally();
  await fc.assert(randomMachinesEqualXstate(tally), { numRuns: 20_000 });
  expect(tally.machines).toBe(20_000);
  expect(tally.comparisons).toBeGreaterThan(120_000);
});
