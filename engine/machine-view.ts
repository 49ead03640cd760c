import type { CompiledMachine, Configuration, MachineEvent } from './compile/machine.ts';
import { ContextStore } from './context-store.ts';
import { InvariantError } from './invariant.ts';

/** Where an entity stands after a start without timers and effects, and the place of the context it shares. */
export interface QuietStart {
  readonly configuration: number;
  readonly place: number;
}

/** What the loop precomputes once per machine, so that questions about an entity's state cost one look-up. */
export interface MachineView {
  readonly machine: CompiledMachine;
  /** The contexts of its entities in this run. */
  readonly contexts: ContextStore;
  /** Where entities with such an input begin; only of inputs that cannot change, and of starts that do nothing else. */
  readonly quietStarts: Map<unknown, QuietStart>;
  /** Per timer slot, the one event it always delivers; undefined where it is computed anew. */
  readonly timerEvents: readonly (MachineEvent | undefined)[];
  /** Per timer slot, its place among the nodes of the entity. */
  readonly timerNodes: readonly number[];
  readonly nodeCount: number;
  /** The name of the outermost active state of each configuration. */
  readonly topStates: readonly string[];
  /** The active states of each configuration: full ids, and the same without the machine's own name in front. */
  readonly activeStates: readonly ReadonlySet<string>[];
  readonly knownStates: ReadonlySet<string>;
  readonly knownTags: ReadonlySet<string>;
}

/** Precomputes a machine's view. */
export function viewOf(machine: CompiledMachine): MachineView {
  const activeStates = machine.configurations.map((configuration) => namesOf(machine.id, configuration));
  return {
    machine,
    contexts: new ContextStore(machine),
    quietStarts: new Map(),
    timerEvents: machine.timers.map(({ event }) => event),
    timerNodes: machine.timerNodes,
    nodeCount: Math.max(-1, ...machine.timerNodes) + 1,
    topStates: machine.configurations.map(topOf),
    activeStates,
    knownStates: new Set(activeStates.flatMap((names) => [...names])),
    knownTags: new Set(machine.configurations.flatMap(({ tags }) => [...tags])),
  };
}

/** True where the state is active in the configuration. A state that the machine never enters is a typing error of ours. */
export function isActive(view: MachineView, configuration: number, stateId: string): boolean {
  if (view.activeStates[configuration]!.has(stateId)) return true;
  if (view.knownStates.has(stateId)) return false;
  throw new InvariantError(`machine ${view.machine.id} has no state ${stateId}`);
}

/** True where an active state has the tag. A tag that the machine never shows is a typing error of ours. */
export function isTagged(view: MachineView, configuration: number, tag: string): boolean {
  if (view.machine.configurations[configuration]!.tags.has(tag)) return true;
  if (view.knownTags.has(tag)) return false;
  throw new InvariantError(`machine ${view.machine.id} has no tag ${tag}`);
}

/** Of regions side by side the first. */
function topOf({ value }: Configuration): string {
  return typeof value === 'string' ? value : Object.keys(value as object)[0]!;
}

function namesOf(machineId: string, configuration: Configuration): ReadonlySet<string> {
  const prefix = `${machineId}.`;
  const names = new Set(configuration.stateIds);
  for (const id of configuration.stateIds) {
    if (id.startsWith(prefix)) names.add(id.slice(prefix.length));
  }
  return names;
}
