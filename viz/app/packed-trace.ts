import { parseInstant } from '../../engine/calendar.ts';
import { instantText } from '../../scenarios/trace/event-words.ts';
import type { Trace, TracedEvent } from '../../scenarios/trace/trace.ts';
import { TRIGGERS } from '../../scenarios/trace/triggers.ts';

/**
 * A Trace as it goes from one thread to another: its events as columns of numbers, which are handed over and not copied,
 * and each word once. Copied as objects, the events of a run take longer to arrive than the run itself.
 */
export interface PackedTrace extends Omit<Trace, 'events'> {
  /** Of each event, one number per entry of `COLUMNS`. */
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Names of events and states. */
  readonly words: readonly string[];
  readonly effects: readonly (readonly string[])[];
  readonly details: readonly Readonly<Record<string, unknown>>[];
}

/** What is said of an event, by number or by its place in a list; -1 is nothing. */
const COLUMNS = [
  'number',
  'atSeconds',
  'entity',
  'event',
  'from',
  'to',
  'trigger',
  'cause',
  'effects',
  'details',
] as const;
const WIDTH = COLUMNS.length;
const NOTHING = -1;

/** Packs a trace; who sends it may transfer `numbers.buffer`. */
export function packTrace({ events, ...whole }: Trace): PackedTrace {
  const numbers = new Int32Array(events.length * WIDTH);
  const words = places<string>();
  const effects = places<readonly string[]>((list) => list.join());
  const details = places<Readonly<Record<string, unknown>>>();
  const entities = new Map(whole.entities.map(({ id }, place) => [id, place]));
  const triggers = new Map(TRIGGERS.map((trigger, place) => [trigger, place]));
  let next = 0;
  for (const event of events) {
    numbers[next++] = event.number;
    numbers[next++] = event.atSeconds;
    numbers[next++] = entities.get(event.entity)!;
    numbers[next++] = words.of(event.event);
    numbers[next++] = event.from === null ? NOTHING : words.of(event.from);
    numbers[next++] = words.of(event.to);
    numbers[next++] = triggers.get(event.trigger)!;
    numbers[next++] = event.cause ?? NOTHING;
    numbers[next++] = event.effects === undefined ? NOTHING : effects.of(event.effects);
    numbers[next++] = event.details === undefined ? NOTHING : details.of(event.details);
  }
  return { ...whole, numbers, words: words.list, effects: effects.list, details: details.list };
}

/** The trace that was packed. */
export function unpackTrace({ numbers, words, effects, details, ...whole }: PackedTrace): Trace {
  const start = parseInstant(whole.scenario.start)!;
  const events: TracedEvent[] = [];
  for (let at = 0; at < numbers.length; ) {
    const number = numbers[at++]!;
    const atSeconds = numbers[at++]!;
    const entity = numbers[at++]!;
    const event = numbers[at++]!;
    const from = numbers[at++]!;
    const to = numbers[at++]!;
    const trigger = numbers[at++]!;
    const cause = numbers[at++]!;
    const told = numbers[at++]!;
    const carried = numbers[at++]!;
    events.push({
      number,
      atSeconds,
      at: instantText(start + atSeconds),
      entity: whole.entities[entity]!.id,
      event: words[event]!,
      from: from === NOTHING ? null : words[from]!,
      to: words[to]!,
      trigger: TRIGGERS[trigger]!,
      cause: cause === NOTHING ? null : cause,
      ...(told === NOTHING ? {} : { effects: [...effects[told]!] }),
      ...(carried === NOTHING ? {} : { details: details[carried]! }),
    });
  }
  return { ...whole, events };
}

function places<T>(keyOf: (each: T) => unknown = (each) => each) {
  const known = new Map<unknown, number>();
  const list: T[] = [];
  return {
    list,
    of(each: T): number {
      const key = keyOf(each);
      const place = known.get(key);
      if (place !== undefined) return place;
      known.set(key, list.length);
      return list.push(each) - 1;
    },
  };
}
