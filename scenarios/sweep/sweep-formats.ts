import { outlineMarkdown } from '../writers/markdown.ts';
import { outlineText } from '../writers/text.ts';
import { sweepCsv } from './sweep-csv.ts';
import { sweepOutline } from './sweep-outline.ts';
import { SweepResult } from './sweep-result.ts';

export interface SweepWriterOptions {
  /** Every metric and every point, instead of what fits on a screen. */
  readonly full?: boolean;
  /** Terminal colors and width; only the text writer looks at them. */
  readonly color?: boolean;
  readonly width?: number;
}

/** One form in which a sweep can be written. */
export interface SweepFormat {
  readonly name: 'text' | 'json' | 'md' | 'csv';
  /** Endings of file names that stand for the format, without the dot; the first is the one to write. */
  readonly endings: readonly [string, ...string[]];
  readonly write: (result: SweepResult, options: SweepWriterOptions) => string;
}

/** Every format a sweep can be written in, in the order of the help text. */
export const SWEEP_FORMATS: readonly SweepFormat[] = [
  {
    name: 'text',
    endings: ['txt', 'text'],
    write: (result, options) => outlineText(sweepOutline(result, options.full ?? false), options),
  },
  {
    name: 'json',
    endings: ['json'],
    // Parsing rebuilds every object in the order in which the schema lists its keys.
    write: (result) => `${JSON.stringify(SweepResult.parse(result), null, 2)}\n`,
  },
  {
    name: 'md',
    endings: ['md', 'markdown'],
    write: (result, { full = false }) => outlineMarkdown(sweepOutline(result, full)),
  },
  { name: 'csv', endings: ['csv'], write: sweepCsv },
];
