import { placeAt, type Source } from '../load/source.ts';
import { shorten, visibleText } from '../load/visible-text.ts';

/** Objects of one file that were left out for one reason. Every text is safe to print. */
export interface Skipped {
  readonly file: string;
  /** Line of the first of them. */
  readonly line: number;
  /** `relationship`, `access assignment`, `operation`, `file` … */
  readonly what: string;
  readonly count: number;
  readonly reason: string;
  /** Ids of the first few. */
  readonly ids: readonly string[];
}

const MOST_IDS = 5;

/** Counts what was left out, so that a million objects left out for one reason are one line. */
export interface Tally {
  add(what: string, reason: string, offset: () => number, id?: string): void;
  list(): readonly Skipped[];
}

export function createTally(source: Source): Tally {
  const entries = new Map<
    string,
    { what: string; reason: string; count: number; line: number; ids: string[] }
  >();
  return {
    add(what, reason, offset, id) {
      const key = `${what}\n${reason}`;
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = { what, reason, count: 0, line: placeAt(source, offset()).line, ids: [] };
        entries.set(key, entry);
      }
      entry.count += 1;
      if (id !== undefined && entry.ids.length < MOST_IDS) entry.ids.push(visibleText(shorten(id)));
    },
    list: () =>
      [...entries.values()].map((entry) => ({
        file: visibleText(source.file),
        line: entry.line,
        what: visibleText(entry.what),
        count: entry.count,
        reason: visibleText(entry.reason),
        ids: entry.ids,
      })),
  };
}
