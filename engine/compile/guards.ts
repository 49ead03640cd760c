import { type AnyStateMachine, and, matchesState, not, or, type StateValue, stateIn } from 'xstate';
import type { CallArguments } from './call-arguments.ts';
import type { StateDefinition } from './read-definition.ts';
import { CompileRefusal } from './refuse.ts';

/** A guard of the author, ready to call. Guards must be pure: the tables may call one once where xstate calls it twice. */
export type GuardTest = (args: CallArguments) => unknown;

/** A guard taken apart: only `call` is left for the run, all else is decided while compiling. */
export type GuardExpression =
  | { readonly kind: 'call'; readonly test: number }
  | { readonly kind: 'stateIn'; isActive(states: ReadonlySet<StateDefinition>, value: unknown): boolean }
  | { readonly kind: 'not'; readonly of: GuardExpression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly GuardExpression[] };

type Implementation = (args: unknown, params?: unknown) => unknown;
interface GuardObject {
  readonly type: string;
  readonly params?: unknown;
}
interface BuiltInGuard {
  readonly check: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

/**
 * xstate's own guards, told apart by the function each carries. Their names would do until a bundler
 * shortens them.
 */
const CHECK_OF = {
  and: checkOf(and([])),
  or: checkOf(or([])),
  not: checkOf(not(() => true)),
  stateIn: checkOf(stateIn('any')),
} as const;

function checkOf(guard: unknown): unknown {
  return (guard as BuiltInGuard).check;
}

/** Takes guards apart and numbers the functions they call; a function used twice is one test. */
export class GuardTable {
  readonly tests: GuardTest[] = [];
  private readonly known = new Map<unknown, number>();
  private readonly machine: AnyStateMachine;
  private readonly stateById: ReadonlyMap<string, StateDefinition>;

  constructor(machine: AnyStateMachine, states: readonly StateDefinition[]) {
    this.machine = machine;
    this.stateById = new Map(states.map((state) => [state.id, state]));
  }

  /** Reads one guard as written at the state `place`. */
  read(guard: unknown, place: string, depth = 0): GuardExpression {
    if (depth > 100) throw new CompileRefusal('guard', place, 'it refers to itself.');
    if (typeof guard === 'function') {
      return 'check' in guard
        ? this.readBuiltIn(guard as unknown as BuiltInGuard, place, depth)
        : this.call(guard, guard as GuardTest);
    }
    const name = typeof guard === 'string' ? guard : (guard as GuardObject).type;
    const implementation = (this.machine.implementations.guards as Record<string, unknown>)[name];
    if (!implementation) throw new CompileRefusal('guard', place, `"${name}" is not implemented.`);
    if (typeof implementation !== 'function' || 'check' in implementation) {
      return this.read(implementation, place, depth + 1);
    }
    if (typeof guard === 'string' || (guard as GuardObject).params === undefined) {
      return this.call(implementation, implementation as GuardTest);
    }
    return this.call(guard, withParams(implementation as Implementation, (guard as GuardObject).params));
  }

  private call(identity: unknown, test: GuardTest): GuardExpression {
    let index = this.known.get(identity);
    if (index === undefined) {
      index = this.tests.push(test) - 1;
      this.known.set(identity, index);
    }
    return { kind: 'call', test: index };
  }

  private readBuiltIn(guard: BuiltInGuard, place: string, depth: number): GuardExpression {
    const parts = () => guard.guards!.map((part) => this.read(part, place, depth + 1));
    switch (guard.check) {
      case CHECK_OF.not:
        return { kind: 'not', of: parts()[0]! };
      case CHECK_OF.and:
        return { kind: 'and', of: parts() };
      case CHECK_OF.or:
        return { kind: 'or', of: parts() };
      case CHECK_OF.stateIn:
        return this.readStateIn(guard.stateValue as StateValue, place);
      default:
        throw new CompileRefusal('guard', place, 'it is a kind of guard nobody taught the compiler.');
    }
  }

  private readStateIn(wanted: StateValue, place: string): GuardExpression {
    if (typeof wanted !== 'string' || wanted[0] !== '#') {
      return {
        kind: 'stateIn',
        isActive: (_states, value) => matchesState(wanted, value as StateValue),
      };
    }
    let id: string;
    try {
      id = this.machine.getStateNodeById(wanted).id;
    } catch {
      throw new CompileRefusal('stateIn', place, `there is no state "${wanted}".`);
    }
    const state = this.stateById.get(id)!;
    return { kind: 'stateIn', isActive: (states) => states.has(state) };
  }
}

function withParams(implementation: Implementation, params: unknown): GuardTest {
  if (typeof params !== 'function') return (args) => implementation(args, params);
  return (args) => implementation(args, (params as Implementation)(args));
}
