import { type Diagnostic, formatDiagnostic, hasErrors } from '../../scenarios/load/diagnostic.ts';
import type { LoadedScenario } from '../../scenarios/load/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { besideFile, readStdin, readWholeFile } from '../read-files.ts';
import { colorsOf } from '../terminal.ts';

/** The name under which messages show a file. */
export function shownName(input: string): string {
  return input === '-' ? '<stdin>' : input;
}

/** Reads a scenario or an estate from a file, or from stdin for `-`. Throws UsageError when it cannot be read at all. */
export async function loadInput(
  input: string,
): Promise<{ readonly scenario: Scenario | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await loadWithPlaces(input);
  return { scenario: hasErrors(diagnostics) ? undefined : value, diagnostics };
}

/** The same, with the way back from the scenario to its lines. */
export async function loadWithPlaces(input: string): Promise<LoadedScenario> {
  const content = input === '-' ? await readStdin() : await readWholeFile(input);
  const { loadScenario } = await import('../../scenarios/load/load.ts');
  return await loadScenario({
    file: shownName(input),
    text: content,
    readFile: (path: string) => readWholeFile(besideFile(input, path)),
  });
}

/** Diagnostics as text, the word of each one's severity colored. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], stream: NodeJS.WriteStream): string {
  const { red, yellow, cyan } = colorsOf(stream);
  const paint = { error: red, warning: yellow, note: cyan };
  return diagnostics
    .map((diagnostic) => {
      const { severity, code } = diagnostic;
      return formatDiagnostic(diagnostic).replace(
        `${severity} ${code}`,
        `${paint[severity](severity)} ${code}`,
      );
    })
    .join('\n');
}
