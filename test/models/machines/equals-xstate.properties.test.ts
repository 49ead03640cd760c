import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { MACHINES } from '../../../models/machines/index.ts';
import { equalsXstate } from '../../engine/compile/oracle.ts';

const numRuns = process.env.ENTWIN_LONG ? 3000 : 120;

describe('every machine, compiled, is what xstate runs', () => {
  test.each(MACHINES.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    fc.assert(
      equalsXstate(entry.machine, fc.constantFrom(...entry.events), fc.constantFrom(...entry.sampleInputs), {
        maxLength: 25,
        waitSeconds: fc.constantFrom(...entry.waitsSeconds),
      }),
      { numRuns },
    );
  });
});

describe('the number of configurations each machine can be in', () => {
  test.each(MACHINES.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const compiled = compile(entry.machine);
    expect(compiled.id).toBe(id);
    expect(compiled.configurations.map((c) => c.value)).toEqual([]);
  });
});
