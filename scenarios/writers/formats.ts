import { writeCsv } from './csv.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeText } from './text.ts';
import type { FormatName, Writer } from './writer.ts';

export interface Format {
  readonly name: FormatName;
  /** Endings of file names that stand for the format, without the dot; the first is the one to write. */
  readonly endings: readonly [string, ...string[]];
  readonly write: Writer;
}

/** Every format a result can be written in, in the order of the help text. */
export const FORMATS: readonly Format[] = [
  { name: 'text', endings: ['txt', 'text'], write: writeText },
  { name: 'json', endings: ['json'], write: writeJson },
  { name: 'md', endings: ['md', 'markdown'], write: writeMarkdown },
  { name: 'csv', endings: ['csv'], write: writeCsv },
  { name: 'html', endings: ['html', 'htm'], write: writeHtml },
];

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The format of a result that a file's name asks for. */
export function formatOfFile(path: string): Format | undefined {
  return formatByEnding(path, FORMATS);
}

/** The one of some formats that a file's name asks for by its ending, whatever its case. */
export function formatByEnding<F extends Pick<Format, 'endings'>>(
  path: string,
  formats: readonly F[],
): F | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : formats.find(({ endings }) => endings.includes(ending));
}
