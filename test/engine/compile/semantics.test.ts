// What compiled machines do where XState has a rule that surprises. Each example is also held against xstate itself.
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, and, assign, cancel, createMachine, not, raise, setup, stateIn } from 'xstate';
import { compile, type Host } from '../../../engine/compile/index.ts';
import { expectSameAsXstate, type Step } from './oracle.ts';

interface Seen {
  readonly effects: readonly string[];
  readonly value: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  readonly armed: Readonly<Record<string, number>>;
}

/** Runs the compiled machine through events, without time, after the oracle has agreed. */
function run(
  machine: AnyStateMachine,
  events: readonly (string | { type: string })[],
  input?: unknown,
): Seen {
  const all = events.map((event) => (typeof event === 'string' ? { type: event } : event));
  const steps = all.map((event): Step => ({ kind: 'send', event }));
  expectSameAsXstate(machine, { input, steps: [...steps, { kind: 'wait', seconds: 100 }] });

  const compiled = compile(machine);
  const effects: string[] = [];
  const armed = new Map<string, number>();
  const host: Host = {
    arm: (_entity, slot, delaySeconds) => armed.set(compiled.timers[slot]!.id, delaySeconds),
    cancel: (_entity, slot) => armed.delete(compiled.timers[slot]!.id),
    effect: (_entity, effect) => effects.push(compiled.effects[effect]!),
  };
  let { configuration, context } = compiled.start(host, 0, input);
  for (const event of all) configuration = compiled.step(host, 0, configuration, context, event);
  const { value } = compiled.configurations[configuration]!;
  return { effects, value, context: { ...context }, armed: Object.fromEntries(armed) };
}

const loose = createMachine as (config: object) => AnyStateMachine;

describe('order', () => {
  it('leaves from the inside, acts, then enters from the outside', () => {
    const machine = loose({
      id: 'm',
      initial: 'a',
      states: {
        a: {
          exit: 'leave a',
          initial: 'x',
          states: { x: { exit: 'leave x', on: { GO: { target: '#m.b', actions: 'go' } } } },
        },
        b: {
          entry: 'enter b',
          initial: { target: 'y', actions: 'default' },
          states: { y: { entry: 'enter y' } },
        },
      },
    });
    expect(run(machine, ['GO']).effects).toEqual([
      'leave x',
      'leave a',
      'go',
      'enter b',
      'default',
      'enter y',
    ]);
  });

  it('tries the regions that were entered first, first, for always', () => {
    const region = (name: string) => ({
      initial: 'off',
      states: {
        off: { on: { [`MOVE ${name}`]: 'on' } },
        on: {
          always: {
            guard: ({ event }: { event: { type: string } }) => event.type === 'BOTH',
            target: 'end',
            actions: `end ${name}`,
          },
        },
        end: {},
      },
    });
    const machine = loose({ type: 'parallel', states: { p: region('p'), q: region('q') } });
    expect(run(machine, ['MOVE p', 'MOVE q', 'BOTH']).effects).toEqual(['end p', 'end q']);
    expect(run(machine, ['MOVE q', 'MOVE p', 'BOTH']).effects).toEqual(['end q', 'end p']);
  });

  it('takes raised events one by one, first in first out, before it rests', () => {
    const machine = loose({
      on: {
        GO: { actions: [raise({ type: 'ONE' }), raise({ type: 'TWO' }), 'go'] },
        ONE: { actions: ['one', raise({ type: 'THREE' })] },
        TWO: { actions: 'two' },
        THREE: { actions: 'three' },
      },
    });
    expect(run(machine, ['GO']).effects).toEqual(['go', 'one', 'two', 'three']);
  });
});

