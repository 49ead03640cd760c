import type { CheckReport } from '../../check/check-report.ts';

/** Names a user may give to `entwin check --format`. */
export type CheckFormatName = 'text' | 'json' | 'md' | 'sarif' | 'junit';

export interface CheckWriterOptions {
  /** Terminal colors; only the text writer looks at it. */
  readonly color?: boolean;
  /** Width of the terminal in columns; only the text writer looks at it. */
  readonly width?: number;
  /** Folder from which paths are told; only the SARIF writer looks at it. */
  readonly folder?: string;
}

/** One output format of a check: a pure function from the report to its text. */
export type CheckWriter = (report: CheckReport, options: CheckWriterOptions) => string;
