import { writeCheckJson } from './check-json.ts';
import { writeCheckMarkdown } from './check-markdown.ts';
import { writeCheckText } from './check-text.ts';
import type { CheckFormatName, CheckWriter } from './check-writer.ts';
import { writeJunit } from './junit.ts';
import { writeSarif } from './sarif.ts';

export interface CheckFormat {
  readonly name: CheckFormatName;
  /** Endings of file names that stand for the format, without the dot; the first is the one to write. */
  readonly endings: readonly [string, ...string[]];
  readonly write: CheckWriter;
}

/** Every format a check can be written in, in the order of the help text. */
export const CHECK_FORMATS: readonly CheckFormat[] = [
  { name: 'text', endings: ['txt', 'text'], write: writeCheckText },
  { name: 'json', endings: ['json'], write: writeCheckJson },
  { name: 'md', endings: ['md', 'markdown'], write: writeCheckMarkdown },
  { name: 'sarif', endings: ['sarif'], write: writeSarif },
  { name: 'junit', endings: ['xml'], write: writeJunit },
];
