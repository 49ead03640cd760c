import fc from 'fast-check';
import {
  type ActionPlan,
  type AssignPlan,
  DESCRIPTORS,
  type DelayPlan,
  EVENT_TYPES,
  type GuardPlan,
  type Key,
  type StatePlan,
  TIMER_IDS,
  type TransitionPlan,
} from './machine-plan.ts';
import type { MachineEventLike } from './observation.ts';

const keyArbitrary = fc.constantFrom<Key>('a', 'b', 'c');
const smallNumber = fc.integer({ min: 0, max: 4 });
const stateNumber = fc.nat({ max: 30 });
const weighted = <T>(...choices: readonly [number, fc.Arbitrary<T>][]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const simpleGuard: fc.Arbitrary<GuardPlan> = weighted<GuardPlan>(
  [3, fc.record({ kind: fc.constant('below'), key: keyArbitrary, limit: smallNumber })],
  [2, fc.record({ kind: fc.constant('event'), above: fc.integer({ min: 0, max: 2 }) })],
  [
    3,
    fc.record({
      kind: fc.constant('named'),
      name: fc.constantFrom('isAEven', 'hasFuel', 'isBBig', 'alias', 'composed'),
    }),
  ],
  [
    2,
    fc.record({ kind: fc.constant('params'), key: keyArbitrary, limit: smallNumber, computed: fc.boolean() }),
  ],
  [2, fc.record({ kind: fc.constant('stateIn'), state: stateNumber, form: fc.constantFrom('id', 'path') })],
);

const guardArbitrary: fc.Arbitrary<GuardPlan> = fc.letrec<{ guard: GuardPlan }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'guard' },
    { weight: 4, arbitrary: simpleGuard },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('and', 'or'),
        of: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }),
      }) as fc.Arbitrary<GuardPlan>,
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('not'), of: tie('guard') }) as fc.Arbitrary<GuardPlan>,
    },
  ),
})).guard;

const delayArbitrary: fc.Arbitrary<DelayPlan> = weighted<DelayPlan>(
  [4, fc.record({ kind: fc.constant('constant'), seconds: fc.constantFrom(0, 1, 2, 2.5, 3, 5, 10) })],
  [
    3,
    fc.record({
      kind: fc.constant('named'),
      name: fc.constantFrom('short', 'byContext', 'byEvent', 'maybe', 'negative'),
    }),
  ],
  [1, fc.record({ kind: fc.constant('computed'), key: keyArbitrary })],
);

const assignEntry: fc.Arbitrary<AssignPlan> = fc.record({
  key: keyArbitrary,
  how: fc.constantFrom('set', 'add', 'copy', 'event'),
  from: keyArbitrary,
  amount: smallNumber,
});

const raisedEvent = fc.constantFrom('R', 'S', 'R', 'S', 'A', 'foo.x');

/** Raises feed raises; most are short of fuel soon, the rest meets the limit of microsteps in both. */
const actionArbitrary: fc.Arbitrary<ActionPlan> = weighted<ActionPlan>(
  [
    6,
    fc.record({
      kind: fc.constant('effect'),
      name: fc.constantFrom('beep', 'honk', 'ring'),
      params: fc.constantFrom('none', 'constant', 'computed'),
    }),
  ],
  [
    4,
    fc.record({
      kind: fc.constant('assign'),
      entries: fc.array(assignEntry, { minLength: 1, maxLength: 3 }),
      form: fc.constantFrom('keys', 'function'),
    }),
  ],
  [2, fc.record({ kind: fc.constant('namedAssign'), by: smallNumber, computed: fc.boolean() })],
  [1, fc.record({ kind: fc.constant('raise'), event: raisedEvent, computed: fc.boolean() })],
  [
    2,
    fc.record({
      kind: fc.constant('delayedRaise'),
      id: weighted<string | undefined>([100, fc.constantFrom(...TIMER_IDS)], [1, fc.constant(undefined)]),
      delay: delayArbitrary,
      event: raisedEvent,
      cancelFirst: weighted([60, fc.constant(true)], [1, fc.constant(false)]),
      computed: fc.boolean(),
    }),
  ],
  [1, fc.record({ kind: fc.constant('namedRaise') })],
  [
    1,
    fc.record({
      kind: fc.constant('cancel'),
      id: fc.constantFrom(...TIMER_IDS, 'nobody'),
      computed: fc.boolean(),
    }),
  ],
);