describe('context', () => {
  it('is read by all assigners of one assign before any value is stored, and by the next assign after', () => {
    const machine = loose({
      context: { a: 1, b: 2 },
      on: {
        SWAP: {
          actions: [
            assign({ a: ({ context }) => context.b, b: ({ context }) => context.a }),
            assign(({ context }) => ({ sum: context.a * 10 + context.b })),
          ],
        },
      },
    });
    expect(run(machine, ['SWAP']).context).toEqual({ a: 2, b: 1, sum: 21 });
  });

  it('is not shared between entities, also when it is written as a constant', () => {
    const compiled = compile(
      loose({
        context: { count: 0 },
        on: { UP: { actions: assign({ count: ({ context }) => context.count + 1 }) } },
      }),
    );
    const host: Host = { arm: () => {}, cancel: () => {}, effect: () => {} };
    const one = compiled.start(host, 1, undefined);
    compiled.step(host, 1, one.configuration, one.context, { type: 'UP' });
    expect(compiled.start(host, 2, undefined).context).toEqual({ count: 0 });
  });

  it('comes from input', () => {
    const machine = loose({ context: ({ input }: { input: { seats: number } }) => ({ seats: input.seats }) });
    expect(run(machine, [], { seats: 3 }).context).toEqual({ seats: 3 });
  });

  it('is changed by assigns that setup names, with their parameters', () => {
    const machine = setup({
      types: {} as { context: { n: number } },
      actions: { add: assign({ n: ({ context }, params: { by: number }) => context.n + params.by }) },
    }).createMachine({
      context: { n: 1 },
      on: {
        GO: {
          actions: [
            { type: 'add', params: { by: 2 } },
            { type: 'add', params: ({ context }) => ({ by: context.n }) },
          ],
        },
      },
    });
    expect(run(machine, ['GO'])).toMatchObject({ context: { n: 6 }, effects: [] });
  });
});

describe('selection', () => {
  it('lets the inner state answer first, and a forbidden transition silence the outer', () => {
    const machine = loose({
      initial: 'a',
      on: { X: { actions: 'outer x' }, Y: { actions: 'outer y' } },
      states: { a: { on: { X: { actions: 'inner x' }, Y: undefined } } },
    });
    expect(run(machine, ['X', 'Y']).effects).toEqual(['inner x']);
  });

  it('lets the answer of one region silence the parallel state around it', () => {
    const machine = loose({
      type: 'parallel',
      on: { X: { actions: 'around' } },
      states: {
        p: {
          on: { X: { guard: ({ event }: { event: { yes?: boolean } }) => event.yes === true, actions: 'p' } },
        },
        q: {},
      },
    });
    expect(run(machine, [{ type: 'X', yes: true } as { type: string }, 'X']).effects).toEqual([
      'p',
      'around',
    ]);
  });

  it('prefers the exact name, then the longest wildcard', () => {
    const on = {
      'mail.in': { actions: 'exact' },
      'mail.in.*': { actions: 'long' },
      'mail.*': { actions: 'short' },
      '*': { actions: 'any' },
    };
    const machine = loose({ on });
    const events = ['mail.in', 'mail.in.late', 'mail.out', 'mail', 'other', 'mailbox'];
    expect(run(machine, events).effects).toEqual(['exact', 'long', 'short', 'short', 'any', 'any']);
    const { eventTypes, eventCode } = compile(machine);
    expect(eventTypes).toEqual(['mail.in', 'mail.in.*', 'mail.*', '*']);
    expect(events.map(eventCode)).toEqual([0, 1, 2, 2, 3, 3]);
  });

  it('takes, of two transitions that leave a common state, the one of the earlier region', () => {
    const machine = loose({
      id: 'm',
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: {
            one: { on: { X: '#m.end' } },
            two: { initial: 'a', states: { a: { on: { X: 'b' } }, b: {} } },
          },
        },
        end: {},
      },
    });
    expect(run(machine, ['X']).value).toBe('end');
  });

  it('takes, of two transitions that leave a common state, the deeper one where one source holds the other', () => {
    const inX = { guard: ({ event }: { event: { type: string } }) => event.type === 'X' };
    const machine = loose({
      id: 'm',
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          always: { ...inX, target: 'end', actions: 'outer' },
          states: {
            one: {},
            two: {
              initial: 'a',
              states: { a: { always: { ...inX, target: 'b', actions: 'inner' } }, b: {} },
            },
          },
        },
        end: {},
      },
    });
    // Region one asks the parallel state, region two answers itself; then the parallel state is asked again.
    expect(run(machine, ['X']).effects).toEqual(['inner', 'outer']);
  });

  it('decides stateIn, not and and by configuration', () => {
    const machine = loose({
      id: 'm',
      type: 'parallel',
      states: {
        light: { initial: 'off', states: { off: { on: { SWITCH: 'on' } }, on: {} } },
        door: {
          on: {
            PUSH: [
              { guard: and([stateIn({ light: 'on' }), not(stateIn('#m.light.off'))]), actions: 'open' },
              { actions: 'stumble' },
            ],
          },
        },
      },
    });
    expect(run(machine, ['PUSH', 'SWITCH', 'PUSH']).effects).toEqual(['stumble', 'open']);
  });
});

