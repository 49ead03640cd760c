import type { CompiledMachine, Host, MachineContext, MachineEvent } from './compile/index.ts';
import { invariant } from './invariant.ts';

/** One situation of one entity: where it stands, what it remembers, which timers run. */
export interface Situation {
  readonly configuration: number;
  readonly context: MachineContext;
  /** Per armed slot the event it will deliver. */
  readonly timers: ReadonlyMap<number, MachineEvent>;
}

/** What led from one situation to the next. */
export type Move =
  | { readonly kind: 'event'; readonly event: MachineEvent }
  | { readonly kind: 'timer'; readonly timerId: string; readonly event: MachineEvent };

export interface ExploreOptions {
  readonly input?: unknown;
  /** Events from outside; each may come at any time. */
  readonly events: readonly MachineEvent[];
  /** Stop after so many situations, when the machine has more. */
  readonly maxStates: number;
  /** Must hold in every situation. */
  readonly invariant?: (situation: Situation) => boolean;
}

export interface Exploration {
  /** Distinct situations seen; exact when `complete`. */
  readonly states: number;
  /** Distinct configurations at rest among them. */
  readonly configurations: number;
  /** False when `maxStates` ended the search: then nothing is proved. */
  readonly complete: boolean;
  /** A shortest way to a situation where the invariant does not hold. */
  readonly violation?: { readonly path: readonly Move[]; readonly situation: Situation };
}

/** The number of configurations reachable when every guard may go either way, transient ones included. */
export function countReachable(machine: CompiledMachine): number {
  return machine.configurations.length;
}

interface Visited {
  readonly situation: Situation;
  readonly from: number;
  readonly move: Move | undefined;
}

const ENTITY = 0;

/**
 * Explores one entity of a machine exhaustively, breadth first: in every situation every given event may come, and
 * every armed timer may fire. Delays are not counted, so timers fire in any order: what holds here holds for all
 * delays, and a violation may need delays the machine does not have. Contexts must be plain data.
 */
export function explore(machine: CompiledMachine, options: ExploreOptions): Exploration {
  const visited: Visited[] = [];
  const known = new Set<string>();
  let timers = new Map<number, MachineEvent>();
  let complete = true;
  const host: Host = {
    arm: (_entity, slot, _delaySeconds, event) => void timers.set(slot, event),
    cancel: (_entity, slot) => void timers.delete(slot),
    effect: () => {},
  };

  /** Notes a situation; returns true when it is new and breaks the invariant. */
  const visit = (situation: Situation, from: number, move: Move | undefined): boolean => {
    const key = keyOf(situation);
    if (known.has(key)) return false;
    if (visited.length >= options.maxStates) {
      complete = false;
      return false;
    }
    known.add(key);
    visited.push({ situation, from, move });
    return options.invariant !== undefined && !options.invariant(situation);
  };

  const result = (violated: boolean): Exploration => ({
    states: visited.length,
    configurations: new Set(visited.map(({ situation }) => situation.configuration)).size,
    complete: complete && !violated,
    ...(violated && {
      violation: { path: pathTo(visited, visited.length - 1), situation: visited.at(-1)!.situation },
    }),
  });

  const { configuration, context } = machine.start(host, ENTITY, structuredClone(options.input));
  if (visit({ configuration, context, timers }, -1, undefined)) return result(true);
  for (let at = 0; at < visited.length; at++) {
    const { situation } = visited[at]!;
    for (const move of movesFrom(machine, situation, options.events)) {
      timers = new Map(situation.timers);
      if (move.kind === 'timer') timers.delete(slotOf(machine, move.timerId));
      const next = structuredClone(situation.context);
      const code = machine.step(host, ENTITY, situation.configuration, next, move.event);
      if (visit({ configuration: code, context: next, timers }, at, move)) return result(true);
    }
  }
  return result(false);
}

function movesFrom(
  machine: CompiledMachine,
  situation: Situation,
  events: readonly MachineEvent[],
): readonly Move[] {
  const outside = events.map((event): Move => ({ kind: 'event', event }));
  const due = [...situation.timers].map(
    ([slot, event]): Move => ({ kind: 'timer', timerId: machine.timers[slot]!.id, event }),
  );
  return [...outside, ...due];
}

const slotOf = (machine: CompiledMachine, timerId: string): number =>
  machine.timers.find((timer) => timer.id === timerId)!.slot;

function pathTo(visited: readonly Visited[], last: number): readonly Move[] {
  const path: Move[] = [];
  for (let at = last; visited[at]!.move; at = visited[at]!.from) path.unshift(visited[at]!.move!);
  return path;
}

/** Equal situations have equal keys and different ones different keys, whatever the order their fields were written in. */
function keyOf({ configuration, context, timers }: Situation): string {
  const armed = [...timers].sort(([a], [b]) => a - b);
  return JSON.stringify([configuration, context, armed], (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return sorted(value);
    // JSON would drop these or turn them into null.
    const isOdd = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
    return isOdd ? `~${value}` : typeof value === 'string' ? `'${value}` : value;
  });
}

function sorted(value: object): object {
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  invariant(isPlain, `a context with a ${value.constructor?.name} in it cannot be explored`);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
