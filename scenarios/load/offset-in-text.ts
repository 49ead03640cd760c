import type { Source } from './source.ts';

/** Offset of a character of a text in the file: exact where the file holds the text as it is, with or without quotes. */
export function offsetInText(source: Source, start: number, text: string, at: number): number {
  if (source.text.startsWith(text, start)) return start + at;
  return source.text.startsWith(text, start + 1) ? start + 1 + at : start;
}
