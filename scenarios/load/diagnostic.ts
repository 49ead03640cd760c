import type { Place } from './source.ts';
import { visibleText } from './visible-text.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing to tell about a file: what, where, and what was probably meant. All text is already safe to
 * print. `code` is stable: documents and searches refer to it.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string;
  /** Line and column start at 1; a column counts UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
  /** The line of the file, or the part of it around the place, and the offset to point at. */
  readonly excerpt?: { readonly text: string; readonly caret: number };
}

/** What every loader returns. Without errors there is a value; loaders do not throw at a user. */
export interface Loaded<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The words of a diagnostic, without severity, code and place. */
export interface Wording {
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** Puts a diagnostic together and makes every text in it safe to print. */
export function createDiagnostic(
  severity: Severity,
  code: string,
  file: string,
  place: Place,
  wording: Wording,
): Diagnostic {
  return {
    severity,
    code,
    file: visibleText(file),
    line: place.line,
    column: place.column,
    message: visibleText(wording.message),
    ...(wording.expected === undefined ? {} : { expected: visibleText(wording.expected) }),
    ...(wording.hint === undefined ? {} : { hint: visibleText(wording.hint) }),
    ...(place.excerpt === undefined ? {} : { excerpt: place.excerpt }),
  };
}

/** True when something stands in the way of running. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/**
 * A diagnostic as text for a terminal or a log, without colors:
 *
 *     office.yaml:4:1: error SCN-UNKNOWN-KEY Unknown key "horizn".
 *       4 | horizn: P90D
 *         | ^
 *       hint: Did you mean "horizon"?
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, code, line, column, message, excerpt } = diagnostic;
  const lines = [
    `${visibleText(diagnostic.file)}:${line}:${column}: ${severity} ${code} ${visibleText(message)}`,
  ];
  if (excerpt !== undefined) {
    const number = String(line);
    lines.push(`  ${number} | ${excerpt.text}`);
    lines.push(`  ${' '.repeat(number.length)} | ${' '.repeat(excerpt.caret)}^`);
  }
  for (const part of ['expected', 'hint'] as const) {
    const text = diagnostic[part];
    if (text !== undefined) lines.push(`  ${part}: ${visibleText(text)}`);
  }
  return lines.join('\n');
}
