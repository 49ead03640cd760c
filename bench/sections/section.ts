import type { Judged } from '../goals.ts';
import type { Take } from '../sampling/sample.ts';

/** What a section may use. */
export interface Bench {
  readonly take: Take;
  /** Rounds of whatever is compared. */
  readonly rounds: number;
  /** Everything at its smallest, once: to see that it works. The figures then mean nothing. */
  readonly isQuick: boolean;
  /** Says what is going on. */
  readonly note: (text: string) => void;
}

/** A table of results, all cells ready to print. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a section leaves behind, ready to write. */
export interface Measured {
  /** Sentences above the tables: what was run, and how. */
  readonly about: readonly string[];
  readonly tables: readonly Table[];
  readonly goals: readonly Judged[];
}

export interface Section {
  readonly title: string;
  readonly measure: (bench: Bench) => Promise<Measured>;
}
