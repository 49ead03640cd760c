import { outlineMarkdown } from '../writers/markdown.ts';
import { outlineText } from '../writers/text.ts';
import { rareCsv } from './rare-csv.ts';
import { rareOutline } from './rare-outline.ts';
import { RareResult } from './rare-result.ts';

export interface RareWriterOptions {
  /** Every customer and every assumption, instead of what fits on a screen. */
  readonly full?: boolean;
  /** Terminal colors and width; only the text writer looks at them. */
  readonly color?: boolean;
  readonly width?: number;
}

/** One form in which the answer about a rare event can be written. */
export interface RareFormat {
  readonly name: 'text' | 'json' | 'md' | 'csv';
  /** Endings of file names that stand for the format, without the dot; the first is the one to write. */
  readonly endings: readonly [string, ...string[]];
  readonly write: (result: RareResult, options: RareWriterOptions) => string;
}

/** Every format of the answer, in the order of the help text. */
export const RARE_FORMATS: readonly RareFormat[] = [
  {
    name: 'text',
    endings: ['txt', 'text'],
    write: (result, options) => outlineText(rareOutline(result, options.full ?? false), options),
  },
  {
    name: 'json',
    endings: ['json'],
    // Parsing rebuilds every object in the order in which the schema lists its keys.
    write: (result) => `${JSON.stringify(RareResult.parse(result), null, 2)}\n`,
  },
  {
    name: 'md',
    endings: ['md', 'markdown'],
    write: (result, { full = false }) => outlineMarkdown(rareOutline(result, full)),
  },
  { name: 'csv', endings: ['csv'], write: rareCsv },
];

/** 1 where a checker was violated; otherwise 0. */
export function rareExitCode({ designs }: RareResult): 0 | 1 {
  return designs.some(({ violations }) => violations.length > 0) ? 1 : 0;
}
