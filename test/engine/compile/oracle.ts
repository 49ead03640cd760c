// Holds a compiled machine against xstate's own interpreter. Any room may use this for its machines:
//
//   it('is what xstate runs', () => fc.assert(equalsXstate(activationMachine, eventArbitrary, inputArbitrary)));
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { type CompiledMachine, compile } from '../../../engine/compile/index.ts';
import { compiledSubject } from './compiled-subject.ts';
import { interpretedSubject } from './interpreted-subject.ts';
import type { MachineEventLike } from './observation.ts';

/** What happens to the machine: an event from outside, or time passing. */
export type Step =
  | { readonly kind: 'send'; readonly event: MachineEventLike }
  | { readonly kind: 'wait'; readonly seconds: number };

/** What one comparison saw, so that a test can tell a lively run from an idle one. */
export interface Comparison {
  /** How often the two were compared. */
  readonly comparisons: number;
  /** How often the state, the context, the effects or the timers had changed since the comparison before. */
  readonly changes: number;
  readonly timersFired: number;
  /** True when both broke, as a machine does that loops forever. */
  readonly broke: boolean;
  readonly done: boolean;
}

/** Two timers of 0 seconds can feed each other forever; a wait gives up after so many firings, in both. */
const MAX_FIRINGS_PER_WAIT = 40;

/**
 * Runs `steps` on both and demands equal state value, tags, context, effects with parameters, pending timers and
 * `can` after every step and every fired timer. `compiled` may be given to save compiling twice.
 */
export function expectSameAsXstate(
  machine: AnyStateMachine,
  run: { readonly input?: unknown; readonly steps: readonly Step[] },
  compiled: CompiledMachine = compile(machine),
): Comparison {
  const timerIds = new Set(compiled.timers.map((timer) => timer.id));
  const oracle = interpretedSubject(machine, timerIds, structuredClone(run.input));
  const subject = compiledSubject(compiled, structuredClone(run.input));
  const probes = run.steps.flatMap((step) => (step.kind === 'send' ? [step.event] : [])).slice(0, 4);
  let comparisons = 0;
  let changes = 0;
  let timersFired = 0;
  let before = '';

  const compare = (what: string): void => {
    const expected = oracle.observe(probes);
    const actual = subject.observe(probes);
    if (!isDeepStrictEqual(actual, expected))
      expect({ what, ...actual }).toStrictEqual({ what, ...expected });
    const { value, context, effects, timers } = expected;
    const after = JSON.stringify([value, context, effects.length, timers]);
    comparisons++;
    if (after !== before) changes++;
    before = after;
  };
  /** True when both go on; a difference fails the test. */
  const bothAlive = (what: string): boolean => {
    const broken = [oracle.failure !== undefined, subject.failure !== undefined];
    if (broken[0] !== broken[1]) {
      throw new Error(
        `${what}: xstate ${oracle.failure ?? 'is fine'}; compiled ${subject.failure ?? 'is fine'}`,
      );
    }
    // A loop must be a loop in both; any other failure is the author's, and both must report the same one.
    if (broken[0] && isLoop(oracle.failure) !== isLoop(subject.failure)) {
      throw new Error(`${what}: xstate failed with ${oracle.failure}, compiled with ${subject.failure}`);
    }
    return !broken[0];
  };
  const finish = (): Comparison => ({
    comparisons,
    changes,
    timersFired,
    broke: oracle.failure !== undefined,
    done: oracle.failure === undefined && oracle.observe([]).done,
  });

  if (!bothAlive('start')) return finish();
  compare('start');
  let now = 0;
  for (const [index, step] of run.steps.entries()) {
    const what = `step ${index}, ${JSON.stringify(step)}`;
    if (step.kind === 'send') {
      oracle.send(step.event);
      subject.send(step.event);
      if (!bothAlive(what)) return finish();
      compare(what);
      continue;
    }
    const until = now + step.seconds;
    for (let firing = 0; firing < MAX_FIRINGS_PER_WAIT; firing++) {
      const fired = oracle.fireNext(until) !== undefined;
      const alsoFired = subject.fireNext(until) !== undefined;
      expect(alsoFired, `${what}: a timer fires`).toBe(fired);
      if (!bothAlive(what)) return finish();
      if (!fired) {
        oracle.moveTo(until);
        subject.moveTo(until);
        break;
      }
      timersFired++;
      compare(`${what}, timer ${firing}`);
    }
    now = oracle.observe([]).now;
    compare(what);
  }
  return finish();
}

const isLoop = (failure: unknown): boolean => /Infinite loop|more than \d+ microsteps/.test(String(failure));

/** Sequences of events and waits, up to `maxLength` long. */
export function stepsArbitrary(
  events: fc.Arbitrary<MachineEventLike>,
  maxLength = 20,
  waitSeconds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 30 }),
): fc.Arbitrary<Step[]> {
  const send = events.map((event): Step => ({ kind: 'send', event }));
  const wait = waitSeconds.map((seconds): Step => ({ kind: 'wait', seconds }));
  return fc.array(fc.oneof({ weight: 3, arbitrary: send }, { weight: 2, arbitrary: wait }), { maxLength });
}

/** The property that a machine compiled behaves as xstate runs it, for any sequence of these events and waits. */
export function equalsXstate(
  machine: AnyStateMachine,
  events: fc.Arbitrary<MachineEventLike>,
  inputs: fc.Arbitrary<unknown> = fc.constant(undefined),
  options: {
    readonly maxLength?: number;
    readonly waitSeconds?: fc.Arbitrary<number>;
    /** The machine compiled already, for instance with generated code. */
    readonly compiled?: CompiledMachine;
  } = {},
): fc.IProperty<[unknown, Step[]]> {
  const compiled = options.compiled ?? compile(machine);
  return fc.property(
    inputs,
    stepsArbitrary(events, options.maxLength, options.waitSeconds),
    (input, steps) => {
      expectSameAsXstate(machine, { input, steps }, compiled);
    },
  );
}
