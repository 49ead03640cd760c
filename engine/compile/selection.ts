import { type ExploredConfiguration, isLeaf } from './configurations.ts';
import { candidatesFor } from './event-types.ts';
import type { GuardExpression } from './guards.ts';
import { ancestorsOf } from './microstep.ts';
import type { StateDefinition, TransitionDefinition } from './read-definition.ts';

/** A place in the decision tables: 0 or more is a branch, less is a result, as `-1 - result`. */
export type Address = number;

/** What is known about guards at one point of a decision: the outcome per test. */
type Outcomes = ReadonlyMap<number, boolean>;

type Chosen = readonly TransitionDefinition[];
type Continue = (chosen: Chosen, outcomes: Outcomes) => Address;

/** What selection needs from the tables it writes into. */
export interface SelectionSink {
  guardOf(transition: TransitionDefinition): GuardExpression | undefined;
  branch(test: number, pass: Address, fail: Address): Address;
  /** The end of a decision: these transitions, in this order. */
  result(chosen: Chosen): Address;
}

/**
 * Writes the decision "which transitions does this event select here" as branches over guard tests.
 * Follows xstate: the innermost state answers first, a region's answer silences the states around the parallel state.
 */
export function selectForEvent(
  configuration: ExploredConfiguration,
  root: StateDefinition,
  type: string,
  sink: SelectionSink,
): Address {
  const own = (state: StateDefinition, chosen: Chosen, outcomes: Outcomes, next: Continue): Address =>
    firstPassing(configuration, candidatesFor(state, type), outcomes, sink, (winner, learned) =>
      next(winner ? [...chosen, winner] : chosen, learned),
    );

  const ask = (state: StateDefinition, chosen: Chosen, outcomes: Outcomes, next: Continue): Address => {
    const children = state.children.filter((child) => configuration.activeSet.has(child));
    const askFrom = (index: number, soFar: Chosen, learned: Outcomes): Address => {
      const child = children[index];
      if (child) return ask(child, soFar, learned, (more, known) => askFrom(index + 1, more, known));
      return soFar.length > chosen.length ? next(soFar, learned) : own(state, soFar, learned, next);
    };
    return askFrom(0, chosen, outcomes);
  };

  return ask(root, [], new Map(), (chosen) => sink.result(chosen));
}

/** The same for `always`: every active leaf asks upward, in the order the leaves were entered. */
export function selectEventless(configuration: ExploredConfiguration, sink: SelectionSink): Address {
  const leaves = configuration.active.filter(isLeaf);
  const askFrom = (index: number, chosen: Chosen, outcomes: Outcomes): Address => {
    const leaf = leaves[index];
    if (!leaf) return sink.result(chosen);
    const candidates = [leaf, ...ancestorsOf(leaf)].flatMap((state) => state.always);
    return firstPassing(configuration, candidates, outcomes, sink, (winner, learned) =>
      askFrom(index + 1, winner && !chosen.includes(winner) ? [...chosen, winner] : chosen, learned),
    );
  };
  return askFrom(0, [], new Map());
}

/** Tries candidates in order; goes on with the first whose guard passes, or with none. */
function firstPassing(
  configuration: ExploredConfiguration,
  candidates: readonly TransitionDefinition[],
  outcomes: Outcomes,
  sink: SelectionSink,
  next: (winner: TransitionDefinition | undefined, outcomes: Outcomes) => Address,
): Address {
  const tryFrom = (index: number, learned: Outcomes): Address => {
    const candidate = candidates[index];
    if (!candidate) return next(undefined, learned);
    const guard = sink.guardOf(candidate);
    if (!guard) return next(candidate, learned);
    return decide(
      guard,
      configuration,
      learned,
      sink,
      (known) => next(candidate, known),
      (known) => tryFrom(index + 1, known),
    );
  };
  return tryFrom(0, outcomes);
}

/** Takes `and`, `or`, `not` and `stateIn` apart, so that only plain tests are left, in the order xstate calls them. */
function decide(
  guard: GuardExpression,
  configuration: ExploredConfiguration,
  outcomes: Outcomes,
  sink: SelectionSink,
  onPass: (outcomes: Outcomes) => Address,
  onFail: (outcomes: Outcomes) => Address,
): Address {
  switch (guard.kind) {
    case 'stateIn':
      return guard.isActive(configuration.activeSet, configuration.value)
        ? onPass(outcomes)
        : onFail(outcomes);
    case 'not':
      return decide(guard.of, configuration, outcomes, sink, onFail, onPass);
    case 'and':
    case 'or': {
      const isAnd = guard.kind === 'and';
      const from = (index: number, learned: Outcomes): Address => {
        const part = guard.of[index];
        if (!part) return isAnd ? onPass(learned) : onFail(learned);
        const goOn = (known: Outcomes): Address => from(index + 1, known);
        return isAnd
          ? decide(part, configuration, learned, sink, goOn, onFail)
          : decide(part, configuration, learned, sink, onPass, goOn);
      };
      return from(0, outcomes);
    }
    case 'call': {
      const known = outcomes.get(guard.test);
      if (known !== undefined) return known ? onPass(outcomes) : onFail(outcomes);
      const pass = onPass(new Map(outcomes).set(guard.test, true));
      const fail = onFail(new Map(outcomes).set(guard.test, false));
      return sink.branch(guard.test, pass, fail);
    }
  }
}
