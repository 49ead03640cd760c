import type { Trace, TracedEvent } from './trace.ts';

/** What of a trace somebody wants to see; an absent field means everything. */
export interface Selection {
  /** Part of an entity's id or name, or the id of its tenant, its account or its machine. */
  readonly entity?: string;
  /** Part of the event's name. */
  readonly event?: string;
  readonly fromSeconds?: number;
  readonly untilSeconds?: number;
  /** Leave out what changed no state and told nobody. */
  readonly onlyChanges?: boolean;
}

/** The same trace with the events somebody wants to see; numbers and causes stay those of the whole run. */
export function selectEvents(trace: Trace, selection: Selection): Trace {
  const { entity, event, fromSeconds = 0, untilSeconds = trace.horizonSeconds, onlyChanges } = selection;
  const wanted = entity === undefined ? undefined : entitiesLike(trace, entity);
  const name = event?.toLowerCase();
  const events = trace.events.filter(
    (each) =>
      each.atSeconds >= fromSeconds &&
      each.atSeconds <= untilSeconds &&
      (wanted === undefined || wanted.has(each.entity)) &&
      (name === undefined || each.event.toLowerCase().includes(name)) &&
      (onlyChanges !== true || each.from !== each.to || each.effects !== undefined),
  );
  return { ...trace, events };
}

/** Ids of the entities that a word means: the one with that very id, or all that it fits. */
export function entitiesLike(trace: Trace, words: string): ReadonlySet<string> {
  const asked = words.trim().toLowerCase();
  const exact = trace.entities.find(({ id }) => id.toLowerCase() === asked);
  if (exact !== undefined) return new Set([exact.id]);
  return new Set(
    trace.entities
      .filter(
        ({ id, name, machine, tenantId, accountId }) =>
          [machine, tenantId, accountId].some((word) => word?.toLowerCase() === asked) ||
          id.toLowerCase().includes(asked) ||
          name.toLowerCase().includes(asked),
      )
      .map(({ id }) => id),
  );
}

/** The chain that led to an event, from the first cause to the event itself; empty where the trace lacks the event. */
export function chainTo(trace: Trace, number: number): readonly TracedEvent[] {
  const byNumber = new Map(trace.events.map((event) => [event.number, event]));
  const chain: TracedEvent[] = [];
  for (let event = byNumber.get(number); event !== undefined; ) {
    chain.unshift(event);
    event = event.cause === null ? undefined : byNumber.get(event.cause);
  }
  return chain;
}

/** What an event led to directly, in order. */
export function effectsOf(trace: Trace, number: number): readonly TracedEvent[] {
  return trace.events.filter(({ cause }) => cause === number);
}
