import type { AnyStateMachine } from 'xstate';
import { CompileRefusal } from './refuse.ts';

/** One transition as the author wrote it, with its targets found. */
export interface TransitionDefinition {
  readonly source: StateDefinition;
  /** Undefined for a transition without a target; then nothing is left or entered. */
  readonly targets: readonly StateDefinition[] | undefined;
  readonly reenter: boolean;
  readonly guard: unknown;
  readonly actions: readonly unknown[];
}

/** One state node. `order` is its place in the document: parents before children, first child first. */
export interface StateDefinition {
  readonly id: string;
  readonly key: string;
  readonly order: number;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: StateDefinition | undefined;
  readonly children: StateDefinition[];
  /** The child a compound state starts in. */
  initial: StateDefinition | undefined;
  readonly initialActions: readonly unknown[];
  /** Contains the arming of the state's `after` timers, behind the author's own actions. */
  readonly entry: readonly unknown[];
  /** Contains the canceling of the state's `after` timers, behind the author's own actions. */
  readonly exit: readonly unknown[];
  readonly tags: readonly string[];
  readonly output: unknown;
  readonly afterTimerIds: readonly string[];
  /** Per event descriptor, the candidates in the order they are tried. */
  readonly transitions: Map<string, readonly TransitionDefinition[]>;
  always: readonly TransitionDefinition[];
}

/** What this file reads of xstate's StateNode. */
interface RawNode {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly config: { readonly route?: unknown; readonly after?: object };
  readonly states: Readonly<Record<string, RawNode>>;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly tags: readonly string[];
  readonly output: unknown;
  readonly invoke: readonly unknown[];
  readonly initial: { readonly target: readonly RawNode[]; readonly actions: readonly unknown[] };
  readonly transitions: ReadonlyMap<string, readonly RawTransition[]>;
  readonly always?: readonly RawTransition[];
}

interface RawTransition {
  readonly target: readonly RawNode[] | undefined;
  readonly reenter: boolean;
  readonly guard: unknown;
  readonly actions: readonly unknown[];
}

/**
 * Reads a machine's states in document order; the first is the root.
 * Throws {@link CompileRefusal} for history states, invoke, routes, machine output, error events and ids used twice.
 */
export function readDefinition(machine: AnyStateMachine): readonly StateDefinition[] {
  const root = machine.root as unknown as RawNode;
  const states: StateDefinition[] = [];
  const byNode = new Map<RawNode, StateDefinition>();
  const raw: RawNode[] = [];

  function read(node: RawNode, parent: StateDefinition | undefined): StateDefinition {
    refuseUnsupported(node);
    const state: StateDefinition = {
      id: node.id,
      key: node.key,
      order: states.length,
      kind: node.type as StateDefinition['kind'],
      parent,
      children: [],
      initial: undefined,
      initialActions: node.initial.actions,
      entry: node.entry,
      exit: node.exit,
      tags: node.tags,
      output: node.output,
      afterTimerIds: afterTimerIds(node),
      transitions: new Map(),
      always: [],
    };
    if (states.some((other) => other.id === node.id)) {
      throw new CompileRefusal('duplicate state id', node.id, 'xstate then confuses the two states.');
    }
    states.push(state);
    raw.push(node);
    byNode.set(node, state);
    for (const child of Object.values(node.states)) state.children.push(read(child, state));
    return state;
  }

  const readTransition = (source: StateDefinition, transition: RawTransition): TransitionDefinition => ({
    source,
    targets: transition.target?.map((target) => found(byNode, target, source)),
    reenter: transition.reenter,
    guard: transition.guard,
    actions: transition.actions,
  });

  if (root.output !== undefined) {
    throw new CompileRefusal('machine output', root.id, 'nobody waits for the output of a compiled machine.');
  }
  read(root, undefined);
  states.forEach((state, index) => {
    const node = raw[index]!;
    const initial = node.initial.target[0];
    if (state.kind === 'compound' && initial) state.initial = found(byNode, initial, state);
    for (const [descriptor, candidates] of node.transitions) {
      state.transitions.set(
        descriptor,
        candidates.map((candidate) => readTransition(state, candidate)),
      );
    }
    state.always = (node.always ?? []).map((candidate) => readTransition(state, candidate));
  });
  return states;
}

/** A target may be a node of a history state, which was refused, or of nothing at all. */
function found(byNode: Map<RawNode, StateDefinition>, node: RawNode, at: StateDefinition): StateDefinition {
  const state = byNode.get(node);
  if (!state) throw new CompileRefusal('unknown target', at.id, `it points to "${node.id}".`);
  return state;
}

/** The ids under which xstate arms the `after` timers of a state. */
function afterTimerIds(node: RawNode): string[] {
  return Object.keys(node.config.after ?? {}).map(
    (delay) => `xstate.after.${Number.isNaN(+delay) ? delay : +delay}.${node.id}`,
  );
}

function refuseUnsupported(node: RawNode): void {
  if (node.type === 'history') {
    throw new CompileRefusal('history state', node.id, 'tables hold no memory of states left earlier.');
  }
  if (node.invoke.length > 0) {
    throw new CompileRefusal('invoke', node.id, 'a machine starts no actors; name an effect instead.');
  }
  if (node.config.route !== undefined) {
    throw new CompileRefusal('route', node.id, 'write an ordinary transition instead.');
  }
  const timerIds = afterTimerIds(node);
  if (new Set(timerIds).size < timerIds.length) {
    throw new CompileRefusal('after', node.id, 'two of its delays are the same number written differently.');
  }
  for (const descriptor of node.transitions.keys()) {
    if (descriptor.startsWith('xstate.error')) {
      throw new CompileRefusal('error event', node.id, 'a compiled machine has no actors that could fail.');
    }
  }
}