describe('always', () => {
  it('is asked again after an event nobody takes, and sees that event', () => {
    const machine = loose({
      initial: 'a',
      states: {
        a: {
          always: { guard: ({ event }: { event: { type: string } }) => event.type === 'odd', target: 'b' },
        },
        b: {},
      },
    });
    expect(run(machine, ['even']).value).toBe('a');
    expect(run(machine, ['odd']).value).toBe('b');
  });

  it('without effect on states and context is taken once, and ends', () => {
    expect(run(loose({ always: { actions: 'blink' } }), ['X']).effects).toEqual(['blink', 'blink']);
  });

  it('that never ends is an error, at the very microstep where xstate stops', () => {
    const counting = (until: number, maxIterations: number) =>
      loose({
        context: { n: 0 },
        options: { maxIterations },
        always: {
          guard: ({ context }: { context: { n: number } }) => context.n < until,
          actions: assign({ n: ({ context }) => context.n + 1 }),
        },
      });
    const broke = (until: number, maxIterations: number) =>
      expectSameAsXstate(counting(until, maxIterations), { steps: [] }).broke;
    expect([broke(9, 10), broke(10, 10)]).toEqual([false, true]);
    const host: Host = { arm: () => {}, cancel: () => {}, effect: () => {} };
    const endless = compile(counting(1000, Number.POSITIVE_INFINITY));
    expect(() => endless.start(host, 0, undefined)).toThrow('more than 1000 microsteps');
  });
});

describe('time', () => {
  it('is disarmed on exit and starts anew on reentry, also when a transition reenters its own state', () => {
    const machine = loose({
      initial: 'a',
      states: {
        a: {
          after: { 10: 'late' },
          on: { STAY: { target: 'a' }, AGAIN: { target: 'a', reenter: true }, OUT: 'b' },
        },
        b: { on: { BACK: 'a' } },
        late: {},
      },
    });
    const wait = (seconds: number): Step => ({ kind: 'wait', seconds });
    const send = (type: string): Step => ({ kind: 'send', event: { type } });
    for (const type of ['STAY', 'AGAIN']) {
      expectSameAsXstate(machine, {
        steps: [wait(6), send(type), wait(6), send('OUT'), wait(20), send('BACK'), wait(10)],
      });
    }
    expect(run(machine, ['OUT']).armed).toEqual({});
    expect(run(machine, ['OUT', 'BACK']).armed).toEqual({ 'xstate.after.10.(machine).a': 10 });
  });

  it('is named and numbered as xstate does it, also where nothing comes of it', () => {
    const machine = loose({
      id: 'm',
      after: { '5.0': undefined },
      entry: raise({ type: 'X' }, { delay: 1, id: 'x' }),
    });
    expect(run(machine, []).armed).toEqual({ x: 1, 'xstate.after.5.m': 5 });
    expect(compile(machine).timers).toEqual([
      { slot: 0, id: 'x', kind: 'raise', event: { type: 'X' } },
      { slot: 1, id: 'xstate.after.5.m', kind: 'after', event: { type: 'xstate.after.5.m' } },
    ]);
  });

  it('is rounded up to whole seconds, and never negative', () => {
    const machine = setup({ delays: { early: () => -5, half: () => 0.5 } }).createMachine({
      id: 'm',
      after: { early: {}, half: {}, 2.1: {} },
    });
    const host: Host = {
      arm: (_e, slot, delay) => delays.push([slot, delay]),
      cancel: () => {},
      effect: () => {},
    };
    const delays: number[][] = [];
    compile(machine).start(host, 0, undefined);
    expect(delays).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
    ]);
  });

  it('that is not a number is no delay at all, and one that is not finite is an error', () => {
    const later = (delay: unknown) =>
      loose({ entry: raise({ type: 'X' }, { delay: () => delay } as never), on: { X: { actions: 'x' } } });
    expect(run(later(undefined), []).effects).toEqual(['x']);
    const host: Host = { arm: () => {}, cancel: () => {}, effect: () => {} };
    expect(() => compile(later(Number.NaN)).start(host, 0, undefined)).toThrow('computed the delay NaN');
  });

  it('is canceled by a constant or a computed id, and not by an unknown one', () => {
    const machine = loose({
      entry: raise({ type: 'X' }, { delay: 5, id: 'later' }),
      on: {
        KNOWN: { actions: cancel('later') },
        COMPUTED: { actions: cancel(() => 'later') },
        UNKNOWN: { actions: [cancel('x'), cancel(() => 'x')] },
      },
    });
    expect(run(machine, ['UNKNOWN']).armed).toEqual({ later: 5 });
    expect(run(machine, ['KNOWN']).armed).toEqual({});
    expect(run(machine, ['COMPUTED']).armed).toEqual({});
  });
});

