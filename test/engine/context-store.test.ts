import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { type CompiledMachine, compile, type MachineContext } from '../../engine/compile/index.ts';
import { ContextStore } from '../../engine/context-store.ts';
import { Simulation } from '../../engine/simulation.ts';

interface Pair {
  readonly a: unknown;
  readonly b: unknown;
}

/** Sets and swaps what it has, and says it. */
const pair = compile(
  setup({
    types: {
      context: {} as Pair,
      input: {} as Pair,
      events: {} as { type: 'set'; a: unknown } | { type: 'swap' },
    },
    actions: { swapped: (_, _params: Pair) => {} },
  }).createMachine({
    id: 'pair',
    context: ({ input }) => ({ ...input }),
    on: {
      set: { actions: assign({ a: ({ event }) => event.a }) },
      swap: {
        guard: ({ context }) => !Object.is(context.a, context.b),
        actions: [
          assign({ a: ({ context }) => context.b, b: ({ context }) => context.a }),
          { type: 'swapped', params: ({ context }) => context },
        ],
      },
    },
  }),
);
/** The same, and nobody knows which keys it may set. */
const unknowable: CompiledMachine = { ...pair, assigns: undefined };

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, 0.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1),
);
/** Mostly numbers; the more of them, the longer an array stays narrow. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer() },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, true, 'text', 7n, [1], { a: 1 }) },
);
/** Contexts with two such values, and some of another shape. */
const contextOf = (values: fc.Arbitrary<unknown>): fc.Arbitrary<MachineContext> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.record({ a: values, b: values }) },
    { weight: 1, arbitrary: fc.record({ b: values, a: values }) },
    { weight: 1, arbitrary: fc.record({ a: values, b: values, c: values }) },
  );

describe('a store of contexts', () => {
  test('is to machines and onlookers what an object per entity would be', () => {
    // So many that arrays of every kind grow.
    const lifeOf = (values: fc.Arbitrary<unknown>) =>
      fc.array(
        fc.record({
          starts: contextOf(values),
          sets: fc.array(fc.record({ entity: fc.nat(), key: fc.constantFrom('a', 'b'), to: values })),
        }),
        { maxLength: 80, size: 'max' },
      );
    fc.assert(
      fc.property(fc.oneof(lifeOf(fc.integer()), lifeOf(number), lifeOf(value)), (life) => {
        const store = new ContextStore(pair);
        const objects: MachineContext[] = [];
        const places: number[] = [];
        for (const { starts, sets } of life) {
          objects.push({ ...starts });
          places.push(store.add({ ...starts }));
          for (const { entity, key, to } of sets) {
            const at = entity % places.length;
            const context = store.at(places[at]!);
            context[key] = to;
            objects[at]![key] = to;
            expect([{ ...context }, Object.keys(context)]).toEqual([objects[at], Object.keys(objects[at]!)]);
          }
        }
        const seen = places.map((place) => store.lookAt(place));
        expect(isDeepStrictEqual(seen, objects)).toBe(true);
      }),
    );
  });

  test('has one window for numbers, and objects for what does not fit', () => {
    const store = new ContextStore(pair);
    const [one, two, other] = [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
      { a: 5, b: 'six' },
    ].map((it) => store.add(it));
    expect(store.at(one!)).toBe(store.at(two!));
    expect(store.at(other!)).not.toBe(store.at(two!));
  });

  test.each([
    ['a first context with a text', pair, { a: 1, b: 'two' }],
    ['a first context without a key that steps set', pair, { a: 1 }],
    ['a first context with what only code can see', pair, { a: 1, b: 2, [Symbol('hidden')]: 3 }],
    ['a machine that may set any key', unknowable, { a: 1, b: 2 }],
  ])('keeps objects for %s', (_, machine, first: MachineContext) => {
    const store = new ContextStore(machine);
    const [one, two] = [store.add(first), store.add({ a: 3, b: 4 })];
    expect(store.at(one)).toBe(first);
    expect(store.at(two)).not.toBe(first);
  });

  test('a step cannot set what is no key', () => {
    const store = new ContextStore(pair);
    const context = store.at(store.add({ a: 1, b: 2 }));
    expect(() => {
      context.c = 3;
    }).toThrow(TypeError);
  });
});

describe('a simulation', () => {
  const contexts = fc.array(contextOf(fc.oneof({ weight: 5, arbitrary: number }, value)), { minLength: 1 });
  const events = fc.array(
    fc.record({
      entity: fc.nat(),
      event: fc.oneof(fc.constant({ type: 'swap' }), fc.record({ type: fc.constant('set'), a: value })),
    }),
  );
  const traceOf = (
    machine: CompiledMachine,
    given: readonly MachineContext[],
    events: readonly { entity: number; event: { type: string } }[],
  ) => {
    const trace: unknown[] = [];
    let starts = 0;
    const simulation: Simulation = new Simulation({
      horizonSeconds: 10,
      onEffect: (effect, entity, params) => {
        // What is asked meanwhile, and who starts, change no context that is a parameter.
        if (starts < 3) simulation.addEntity(machine, { a: starts++, b: 0 });
        const all = given.map((_, other) => simulation.contextOf(other));
        const can = given.map((_, other) => simulation.can(other, { type: 'swap' }));
        trace.push([effect, entity, { ...(params as Pair) }, structuredClone(all), can]);
      },
    });
    for (const one of given) simulation.addEntity(machine, one);
    for (const { entity, event } of events) simulation.send(entity % given.length, event);
    simulation.run();
    return [...trace, given.map((_, entity) => simulation.contextOf(entity))];
  };

  test('cannot tell numbers in an array from objects', () => {
    fc.assert(
      fc.property(contexts, events, (given, events) => {
        expect(isDeepStrictEqual(traceOf(pair, given, events), traceOf(unknowable, given, events))).toBe(
          true,
        );
      }),
    );
  });

  test('cannot tell entities that began as one from those that began by themselves', () => {
    fc.assert(
      fc.property(contexts, fc.array(fc.nat(), { minLength: 1 }), events, (inputs, picks, events) => {
        const given = picks.map((pick) => Object.freeze(inputs[pick % inputs.length]!));
        const apart = given.map((input) => ({ ...input }));
        expect(isDeepStrictEqual(traceOf(pair, given, events), traceOf(pair, apart, events))).toBe(true);
      }),
    );
  });
});

test('a machine knows which keys its steps set, unless a function decides', () => {
  const build = (actions: unknown[]) =>
    compile(setup({}).createMachine({ id: 'm', context: {}, on: { go: { actions: actions as never } } }));
  expect(build([assign({ a: 1 }), assign({ b: () => 2 })]).assigns).toEqual(new Set(['a', 'b']));
  expect(build([assign({ a: 1 }), assign(() => ({}))]).assigns).toBeUndefined();
});
