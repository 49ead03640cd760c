import { describe, expect, it } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  log,
  or,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stopChild,
} from 'xstate';
import { CompileRefusal, compile } from '../../../engine/compile/index.ts';

/** A machine `m` whose state `m.a` has one construct too many. */
const withState = (state: object, more: object = {}): AnyStateMachine =>
  createMachine({ id: 'm', initial: 'a', states: { a: state, b: {} }, ...more } as never);

const withEntry = (entry: unknown): AnyStateMachine => withState({ entry });

function refusalOf(machine: () => AnyStateMachine): CompileRefusal {
  try {
    compile(machine());
  } catch (error) {
    if (error instanceof CompileRefusal) return error;
    throw error;
  }
  throw new Error('it compiled');
}

const job = fromPromise(() => Promise.resolve(1));

const refusals: readonly [construct: string, place: string, machine: () => AnyStateMachine][] = [
  ['history state', 'm.h', () => withState({}, { states: { a: {}, h: { type: 'history' } } })],
  ['invoke', 'm.a', () => withState({ invoke: { src: job } })],
  ['spawnChild', 'm.a', () => withEntry(spawnChild(job))],
  ['stopChild', 'm.a', () => withEntry(stopChild('child'))],
  ['sendTo', 'm.a', () => withEntry(sendTo('other', { type: 'X' }))],
  ['sendTo', 'm.a', () => withEntry(sendParent({ type: 'X' }))],
  ['emit', 'm.a', () => withEntry(emit({ type: 'X' }))],
  ['log', 'm.a', () => withEntry(log('hello'))],
  ['enqueueActions', 'm.a', () => withEntry(enqueueActions(() => {}))],
  ['inline action', 'm.a', () => withEntry(() => {})],
  ['inline action', 'm.a', () => withState({ on: { X: { actions: function ring() {} } } })],
  ['inline action', 'm.a', () => withState({ exit: ['fine', () => {}] })],
  ['raise', 'm.a', () => withEntry(raise('X' as never))],
  ['delay', 'm.a', () => withState({ after: { nowhere: 'b' } })],
  ['guard', 'm.a', () => withState({ on: { X: { guard: 'nowhere', target: 'b' } } })],
  [
    'guard',
    'm.a',
    () =>
      setup({ guards: { loop: 'loop' as never } }).createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { always: { guard: 'loop', target: 'a' } } },
      } as never) as unknown as AnyStateMachine,
  ],
  ['route', 'm.a', () => withState({ id: 'm.a', route: {} })],
  ['machine output', 'm', () => withState({}, { output: 1 })],
  ['error event', 'm.a', () => withState({ on: { 'xstate.error.actor.x': 'b' } })],
  [
    'duplicate state id',
    'twin',
    () => withState({ id: 'twin' }, { states: { a: { id: 'twin' }, b: { id: 'twin' }, c: {} } }),
  ],
  ['after', 'm.a', () => withState({ after: { 10: 'b', '10.0': 'b' } })],
  // Found by the property: xstate enters the root again without leaving it, and its timer is then armed twice.
  ['after', 'm', () => withState({ on: { X: '#m' } }, { after: { 5: '.b' } })],
  ['delayed raise', 'm.a', () => withState({ on: { X: { actions: raise({ type: 'Y' }, { delay: 5 }) } } })],
  [
    'delayed raise',
    'm.a',
    () => withState({ on: { X: { actions: raise({ type: 'Y' }, { delay: 5, id: 'later' }) } } }),
  ],
  [
    'delayed raise',
    'm.a',
    () =>
      withState(
        {},
        {
          states: {
            a: { entry: raise({ type: 'Y' }, { delay: 5 }), on: { X: 'b' } },
            b: { on: { X: 'a', Y: { actions: raise({ type: 'Y' }, { delay: 5 }) } } },
          },
        },
      ),
  ],
  ['targets', 'm.a', () => withState({ on: { X: { target: ['#m.a', '#m.b'] } } })],
  [
    'guards',
    'm',
    () =>
      createMachine({
        id: 'm',
        type: 'parallel',
        states: Object.fromEntries(
          Array.from({ length: 12 }, (_, index) => [
            `r${index}`,
            { on: { X: { guard: or([() => true, () => true]), actions: 'x' } } },
          ]),
        ),
      }),
  ],
  [
    'configurations',
    'm',
    () =>
      createMachine({
        id: 'm',
        type: 'parallel',
        states: Object.fromEntries(
          Array.from({ length: 13 }, (_, index) => [
            `r${index}`,
            { initial: 'off', states: { off: { on: { [`FLIP${index}`]: 'on' } }, on: {} } },
          ]),
        ),
      }),
  ],
];

describe('the compiler refuses', () => {
  for (const [index, [construct, place, machine]] of refusals.entries()) {
    it(`${construct} in ${place} (${index})`, () => {
      const refusal = refusalOf(machine);
      expect([refusal.construct, refusal.place]).toEqual([construct, place]);
      expect(refusal.message).toContain(`${construct} in state "${place}" cannot be compiled`);
    });
  }

  it('a construct that no event can ever reach', () => {
    expect(refusalOf(() => withState({}, { states: { a: {}, lost: { entry: log('x') } } })).place).toBe(
      'm.lost',
    );
  });
});

describe('the compiler takes', () => {
  it('a delayed raise whose id is canceled first', () => {
    const again = [cancel('later'), raise({ type: 'Y' }, { delay: 5, id: 'later' })];
    expect(compile(withState({ on: { X: { actions: again } } })).timers).toEqual([
      { slot: 0, id: 'later', kind: 'raise', event: { type: 'Y' } },
    ]);
  });

  it('a delayed raise that its state cancels on exit', () => {
    const machine = withState({
      entry: raise({ type: 'Y' }, { delay: 5, id: 'later' }),
      exit: cancel('later'),
      on: { X: { target: 'a', reenter: true } },
    });
    expect(compile(machine).timers.map((timer) => timer.id)).toEqual(['later']);
  });

  it('an unnamed delayed raise that happens once', () => {
    const [timer] = compile(withEntry(raise({ type: 'Y' }, { delay: 5 }))).timers;
    expect(timer).toEqual({ slot: 0, id: 'raise:0:m.a', kind: 'raise', event: { type: 'Y' } });
  });

  it('a context that spawns nothing, and says so when it tries', () => {
    const machine = createMachine({ context: ({ spawn }) => ({ child: spawn(job) }) });
    const host = { arm: () => {}, cancel: () => {}, effect: () => {} };
    expect(() => compile(machine).start(host, 0, undefined)).toThrow('cannot `spawn`');
    const selfish = createMachine({ context: { me: '' }, entry: assign({ me: ({ self }) => self.id }) });
    expect(() => compile(selfish).start(host, 0, undefined)).toThrow('has no `self`');
  });
});