describe('completion', () => {
  const region = { initial: 'a', states: { a: { on: { GO: 'end' } }, end: { type: 'final', output: 7 } } };

  it('of all regions raises done for each region and then for the parallel state', () => {
    const done = (name: string) => ({
      actions: { type: name, params: ({ event }: { event: { output?: unknown } }) => event.output },
    });
    const machine = loose({
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: { one: { ...region, onDone: done('one') }, two: { ...region, onDone: done('two') } },
          onDone: 'after',
        },
        after: { entry: 'after' },
      },
    });
    expect(run(machine, ['GO'])).toMatchObject({ effects: ['one', 'two', 'after'], value: 'after' });
  });

  it('of the machine leaves all states, disarms all timers, and takes no more events', () => {
    const machine = loose({
      initial: 'a',
      exit: 'leave machine',
      after: { 50: { actions: 'never' } },
      on: { X: { actions: 'x' } },
      states: {
        a: { on: { GO: { target: 'end', actions: raise({ type: 'X' }) } } },
        end: { type: 'final', exit: 'leave end', tags: 'over' },
      },
    });
    expect(run(machine, ['X', 'GO', 'X'])).toMatchObject({
      effects: ['x', 'leave end', 'leave machine'],
      armed: {},
    });
    const compiled = compile(machine);
    const end = compiled.configurations.find((configuration) => configuration.done)!;
    expect([end.value, end.stateIds, [...end.tags]]).toEqual([
      'end',
      ['(machine)', '(machine).end'],
      ['over'],
    ]);
    expect(compiled.can(end.code, {}, { type: 'X' })).toBe(false);
  });
});

describe('hosts', () => {
  it('may step another entity of the same machine from inside an effect', () => {
    const compiled = compile(
      loose({
        context: { n: 0 },
        on: {
          OUTER: {
            actions: ['call', raise({ type: 'RAISED' }), 'call', assign({ n: ({ event }) => event.n })],
          },
          INNER: { actions: [raise({ type: 'RAISED' }), assign({ n: ({ event }) => event.n })] },
          RAISED: { actions: assign({ n: ({ context }) => context.n + 1 }) },
        },
      }),
    );
    const contexts = [{ n: 0 }, { n: 0 }];
    const host: Host = {
      arm: () => {},
      cancel: () => {},
      effect: (entity) => {
        if (entity === 0) compiled.step(host, 1, 0, contexts[1]!, { type: 'INNER', n: 20 });
      },
    };
    compiled.step(host, 0, 0, contexts[0]!, { type: 'OUTER', n: 10 });
    expect(contexts).toEqual([{ n: 11 }, { n: 21 }]);
  });
});
