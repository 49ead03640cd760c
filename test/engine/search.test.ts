import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, cancel, createMachine, raise } from 'xstate';
import { type CompiledMachine, compile } from '../../engine/compile/index.ts';
import { countReachable, explore } from '../../engine/search.ts';

/** Two counters that turn around independently, at `size` and at `other`. */
const counters = (size: number, other: number): CompiledMachine =>
  compile(
    createMachine({
      context: { left: 0, right: 0 },
      on: {
        LEFT: { actions: assign({ left: ({ context }) => (context.left + 1) % size }) },
        RIGHT: { actions: assign({ right: ({ context }) => (context.right + 1) % other }) },
      },
    }),
  );

/** A request that is answered or times out; the answer is allowed `tries` times. */
const request = (tries: number): CompiledMachine =>
  compile(
    createMachine({
      id: 'request',
      context: { tries: 0 },
      initial: 'idle',
      states: {
        idle: {
          on: {
            ASK: {
              target: 'waiting',
              guard: ({ context }) => context.tries < tries,
              actions: assign({ tries: ({ context }) => context.tries + 1 }),
            },
          },
        },
        waiting: { after: { 60: 'late' }, on: { ANSWER: 'idle' } },
        late: { type: 'final' },
      },
    }),
  );

describe('explore', () => {
  it('counts exactly: two counters have as many situations as their product', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (size, other) => {
        const found = explore(counters(size, other), {
          events: [{ type: 'LEFT' }, { type: 'RIGHT' }],
          maxStates: 1000,
        });
        expect(found).toEqual({ states: size * other, configurations: 1, complete: true });
      }),
      { numRuns: 30 },
    );
  });

  it('lets timers fire at any time, and counts what they lead to', () => {
    const events = [{ type: 'ASK' }, { type: 'ANSWER' }];
    // Idle after 0, 1 or 2 tries; waiting after 1 or 2; late after 1 or 2.
    expect(explore(request(2), { events, maxStates: 100 })).toEqual({
      states: 7,
      configurations: 3,
      complete: true,
    });
    expect(explore(request(2), { events: [{ type: 'ASK' }], maxStates: 100 }).states).toBe(3);
  });

  it('fires a timer once', () => {
    const once = compile(
      createMachine({
        context: { fired: 0 },
        entry: raise({ type: 'DUE' }, { delay: 5, id: 'due' }),
        on: { DUE: { actions: assign({ fired: ({ context }) => context.fired + 1 }) } },
      }),
    );
    expect(explore(once, { events: [], maxStates: 100 }).states).toBe(2);
  });

  it('tells situations apart that differ only in what is armed', () => {
    const alarm = compile(
      createMachine({
        entry: raise({ type: 'DUE' }, { delay: 5, id: 'due' }),
        on: { STOP: { actions: cancel('due') } },
      }),
    );
    expect(explore(alarm, { events: [{ type: 'STOP' }], maxStates: 100 }).states).toBe(2);
  });

  it('gives a shortest path to a broken invariant', () => {
    const found = explore(request(3), {
      events: [{ type: 'ANSWER' }, { type: 'ASK' }],
      maxStates: 100,
      invariant: ({ configuration, context }) => configuration !== 2 || context.tries === 1,
    });
    expect(found.complete).toBe(false);
    expect(found.violation?.situation.context).toEqual({ tries: 2 });
    expect(
      found.violation?.path.map((move) => (move.kind === 'timer' ? move.timerId : move.event.type)),
    ).toEqual(['ASK', 'ANSWER', 'ASK', 'xstate.after.60.request.waiting']);
  });

  it('checks the very first situation too', () => {
    const found = explore(request(1), { events: [], maxStates: 10, invariant: () => false });
    expect(found.violation?.path).toEqual([]);
  });

  it('says so when the machine has more situations than allowed', () => {
    const found = explore(counters(8, 8), { events: [{ type: 'LEFT' }, { type: 'RIGHT' }], maxStates: 10 });
    expect(found).toEqual({ states: 10, configurations: 1, complete: false });
  });

  it('tells values apart that JSON does not, and refuses what it cannot tell apart', () => {
    const values = [null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 'NaN', '~NaN'];
    const setting = (next: unknown) =>
      compile(
        createMachine({
          context: { is: 0 as unknown },
          on: { SET: { actions: assign({ is: () => next }) } },
        }),
      );
    const odd = compile(
      createMachine({
        context: { is: 0 as unknown },
        on: { SET: { actions: assign({ is: ({ event }) => values[event.to] }) } },
      }),
    );
    const events = values.map((_, to) => ({ type: 'SET', to }));
    expect(explore(odd, { events, maxStates: 100 }).states).toBe(1 + values.length);
    expect(() => explore(setting(new Map()), { events, maxStates: 9 })).toThrow('a context with a Map');
  });

  it('leaves no trace of one way in another', () => {
    const nested = compile(
      createMachine({
        context: { list: [] as number[] },
        on: {
          ADD: {
            guard: ({ context }) => context.list.length < 3,
            actions: assign({ list: ({ context }) => [...context.list, 1] }),
          },
        },
      }),
    );
    expect(explore(nested, { events: [{ type: 'ADD' }], maxStates: 10 }).states).toBe(4);
  });
});

describe('countReachable', () => {
  it('counts configurations with every guard going either way', () => {
    expect(countReachable(request(0))).toBe(3);
    const flipper = { initial: 'off', states: { off: { on: { FLIP: 'on' } }, on: { on: { FLOP: 'off' } } } };
    const states = { a: flipper, b: { ...flipper, on: { RESET: { target: '.off' } } }, c: { ...flipper } };
    const rotating = {
      ...states,
      b: { initial: 'x', states: { x: { on: { GO: 'y' } }, y: { on: { GO: 'z' } }, z: {} } },
    };
    // Regions a and c always move together, region b by itself.
    expect(countReachable(compile(createMachine({ type: 'parallel', states: rotating })))).toBe(2 * 3);
  });
});
