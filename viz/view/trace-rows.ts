import { MACHINE_NOTES } from '../../models/machines/notes.ts';
import { chainTo, effectsOf, entitiesLike } from '../../scenarios/trace/select-events.ts';
import type { Trace, TracedEvent } from '../../scenarios/trace/trace.ts';
import { eventWords } from './machine-words.ts';

/** What of a trace the reader wants to see. */
export interface TraceFilter {
  /** Part of an entity’s id or name, of a tenant’s or account’s id, or of an event. */
  readonly words: string;
  /** A machine’s id; empty for all. */
  readonly machine: string;
  /** What brought the event about; empty for all. */
  readonly trigger: string;
  /** Leave out what changed no state. */
  readonly onlyChanges: boolean;
}

export interface TraceLane {
  readonly key: string;
  readonly label: string;
  /** Rows between which the lane runs. */
  readonly first: number;
  readonly last: number;
}

/** The events to show, each with its lane: that of its entity, or of its machine where there are too many entities. */
export interface TraceRows {
  readonly events: readonly TracedEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly lanes: readonly TraceLane[];
  /** By position in `events`. */
  readonly laneOf: readonly number[];
  readonly perEntity: boolean;
  /** Row of an event by its number. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Filters a trace and gives every entity, or every machine, a lane of its own. */
export function traceRows(trace: Trace, filter: TraceFilter, mostLanes: number): TraceRows {
  const entities = new Map(trace.entities.map((entity) => [entity.id, entity]));
  const words = filter.words.trim().toLowerCase();
  const like = words === '' ? undefined : entitiesLike(trace, words);
  const events = trace.events.filter(
    ({ entity, event, from, to, trigger }) =>
      (!filter.onlyChanges || from !== to) &&
      (filter.trigger === '' || trigger === filter.trigger) &&
      (filter.machine === '' || entities.get(entity)!.machine === filter.machine) &&
      (like === undefined ||
        like.has(entity) ||
        event.toLowerCase().includes(words) ||
        eventName(event).toLowerCase().includes(words)),
  );
  const perEntity = new Set(events.map(({ entity }) => entity)).size <= mostLanes;
  const keyOf = (entity: string): string => (perEntity ? entity : entities.get(entity)!.machine);
  const lanes = new Map<string, { index: number; first: number; last: number }>();
  const laneOf = events.map(({ entity }, row) => {
    const key = keyOf(entity);
    const lane = lanes.get(key) ?? { index: lanes.size, first: row, last: row };
    lane.last = row;
    lanes.set(key, lane);
    return lane.index;
  });
  return {
    events,
    names: new Map(trace.entities.map(({ id, name }) => [id, name])),
    lanes: [...lanes].map(([key, { first, last }]) => {
      const label = perEntity ? entities.get(key)!.name : machineLabel(key);
      return { key, label, first, last };
    }),
    laneOf,
    perEntity,
    rowOf: new Map(events.map(({ number }, row) => [number, row])),
  };
}

/** Numbers of the events that led to one, and of those that it led to directly. */
export interface Related {
  readonly causes: readonly TracedEvent[];
  readonly effects: readonly TracedEvent[];
}

/** The chain up to an event, without it, and what followed from it directly. */
export function relatedTo(trace: Trace, number: number): Related {
  return { causes: chainTo(trace, number).slice(0, -1), effects: effectsOf(trace, number) };
}

/** A machine as people call it. */
export function machineLabel(machineId: string): string {
  return MACHINE_NOTES[machineId]?.label ?? machineId;
}

/** An event in words; timers and beginnings are already. */
export function eventName(event: string): string {
  return /^[A-Z_]+$/.test(event)
    ? eventWords(event)
    : event.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
}
