import type { StateDefinition, TransitionDefinition } from './read-definition.ts';

/**
 * The structure of one microstep, exactly as xstate 5 computes it: what conflicts, what is left, what is entered,
 * in which order. Guards and contexts play no part here, so all of it happens while compiling.
 */
export interface MicrostepPlan {
  /** In the order they run. `done` stands for the event that a state's completion raises. */
  readonly actions: readonly PlannedActions[];
  /** The active states afterward, in xstate's own order: stayed first, entered last. */
  readonly active: readonly StateDefinition[];
  /** True when the machine's top level was completed. */
  readonly done: boolean;
}

export type PlannedActions =
  | { readonly kind: 'entry' | 'exit' | 'initial'; readonly state: StateDefinition }
  | { readonly kind: 'transition'; readonly transition: TransitionDefinition }
  | { readonly kind: 'done'; readonly completed: StateDefinition; readonly by: StateDefinition | undefined };

/** True when `state` lies below `ancestor`; everything lies below `undefined`. */
function isBelow(state: StateDefinition, ancestor: StateDefinition | undefined): boolean {
  let marker = state;
  while (marker.parent && marker.parent !== ancestor) marker = marker.parent;
  return marker.parent === ancestor;
}

/** The states above `state`, nearest first, up to but without `limit`. */
export function ancestorsOf(state: StateDefinition, limit?: StateDefinition): StateDefinition[] {
  const ancestors: StateDefinition[] = [];
  if (limit === state) return ancestors;
  for (let at = state.parent; at && at !== limit; at = at.parent) ancestors.push(at);
  return ancestors;
}

/** The state inside which a transition leaves and enters; undefined when even the root is left. */
function domainOf(transition: TransitionDefinition): StateDefinition | undefined {
  const { source, reenter } = transition;
  const targets = transition.targets ?? [];
  if (!reenter && targets.every((target) => target === source || isBelow(target, source))) return source;
  const [head, ...tail] = [...targets, source];
  const common = ancestorsOf(head!).find((ancestor) => tail.every((state) => isBelow(state, ancestor)));
  if (common || reenter) return common;
  let root = source;
  while (root.parent) root = root.parent;
  return root;
}

function exitSet(transition: TransitionDefinition, active: Iterable<StateDefinition>): Set<StateDefinition> {
  const exited = new Set<StateDefinition>();
  if (!transition.targets?.length) return exited;
  const domain = domainOf(transition);
  if (transition.reenter && transition.source === domain) exited.add(domain);
  for (const state of active) if (isBelow(state, domain)) exited.add(state);
  return exited;
}

/** Of two transitions that leave a common state the deeper one wins, else the earlier one. */
export function withoutConflicts(
  enabled: readonly TransitionDefinition[],
  active: readonly StateDefinition[],
): readonly TransitionDefinition[] {
  if (enabled.length < 2) return enabled;
  const kept = new Set<TransitionDefinition>();
  for (const candidate of enabled) {
    const exits = exitSet(candidate, active);
    const beaten: TransitionDefinition[] = [];
    let preempted = false;
    for (const other of kept) {
      if (![...exitSet(other, active)].some((state) => exits.has(state))) continue;
      if (isBelow(candidate.source, other.source)) {
        beaten.push(other);
      } else {
        preempted = true;
        break;
      }
    }
    if (preempted) continue;
    for (const other of beaten) kept.delete(other);
    kept.add(candidate);
  }
  return [...kept];
}

interface EntrySet {
  readonly entered: Set<StateDefinition>;
  /** States whose `initial` transition has actions to run. */
  readonly byDefault: Set<StateDefinition>;
}

function addDescendants(state: StateDefinition, entry: EntrySet): void {
  if (state.kind === 'compound') {
    const initial = state.initial!;
    entry.entered.add(initial);
    entry.byDefault.add(initial);
    addDescendants(initial, entry);
    addAncestors(ancestorsOf(initial, state), undefined, entry);
  } else if (state.kind === 'parallel') {
    for (const child of state.children) {
      if ([...entry.entered].some((other) => isBelow(other, child))) continue;
      entry.entered.add(child);
      entry.byDefault.add(child);
      addDescendants(child, entry);
    }
  }
}

