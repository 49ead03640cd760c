import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, assign, createMachine, setup } from 'xstate';
import { compile } from '../../../engine/compile/index.ts';
import { equalsXstate, expectSameAsXstate } from './oracle.ts';

const door = setup({
  types: {} as {
    context: { opened: number };
    events: { type: 'OPEN' } | { type: 'CLOSE'; hard: boolean };
  },
  actions: { ring: () => {}, slam: (_, _params: { hard: boolean }) => {} },
}).createMachine({
  id: 'door',
  context: { opened: 0 },
  initial: 'closed',
  states: {
    closed: {
      on: { OPEN: { target: 'open', actions: assign({ opened: ({ context }) => context.opened + 1 }) } },
    },
    open: {
      entry: 'ring',
      after: { 10: 'closed' },
      on: {
        CLOSE: { target: 'closed', actions: { type: 'slam', params: ({ event }) => ({ hard: event.hard }) } },
      },
    },
  },
});

describe('the oracle', () => {
  it('finds the compiled door equal to the interpreted one', () => {
    const events = fc.oneof(
      fc.constant({ type: 'OPEN' }),
      fc.boolean().map((hard) => ({ type: 'CLOSE', hard })),
    );
    fc.assert(equalsXstate(door, events), { numRuns: 100 });
  });

  it('counts what happened', () => {
    const seen = expectSameAsXstate(door, {
      steps: [
        { kind: 'send', event: { type: 'OPEN' } },
        { kind: 'wait', seconds: 10 },
      ],
    });
    expect(seen).toEqual({ comparisons: 4, changes: 3, timersFired: 1, broke: false, done: false });
  });
});

describe('the oracle notices', () => {
  const base = {
    context: { n: 0 },
    initial: 'a',
    states: {
      a: {
        tags: ['calm'],
        exit: 'leave',
        after: { 5: 'b' },
        on: { X: { target: 'b', actions: { type: 'go', params: { hard: true } } } },
      },
      b: { entry: 'enter' },
    },
  };
  const withA = (a: object) => ({ ...base, states: { ...base.states, a: { ...base.states.a, ...a } } });
  const machine = createMachine as (config: object) => AnyStateMachine;
  const send = { kind: 'send', event: { type: 'X' } } as const;
  const wait = { kind: 'wait', seconds: 9 } as const;

  it.each([
    ['another initial state', { ...base, initial: 'b' }, []],
    ['another context', { ...base, context: { n: 1 } }, []],
    ['another tag', withA({ tags: ['busy'] }), []],
    ['another delay', withA({ after: { 6: 'b' } }), []],
    ['a missing timer', withA({ after: {} }), []],
    ['another target of a timer', withA({ after: { 5: 'a' } }), [wait]],
    ['a missing effect', withA({ exit: [] }), [send]],
    [
      'other parameters',
      withA({ on: { X: { target: 'b', actions: { type: 'go', params: { hard: false } } } } }),
      [send],
    ],
    [
      'another order of effects',
      withA({ exit: { type: 'go', params: { hard: true } }, on: { X: { target: 'b', actions: 'leave' } } }),
      [send],
    ],
    ['an event it should not take', withA({ on: {} }), [send]],
    [
      'a loop',
      withA({
        always: {
          guard: ({ event }: { event: { type: string } }) => event.type === 'X',
          reenter: true,
          target: 'a',
        },
        on: {},
      }),
      [send],
    ],
  ])('%s', (_what, planted, steps) => {
    expect(() => expectSameAsXstate(machine(base), { steps }, compile(machine(base)))).not.toThrow();
    expect(() => expectSameAsXstate(machine(base), { steps }, compile(machine(planted)))).toThrow();
  });
});
