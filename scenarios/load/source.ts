import { visibleText } from './visible-text.ts';

/** A file's text with the start of each line, so that an offset finds its place in logarithmic time. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly excerpt?: { readonly text: string; readonly caret: number };
}

/** Where a message about a whole file points. */
export const FILE_START: Place = { line: 1, column: 1 };

/** Characters of a line shown before and after the place. */
const EXCERPT_BEFORE = 80;
const EXCERPT_AFTER = 60;

/** Takes a file's text; a byte order mark at its start is not part of it. */
export function createSource(file: string, text: string): Source {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lineStarts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text: body, lineStarts };
}

/** Line, column and excerpt of an offset into the text. */
export function placeAt(source: Source, offset: number): Place {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (source.lineStarts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const start = source.lineStarts[low]!;
  const next = source.lineStarts[low + 1];
  const end = next === undefined ? source.text.length : next - 1;
  return { line: low + 1, column: at - start + 1, excerpt: excerptOf(source.text, start, end, at) };
}

function excerptOf(text: string, start: number, end: number, at: number): { text: string; caret: number } {
  const from = Math.max(start, at - EXCERPT_BEFORE);
  const to = Math.min(end, at + EXCERPT_AFTER);
  const before = `${from > start ? '…' : ''}${shown(text.slice(from, at))}`;
  const after = `${shown(text.slice(Math.min(at, to), to))}${to < end ? '…' : ''}`;
  return { text: (before + after).trimEnd(), caret: before.length };
}

/** Tabs become one space so that the caret stays below its character. */
function shown(text: string): string {
  return visibleText(text.replaceAll('\t', ' ').replace(/\r$/, ''));
}