const actions = (maxLength: number) => fc.array(actionArbitrary, { maxLength });
const often = (share: number) => weighted([share, fc.constant(true)], [10 - share, fc.constant(false)]);

const transitionArbitrary: fc.Arbitrary<TransitionPlan> = fc.record({
  targets: weighted<readonly number[]>(
    [6, fc.tuple(stateNumber)],
    [2, fc.constant([])],
    [2, fc.tuple(stateNumber, stateNumber)],
  ),
  reenter: often(3),
  guard: fc.option(guardArbitrary, { nil: undefined, freq: 2 }),
  actions: actions(2),
  short: fc.boolean(),
  burns: weighted([40, fc.constant(true)], [1, fc.constant(false)]),
});

const candidates = fc.array(transitionArbitrary, { minLength: 1, maxLength: 3 });
const none = fc.constant<never[]>([]);
const sometimes = <T>(share: number, arbitrary: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  weighted<readonly T[]>([share, arbitrary], [10 - share, none]);

function stateArbitrary(kind: fc.Arbitrary<StatePlan['kind']>, depth: number): fc.Arbitrary<StatePlan> {
  return kind.chain((chosen) => {
    const minLength = chosen === 'compound' || chosen === 'parallel' ? 1 : 0;
    const children =
      minLength === 0
        ? none
        : fc.array(stateArbitrary(childKind(depth + 1, chosen === 'parallel'), depth + 1), {
            minLength: 1,
            maxLength: 3,
          });
    return fc.record({
      kind: fc.constant(chosen),
      children,
      initial: fc.nat({ max: 5 }),
      initialActions: sometimes(1, actions(1)),
      on: fc.array(fc.record({ descriptor: fc.constantFrom(...DESCRIPTORS), candidates }), {
        maxLength: chosen === 'final' ? 1 : 3,
      }),
      always: sometimes(2, fc.array(transitionArbitrary, { minLength: 1, maxLength: 2 })),
      after: sometimes(
        depth === 0 ? 1 : 3,
        fc.array(fc.record({ delay: delayArbitrary, candidates }), { minLength: 1, maxLength: 2 }),
      ),
      onDone: minLength === 0 ? none : sometimes(6, candidates),
      entry: sometimes(5, actions(3)),
      exit: sometimes(5, actions(3)),
      tags: fc.subarray(['calm', 'busy', 'lost']),
      output: fc.constantFrom('none', 'constant', 'computed'),
      ownId: often(2),
      numericKey: often(2),
    });
  });
}

function childKind(depth: number, isRegion: boolean): fc.Arbitrary<StatePlan['kind']> {
  const leaf: [number, fc.Arbitrary<StatePlan['kind']>][] = [
    [10, fc.constant('atomic')],
    [isRegion ? 1 : 4, fc.constant('final')],
  ];
  if (depth >= 3) return weighted(...leaf);
  return weighted(...leaf, [isRegion ? 12 : 6, fc.constant('compound')], [4, fc.constant('parallel')]);
}

/** Any machine of up to three levels below the root. */
export const machinePlanArbitrary: fc.Arbitrary<StatePlan> = stateArbitrary(
  weighted<StatePlan['kind']>(
    [6, fc.constant('compound')],
    [4, fc.constant('parallel')],
    [1, fc.constant('atomic')],
  ),
  0,
);

export const eventArbitrary: fc.Arbitrary<MachineEventLike> = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  n: fc.integer({ min: 0, max: 3 }),
});

export const inputArbitrary = fc.record({ a: smallNumber, b: smallNumber });
