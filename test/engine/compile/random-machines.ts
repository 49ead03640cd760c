// The property of random machines, in one place for the short and the long run.
import fc from 'fast-check';
import { type CompiledMachine, CompileRefusal, compile } from '../../../engine/compile/index.ts';
import { buildMachine } from './build-machine.ts';
import { codeOf } from './code-of.ts';
import { eventArbitrary, inputArbitrary, machinePlanArbitrary } from './machine-arbitrary.ts';
import type { ActionPlan, GuardPlan, StatePlan, TransitionPlan } from './machine-plan.ts';
import { type Comparison, expectSameAsXstate, type Step, stepsArbitrary } from './oracle.ts';

/** What many random machines were like, to see that the property is not idle. */
export interface Tally {
  machines: number;
  refused: Record<string, number>;
  broke: number;
  done: number;
  comparisons: number;
  changes: number;
  timersFired: number;
}

export const emptyTally = (): Tally => ({
  machines: 0,
  refused: {},
  broke: 0,
  done: 0,
  comparisons: 0,
  changes: 0,
  timersFired: 0,
});

/** A plan, an input and what happens: everything a counterexample needs. */
export interface RandomRun {
  readonly plan: StatePlan;
  readonly input: { readonly a: number; readonly b: number };
  readonly steps: readonly Step[];
}

export const runArbitrary: fc.Arbitrary<RandomRun> = fc.record({
  plan: machinePlanArbitrary,
  input: inputArbitrary,
  steps: stepsArbitrary(eventArbitrary, 15, fc.integer({ min: 0, max: 12 })),
});

/** Compiles and compares one random machine, as tables and as generated code. Undefined where the compiler refuses it, for a reason it may have. */
export async function compareRandomRun(run: RandomRun, tally?: Tally): Promise<Comparison | undefined> {
  const machine = buildMachine(run.plan);
  if (tally) tally.machines++;
  let compiled: CompiledMachine;
  try {
    compiled = compile(machine);
  } catch (error) {
    if (!(error instanceof CompileRefusal) || !mayRefuse(error)) throw error;
    if (tally) tally.refused[error.construct] = (tally.refused[error.construct] ?? 0) + 1;
    return undefined;
  }
  const seen = expectSameAsXstate(machine, run, compiled);
  const asCode = compile(machine, await codeOf(machine));
  if (asCode.runsAs !== 'code') throw new Error('the code does not fit the machine it was made from');
  expectSameAsXstate(machine, run, asCode);
  if (tally) {
    tally.broke += seen.broke ? 1 : 0;
    tally.done += seen.done ? 1 : 0;
    tally.comparisons += seen.comparisons;
    tally.changes += seen.changes;
    tally.timersFired += seen.timersFired;
  }
  return seen;
}

/**
 * Random machines arm timers carelessly and may be large. A transition from below to the root arms the root's `after`
 * twice in xstate. All else the generator writes must compile.
 */
function mayRefuse({ construct, place }: CompileRefusal): boolean {
  return (
    ['delayed raise', 'configurations', 'guards'].includes(construct) ||
    (construct === 'after' && place === 'm')
  );
}

export const randomMachinesEqualXstate = (tally?: Tally): fc.IAsyncProperty<[RandomRun]> =>
  fc.asyncProperty(runArbitrary, async (run) => {
    await compareRandomRun(run, tally);
  });

/** The names of all constructs a plan uses; a test demands that each occurs often enough. */
export function constructsOf(plan: StatePlan): ReadonlySet<string> {
  const found = new Set<string>();
  const guard = (one: GuardPlan | undefined): void => {
    if (!one) return;
    found.add(`guard ${one.kind}${one.kind === 'stateIn' ? ` by ${one.form}` : ''}`);
    if (one.kind === 'params') found.add(one.computed ? 'guard params computed' : 'guard params constant');
    if (one.kind === 'named') found.add(`guard ${one.name}`);
    if (one.kind === 'not') guard(one.of);
    if (one.kind === 'and' || one.kind === 'or') one.of.forEach(guard);
  };
  const action = (one: ActionPlan): void => {
    found.add(`action ${one.kind}`);
    if (one.kind === 'effect') found.add(`effect params ${one.params}`);
    if (one.kind === 'assign') found.add(`assign ${one.form}`);
    if (one.kind === 'raise') found.add(`raise ${one.computed ? 'computed' : 'constant'} event`);
    if (one.kind === 'cancel') found.add(`cancel ${one.computed ? 'computed' : 'constant'} id`);
    if (one.kind === 'delayedRaise') found.add(`raise delay ${one.delay.kind}`);
  };
  const transition = (where: string) => (one: TransitionPlan) => {
    found.add(`${where} ${['targetless', 'one target', 'two targets'][one.targets.length]}`);
    if (one.reenter) found.add(`${where} reenter`);
    guard(one.guard);
    one.actions.forEach(action);
  };
  const state = (one: StatePlan): void => {
    found.add(`state ${one.kind}`);
    for (const { descriptor, candidates } of one.on) {
      found.add(`on ${descriptor.endsWith('*') ? descriptor : 'name'}`);
      candidates.forEach(transition('on'));
      if (candidates.some((each) => each.targets.length + each.actions.length === 0)) found.add('forbidden');
    }
    for (const { delay, candidates } of one.after) {
      if (delay.kind === 'named') found.add(`after ${delay.name}`);
      if (delay.kind === 'constant') found.add('after constant');
      candidates.forEach(transition('after'));
    }
    one.always.forEach(transition('always'));
    one.onDone.forEach(transition(`onDone ${one.kind}`));
    for (const list of ['entry', 'exit', 'initialActions'] as const) {
      if (one[list].length > 0) found.add(list);
      one[list].forEach(action);
    }
    if (one.tags.length > 0) found.add('tags');
    if (one.kind === 'final') found.add(`output ${one.output}`);
    if (one.ownId) found.add('own id');
    if (one.numericKey) found.add('numeric key');
    one.children.forEach(state);
  };
  state(plan);
  return found;
}
