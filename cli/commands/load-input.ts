import { type Diagnostic, formatDiagnostic, hasErrors } from '../../scenarios/load/diagnostic.ts';
import type { LoadedScenario, LoadInput } from '../../scenarios/load/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import type { LoadedSweep, SweepChanges } from '../../scenarios/sweep/sweep.ts';
import { besideFile, readStdin, readWholeFile } from '../read-files.ts';
import { colorsOf } from '../terminal.ts';

/** The name under which messages show a file. */
export function shownName(input: string): string {
  return input === '-' ? '<stdin>' : input;
}

/** Reads a scenario or an estate from a file, or from stdin for `-`. Throws UsageError when it cannot be read at all. */
export async function loadInput(input: string): Promise<{
  readonly scenario: Scenario | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What it was read from. */
  readonly read: LoadInput;
}> {
  const read = await loadingOf(input);
  const { loadScenario } = await import('../../scenarios/load/load.ts');
  const { value, diagnostics } = await loadScenario(read);
  return { scenario: hasErrors(diagnostics) ? undefined : value, diagnostics, read };
}

/** The same, with the way back from the scenario to its lines. */
export async function loadWithPlaces(input: string): Promise<LoadedScenario> {
  const loading = await loadingOf(input);
  const { loadScenario } = await import('../../scenarios/load/load.ts');
  return await loadScenario(loading);
}

/** Reads a scenario as a sweep, with the texts of all files it is made of. */
export async function loadSweepInput(
  input: string,
  { seed, replications }: SweepChanges,
): Promise<LoadedSweep & { readonly bundle?: SweepBundle }> {
  const loading = await loadingOf(input);
  const { loadBundle } = await import('../../scenarios/sweep/bundle.ts');
  return await loadBundle(loading, { seed, replications });
}

async function loadingOf(input: string): Promise<LoadInput> {
  return {
    file: shownName(input),
    text: input === '-' ? await readStdin() : await readWholeFile(input),
    readFile: (path: string) => readWholeFile(besideFile(input, path)),
  };
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
