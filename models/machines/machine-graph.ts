import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state of a machine as a picture shows it. Regions side by side are states of their own, without a name of an event. */
export interface GraphState {
  /** Dotted path within the machine; empty for the machine itself. */
  readonly id: string;
  readonly name: string;
  /** Where one begins, in a machine, a compound state or a region; regions themselves all begin at once. */
  readonly initial: boolean;
  readonly final: boolean;
  /** True where the states within are active together. */
  readonly parallel: boolean;
  readonly states: readonly GraphState[];
}

/** Everything that leads from one state to another; ways that lead back to the same state are told in words. */
export interface GraphArrow {
  readonly from: string;
  readonly to: string;
  readonly causes: readonly ArrowCause[];
}

/** Why the arrow is taken: an event by its name, a timer by its delay, or nothing at all. */
export interface ArrowCause {
  readonly kind: 'event' | 'timer' | 'always';
  readonly name: string;
}

export interface MachineGraph {
  readonly id: string;
  readonly root: GraphState;
  readonly arrows: readonly GraphArrow[];
}

/** The picture's data, read from the machine itself: nothing here is drawn by hand. */
export function machineGraph(machine: AnyStateMachine): MachineGraph {
  const arrows = new Map<string, { from: string; to: string; causes: ArrowCause[] }>();
  const visit = (node: AnyStateNode): void => {
    for (const { target, cause } of waysOf(node)) {
      const from = idOf(node);
      const to = idOf(settled(target));
      // A way back to where one is shows itself only where time alone takes it.
      if (isPassing(node) || (from === to && cause.kind !== 'timer')) continue;
      const key = `${from}>${to}`;
      const arrow = arrows.get(key) ?? { from, to, causes: [] };
      arrows.set(key, arrow);
      if (!arrow.causes.some(({ kind, name }) => kind === cause.kind && name === cause.name))
        arrow.causes.push(cause);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(machine.root);
  return {
    id: machine.id,
    root: stateOf(machine.root, true),
    arrows: [...arrows.values()].filter(({ from }) => from !== ''),
  };
}

/** Every innermost state that can be active by itself, in the order of the machine. */
export function leavesOf(state: GraphState): readonly GraphState[] {
  return state.states.length === 0 ? [state] : state.states.flatMap(leavesOf);
}

/** Every state with those within it, in the order of the machine, without the machine itself. */
export function statesOf(state: GraphState): readonly GraphState[] {
  return state.states.flatMap((child) => [child, ...statesOf(child)]);
}

function stateOf(node: AnyStateNode, initial: boolean): GraphState {
  const children = childrenOf(node);
  const entry = node.type === 'compound' ? settled(entryOf(node)) : undefined;
  return {
    id: idOf(node),
    name: node.key,
    initial,
    final: node.type === 'final',
    parallel: node.type === 'parallel',
    states: children.map((child) => stateOf(child, child === entry)),
  };
}

function idOf(node: AnyStateNode): string {
  return node.path.join('.');
}

function childrenOf(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states as Record<string, AnyStateNode>).filter((child) => !isPassing(child));
}

/** A state one never stays in: all it does is choose where to begin. */
function isPassing(node: AnyStateNode): boolean {
  return (
    node.type === 'atomic' &&
    node.transitions.size === 0 &&
    (node.always ?? []).some(({ guard, target }) => guard === undefined && target !== undefined)
  );
}

function entryOf(node: AnyStateNode): AnyStateNode {
  return (node.initial.target as readonly AnyStateNode[] | undefined)?.[0] ?? node;
}

/** Where one ends up: through states that only choose, by their last way, which asks for nothing. */
function settled(node: AnyStateNode): AnyStateNode {
  if (!isPassing(node)) return node;
  const target = (node.always ?? []).at(-1)?.target?.[0] as AnyStateNode | undefined;
  return target === undefined ? node : settled(target);
}

function waysOf(
  node: AnyStateNode,
): readonly { readonly target: AnyStateNode; readonly cause: ArrowCause }[] {
  const delays = new Map(node.after.map(({ eventType, delay }) => [eventType, String(delay)]));
  const events = [...node.transitions.values()].flat().flatMap(({ eventType, target }) => {
    const delay = delays.get(eventType);
    const cause: ArrowCause =
      delay === undefined ? { kind: 'event', name: eventType } : { kind: 'timer', name: delay };
    return (target ?? []).map((each) => ({ target: each as AnyStateNode, cause }));
  });
  const always = (node.always ?? []).flatMap(({ target }) =>
    (target ?? []).map((each) => ({
      target: each as AnyStateNode,
      cause: { kind: 'always', name: 'at once' } as const,
    })),
  );
  return [...events, ...always];
}
