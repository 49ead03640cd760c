import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';

/** One object of an answer, of which nothing is known yet. */
export type GraphObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that is really there: never one that every object inherits. */
export function field(object: GraphObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A field that is text and not empty. */
export function textField(object: GraphObject, key: string): string | undefined {
  const value = field(object, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export type DateReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly at: EpochSeconds }
  | { readonly kind: 'odd'; readonly text: string };

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/i;
/** How Windows PowerShell 5.1 writes a date that it has read. */
const POWERSHELL = /^\/Date\((-?\d{1,15})\)\/$/;

/**
 * Reads a date as Graph writes it: with up to nine decimals, which are cut off; empty, null and the year
 * 1 mean that there is none.
 */
export function readGraphDate(value: unknown): DateReading {
  if (value === undefined || value === null || value === '') return { kind: 'none' };
  if (typeof value !== 'string') return { kind: 'odd', text: String(typeof value) };
  if (value.startsWith('0001-01-01')) return { kind: 'none' };
  const milliseconds = POWERSHELL.exec(value)?.[1];
  const at =
    milliseconds !== undefined
      ? Math.floor(Number(milliseconds) / 1000)
      : ISO.test(value)
        ? parseInstant(value)
        : undefined;
  return at !== undefined && isUsableDate(at) ? { kind: 'date', at } : { kind: 'odd', text: value };
}

/** 1970 and 2200: what an estate file can hold. */
const EARLIEST = 0;
const LATEST = 7_258_118_399;

/** Whether a time is one that an estate file can hold. */
export function isUsableDate(at: EpochSeconds): boolean {
  return at >= EARLIEST && at <= LATEST;
}

/** The known value that equals a text but for capitals. */
export function knownValue<T extends string>(text: string | undefined, known: readonly T[]): T | undefined {
  const wanted = text?.toLowerCase();
  return known.find((value) => value.toLowerCase() === wanted);
}
