/** A random machine as plain data: small to shrink, and readable when a property fails. */
export interface StatePlan {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly children: readonly StatePlan[];
  /** Which child is initial, modulo their number. */
  readonly initial: number;
  readonly initialActions: readonly ActionPlan[];
  readonly on: readonly { readonly descriptor: string; readonly candidates: readonly TransitionPlan[] }[];
  readonly always: readonly TransitionPlan[];
  readonly after: readonly { readonly delay: DelayPlan; readonly candidates: readonly TransitionPlan[] }[];
  readonly onDone: readonly TransitionPlan[];
  readonly entry: readonly ActionPlan[];
  readonly exit: readonly ActionPlan[];
  readonly tags: readonly string[];
  readonly output: 'none' | 'constant' | 'computed';
  /** A custom id instead of the path. */
  readonly ownId: boolean;
  /** A key like `2`, which JavaScript sorts before all others. */
  readonly numericKey: boolean;
}

export interface TransitionPlan {
  /** Numbers of states in document order, modulo their count. None: targetless. */
  readonly targets: readonly number[];
  readonly reenter: boolean;
  readonly guard: GuardPlan | undefined;
  readonly actions: readonly ActionPlan[];
  /** Written as `.child` or `sibling` where that is possible, else as `#id`. */
  readonly short: boolean;
  /** `always` only: burns fuel, so that it cannot go on forever. */
  readonly burns: boolean;
}

export type GuardPlan =
  | { readonly kind: 'below'; readonly key: Key; readonly limit: number }
  | { readonly kind: 'event'; readonly above: number }
  | { readonly kind: 'named'; readonly name: 'isAEven' | 'hasFuel' | 'isBBig' | 'alias' | 'composed' }
  | { readonly kind: 'params'; readonly key: Key; readonly limit: number; readonly computed: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly GuardPlan[] }
  | { readonly kind: 'not'; readonly of: GuardPlan }
  | { readonly kind: 'stateIn'; readonly state: number; readonly form: 'id' | 'path' };

export type Key = 'a' | 'b' | 'c';

export type DelayPlan =
  | { readonly kind: 'constant'; readonly seconds: number }
  | { readonly kind: 'named'; readonly name: 'short' | 'byContext' | 'byEvent' | 'maybe' | 'negative' }
  | { readonly kind: 'computed'; readonly key: Key };

export type ActionPlan =
  | { readonly kind: 'effect'; readonly name: string; readonly params: 'none' | 'constant' | 'computed' }
  | { readonly kind: 'assign'; readonly entries: readonly AssignPlan[]; readonly form: 'keys' | 'function' }
  | { readonly kind: 'namedAssign'; readonly by: number; readonly computed: boolean }
  | { readonly kind: 'raise'; readonly event: string; readonly computed: boolean }
  | {
      readonly kind: 'delayedRaise';
      readonly id: string | undefined;
      readonly delay: DelayPlan;
      readonly event: string;
      readonly cancelFirst: boolean;
      readonly computed: boolean;
    }
  | { readonly kind: 'namedRaise' }
  | { readonly kind: 'cancel'; readonly id: string; readonly computed: boolean };

export interface AssignPlan {
  readonly key: Key;
  readonly how: 'set' | 'add' | 'copy' | 'event';
  readonly from: Key;
  readonly amount: number;
}

/** What a random machine may be sent. `Z` is named by nobody. */
export const EVENT_TYPES = ['A', 'B', 'C', 'foo', 'foo.x', 'foo.y', 'foo.x.late', 'Z'];
export const DESCRIPTORS = [
  ...['A', 'B', 'C', 'A', 'B', 'C', 'foo', 'foo.x', 'R', 'S', 'R', 'S'],
  ...['foo.*', 'foo.x.*', '*', 'xstate.*', 'xstate.done.*', 'xstate.after.*'],
];
export const TIMER_IDS = ['t0', 't1'];
