import type { Result } from '../result.ts';
import type { ReportBeside } from './report-beside.ts';

/** Names a user may give to `--format`. */
export type FormatName = 'text' | 'json' | 'md' | 'csv' | 'html';

export interface WriterOptions {
  /** Everything the result holds, instead of what fits on a screen. */
  readonly full?: boolean;
  /** Terminal colors; only the text writer looks at it. */
  readonly color?: boolean;
  /** Width of the terminal in columns; only the text writer looks at it. */
  readonly width?: number;
  /** The built page into which the html writer puts the result. */
  readonly template?: string;
  /** What that page holds beside the result. */
  readonly beside?: ReportBeside;
}

export interface Written {
  readonly output: string | Uint8Array;
  /** 0 fine; 1 a failed expectation, a violated checker, or no design without an error among its findings. */
  readonly exitCode: 0 | 1;
}

/** One output format: a pure function from the result to its text or bytes. */
export type Writer = (result: Result, options: WriterOptions) => Written;
