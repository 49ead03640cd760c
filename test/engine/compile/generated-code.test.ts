import { describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { compile, emitCode, type Host } from '../../../engine/compile/index.ts';
import { codeOf } from './code-of.ts';

/** A lamp that goes out after some seconds; the arguments are what code is made from. */
const lampOf = (key: string, seconds: number) =>
  setup({
    types: {} as { context: Record<string, number>; events: { type: 'ON' } | { type: 'OFF' } },
  }).createMachine({
    id: 'lamp',
    context: { lit: 0, other: 0 },
    initial: 'off',
    states: {
      off: { on: { ON: { target: 'on', actions: assign({ [key]: ({ context }) => context[key]! + 1 }) } } },
      on: { after: { [seconds]: 'off' }, on: { OFF: 'off' } },
    },
  });

const silent: Host = { arm: () => {}, cancel: () => {}, effect: () => {} };

describe('generated code', () => {
  it('steps the machine it was made from', async () => {
    const machine = lampOf('lit', 5);
    const compiled = compile(machine, await codeOf(machine));
    const { context, configuration } = compiled.start(silent, 0, undefined);
    const on = compiled.step(silent, 0, configuration, context, { type: 'ON' });
    expect([compiled.runsAs, compiled.configurations[on]!.value, context]).toEqual([
      'code',
      'on',
      { lit: 1, other: 0 },
    ]);
    const off = compiled.fire(silent, 0, on, context, compiled.timers[0]!.event!, 0);
    expect(compiled.configurations[off]!.value).toBe('off');
  });

  it.each([
    ['another context key', lampOf('other', 5)],
    ['another delay', lampOf('lit', 6)],
  ])('is not used for a machine with %s', async (_, other) => {
    const compiled = compile(other, await codeOf(lampOf('lit', 5)));
    expect(compiled.runsAs).toBe('tables');
    const { context, configuration } = compiled.start(silent, 0, undefined);
    const on = compiled.step(silent, 0, configuration, context, { type: 'ON' });
    expect(compiled.configurations[on]!.value).toBe('on');
  });

  it('evaluates no text', () => {
    expect(emitCode(lampOf('lit', 5))).not.toMatch(/\beval\b|\bFunction\b/);
  });
});
