/** What a piece of text means, so that a renderer may color it. The words alone must already say it. */
export type Tone = 'good' | 'bad' | 'warning' | 'quiet';

export interface Phrase {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/**
 * A piece of the outline. `table` rows are as long as its columns; `more` counts what was left out
 * because the short form was asked for.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Phrase[])[];
    }
  | { readonly kind: 'more'; readonly count: number; readonly noun: string };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A result as headings, tables and sentences, before any format. Names in it are still as the files wrote them. */
export interface Outline {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

export function phrase(text: string, tone?: Tone): Phrase {
  return tone === undefined ? { text } : { text, tone };
}

export function paragraph(text: string, tone?: Tone): Block {
  return { kind: 'paragraph', phrase: phrase(text, tone) };
}

/** The first `limit` of `items`, or all of them when the full form is asked for, and a block that counts the rest. */
export function limited<T>(
  items: readonly T[],
  limit: number,
  full: boolean,
  noun: string,
): { readonly shown: readonly T[]; readonly more: readonly Block[] } {
  // Hiding a single row would cost as much room as showing it.
  if (full || items.length <= limit + 1) return { shown: items, more: [] };
  return {
    shown: items.slice(0, limit),
    more: [{ kind: 'more', count: items.length - limit, noun }],
  };
}
