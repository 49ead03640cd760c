import fc from 'fast-check';
import { MACHINES } from '../../../models/machines/index.ts';
import { type Run, runMachine, type SeenEffect } from './run-machine.ts';

export type Step = { readonly event: { readonly type: string } } | { readonly waitSeconds: number };

export interface Moment {
  readonly run: Run;
  readonly step: Step;
  readonly effects: readonly SeenEffect[];
  readonly before: { readonly value: unknown; readonly context: Record<string, unknown> };
}

export const entryOf = (id: string) => MACHINES.find((entry) => entry.id === id)!;

/**
 * Walks one machine of the catalog at random; `newVisitor` is called once per walk and sees every step of it. Every
 * walk begins with the steps of `prelude`, for what chance would seldom come to.
 */
export function walk(
  id: string,
  numRuns: number,
  newVisitor: (input: unknown) => (moment: Moment) => void,
  prelude: readonly Step[] = [],
): void {
  const { machine, sampleInputs, events, waitsSeconds } = entryOf(id);
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...events).map((event): Step => ({ event })) },
    { weight: 2, arbitrary: fc.constantFrom(...waitsSeconds).map((waitSeconds): Step => ({ waitSeconds })) },
  );
  fc.assert(
    fc.property(fc.constantFrom(...sampleInputs), fc.array(step, { maxLength: 30 }), (input, steps) => {
      const run = runMachine(machine, input);
      const visit = newVisitor(input);
      for (const taken of [...prelude, ...steps]) {
        const before = { value: run.value, context: run.context };
        const effects = 'event' in taken ? run.send(taken.event) : run.wait(taken.waitSeconds);
        visit({ run, step: taken, effects, before });
      }
    }),
    { numRuns },
  );
}
