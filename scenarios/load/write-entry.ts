import { type EpochSeconds, formatInstant } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';

/*
 * What the writers of an estate's lists share: entries hold no more than what differs from the default.
 */

export type Entry = Record<string, unknown>;

/** What an entry needs to know about the file around it. */
export interface WriteContext {
  /** Id of the tenant that manages, the default of many keys. */
  readonly managing: string | undefined;
  /** A time of the estate as a date of the file; nothing for what never ends. */
  readonly date: (seconds: Seconds | null) => string | undefined;
}

export function writeContext(managing: string | undefined, asOf: EpochSeconds): WriteContext {
  return {
    managing,
    date: (seconds) => (seconds === null ? undefined : formatInstant(asOf + seconds)),
  };
}

/** The value, unless it is the default. */
export function other<T>(value: T, standard: T | undefined): T | undefined {
  return value === standard ? undefined : value;
}

export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

export function pruned(record: Entry): Entry {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
