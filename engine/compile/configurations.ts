import type { Configuration } from './machine.ts';
import { ancestorsOf, type MicrostepPlan } from './microstep.ts';
import type { StateDefinition } from './read-definition.ts';
import { CompileRefusal } from './refuse.ts';

/** More would make tables that no longer fit a cache, and says that the machine should be split. */
export const MAX_CONFIGURATIONS = 4096;

/** A configuration while compiling: also the states themselves, in xstate's order. */
export interface ExploredConfiguration extends Configuration {
  readonly active: readonly StateDefinition[];
  readonly activeSet: ReadonlySet<StateDefinition>;
}

/**
 * Numbers sets of active states.
 *
 * xstate keeps active states in the order they were entered, and tries `always` transitions of parallel regions in
 * that order. So two equal sets entered in different order are two configurations, but only where the order can
 * matter: where several states have `always`.
 */
export class ConfigurationTable {
  readonly all: ExploredConfiguration[] = [];
  private readonly codes = new Map<string, number>();
  private readonly ordered: ReadonlySet<StateDefinition>;
  private readonly root: StateDefinition;

  constructor(states: readonly StateDefinition[]) {
    this.root = states[0]!;
    const withAlways = states.filter((state) => state.always.length > 0);
    const isOrdered = (state: StateDefinition) =>
      isLeaf(state) && [state, ...ancestorsOf(state)].some((other) => other.always.length > 0);
    this.ordered = new Set(withAlways.length > 1 ? states.filter(isOrdered) : []);
  }

  /** The number of where a microstep from `before` leads; `place` is blamed when that is no legal set of states. */
  codeAfter(plan: MicrostepPlan, before: ExploredConfiguration | undefined, place: string): number {
    const unchanged =
      before &&
      before.done === plan.done &&
      before.active.length === plan.active.length &&
      plan.active.every((state) => before.activeSet.has(state));
    return unchanged ? before.code : this.intern(plan.active, plan.done, place);
  }

  private intern(active: readonly StateDefinition[], done: boolean, place: string): number {
    const inDocument = [...active].sort((a, b) => a.order - b.order);
    const entered = active.filter((state) => this.ordered.has(state));
    const key = [done, ...inDocument.map(orderOf), '|', ...entered.map(orderOf)].join();
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    if (this.all.length >= MAX_CONFIGURATIONS) {
      throw new CompileRefusal(
        'configurations',
        this.root.id,
        `more than ${MAX_CONFIGURATIONS} sets of states can be active together; split the machine.`,
      );
    }
    const activeSet = new Set(active);
    this.refuseMalformed(activeSet, place);
    const code = this.all.length;
    this.codes.set(key, code);
    this.all.push({
      code,
      value: stateValueOf(this.root, activeSet),
      stateIds: inDocument.map((state) => state.id),
      tags: new Set(inDocument.flatMap((state) => state.tags)),
      done,
      active,
      activeSet,
    });
    return code;
  }

  private refuseMalformed(active: ReadonlySet<StateDefinition>, place: string): void {
    for (const state of active) {
      const count = state.children.filter((child) => active.has(child)).length;
      const wanted = state.kind === 'compound' ? 1 : state.kind === 'parallel' ? state.children.length : 0;
      if (count !== wanted || (state.parent && !active.has(state.parent))) {
        throw new CompileRefusal('targets', place, `they leave "${state.id}" with ${count} active children.`);
      }
    }
  }
}

const orderOf = (state: StateDefinition): number => state.order;

export const isLeaf = (state: StateDefinition): boolean => state.kind === 'atomic' || state.kind === 'final';

/** The value xstate reports: a leaf's key below a compound state, else a record with one entry per active child. */
function stateValueOf(state: StateDefinition, active: ReadonlySet<StateDefinition>): unknown {
  const children = state.children.filter((child) => active.has(child));
  if (state.kind === 'compound' && isLeaf(children[0]!)) return children[0]!.key;
  return Object.fromEntries(children.map((child) => [child.key, stateValueOf(child, active)]));
}
