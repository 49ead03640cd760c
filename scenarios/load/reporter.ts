import { createDiagnostic, type Diagnostic, type Severity, type Wording } from './diagnostic.ts';
import { FILE_START, type Place, placeAt, type Source } from './source.ts';

/** A file with a hundred errors is helped by the first hundred. */
const MOST_PER_SEVERITY = 100;

export type Offset = number | (() => number) | undefined;

/** Collects the diagnostics of one file, and stays small however bad the file is. */
export interface Reporter {
  /**
   * Reports at an offset into the text, or about the whole file when there is none. An offset that takes
   * long to find may come as a function, which is asked only if the diagnostic is kept.
   */
  report(severity: Severity, code: string, offset: Offset, wording: Wording): void;
  /** Takes over diagnostics of another file. */
  include(diagnostics: readonly Diagnostic[]): void;
  hasErrors(): boolean;
  /** All that was collected, in the order of lines. */
  list(): readonly Diagnostic[];
}

export function createReporter(source: Source): Reporter {
  const kept: Diagnostic[] = [];
  const others: Diagnostic[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  return {
    report(severity, code, offset, wording) {
      counts[severity] += 1;
      if (counts[severity] > MOST_PER_SEVERITY) return;
      const at = typeof offset === 'function' ? offset() : offset;
      const place: Place = at === undefined ? FILE_START : placeAt(source, at);
      kept.push(createDiagnostic(severity, code, source.file, place, wording));
    },
    include(diagnostics) {
      others.push(...diagnostics);
      for (const { severity } of diagnostics) counts[severity] += 1;
    },
    hasErrors: () => counts.error > 0,
    list() {
      const listed = kept.toSorted((a, b) => a.line - b.line || a.column - b.column);
      for (const severity of ['error', 'warning', 'note'] as const) {
        const unshown = counts[severity] - MOST_PER_SEVERITY;
        if (unshown <= 0) continue;
        const message = `${unshown} more of severity "${severity}" in this file are not shown.`;
        listed.push(createDiagnostic('note', 'SCN-MORE', source.file, FILE_START, { message }));
      }
      return [...listed, ...others];
    },
  };
}