function addAncestors(
  ancestors: readonly StateDefinition[],
  within: StateDefinition | undefined,
  entry: EntrySet,
): void {
  for (const ancestor of ancestors) {
    if (!within || isBelow(ancestor, within)) entry.entered.add(ancestor);
    if (ancestor.kind !== 'parallel') continue;
    for (const child of ancestor.children) {
      if ([...entry.entered].some((other) => isBelow(other, child))) continue;
      entry.entered.add(child);
      addDescendants(child, entry);
    }
  }
}

function entrySet(transitions: readonly TransitionDefinition[]): EntrySet {
  const entry: EntrySet = { entered: new Set(), byDefault: new Set() };
  for (const transition of transitions) {
    const { source, reenter } = transition;
    const targets = transition.targets ?? [];
    const domain = domainOf(transition);
    for (const target of targets) {
      if (source !== target || source !== domain || reenter) {
        entry.entered.add(target);
        entry.byDefault.add(target);
      }
      addDescendants(target, entry);
    }
    for (const target of targets) {
      const ancestors = ancestorsOf(target, domain);
      if (domain?.kind === 'parallel') ancestors.push(domain);
      addAncestors(ancestors, !source.parent && reenter ? undefined : domain, entry);
    }
  }
  return entry;
}

function isComplete(active: ReadonlySet<StateDefinition>, state: StateDefinition): boolean {
  if (state.kind === 'compound') {
    return state.children.some((child) => child.kind === 'final' && active.has(child));
  }
  if (state.kind === 'parallel') return state.children.every((child) => isComplete(active, child));
  return state.kind === 'final';
}

/** Plans the microstep that takes `transitions`, none of which conflict, from the states `before`. */
export function planMicrostep(
  transitions: readonly TransitionDefinition[],
  before: readonly StateDefinition[],
  isInitial: boolean,
): MicrostepPlan {
  const actions: PlannedActions[] = [];
  const active = new Set(before);
  if (!isInitial) {
    const exits = new Set(transitions.flatMap((transition) => [...exitSet(transition, active)]));
    for (const state of [...exits].sort((a, b) => b.order - a.order)) {
      actions.push({ kind: 'exit', state });
      active.delete(state);
    }
  }
  for (const transition of transitions) actions.push({ kind: 'transition', transition });

  const { entered, byDefault } = entrySet(transitions);
  if (isInitial) byDefault.add(before[0]!);
  const completed = new Set<StateDefinition>();
  let done = false;
  for (const state of [...entered].sort((a, b) => a.order - b.order)) {
    active.add(state);
    actions.push({ kind: 'entry', state });
    if (byDefault.has(state)) actions.push({ kind: 'initial', state });
    if (state.kind !== 'final') continue;
    const parent = state.parent;
    if (parent?.kind === 'compound') actions.push({ kind: 'done', completed: parent, by: state });
    let above = parent?.kind === 'parallel' ? parent : parent?.parent;
    while (above?.kind === 'parallel' && !completed.has(above) && isComplete(active, above)) {
      completed.add(above);
      actions.push({ kind: 'done', completed: above, by: undefined });
      above = above.parent;
    }
    if (!above) done = true;
  }
  if (done) {
    for (const state of [...active].sort((a, b) => b.order - a.order)) actions.push({ kind: 'exit', state });
  }
  return { actions, active: [...active], done };
}

/** The transition xstate takes when a machine starts: into the root and everything initial below it. */
export function initialTransition(root: StateDefinition): TransitionDefinition {
  const targets = new Set<StateDefinition>();
  const visit = (state: StateDefinition): void => {
    if (targets.has(state)) return;
    targets.add(state);
    if (state.kind === 'compound') visit(state.initial!);
    else if (state.kind === 'parallel') state.children.forEach(visit);
  };
  visit(root);
  return { source: root, targets: [...targets], reenter: true, guard: undefined, actions: [] };
}
