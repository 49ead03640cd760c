import { checkPlaces } from './check-places.ts';
import { collect, isFolder } from './output-options.ts';
import { type KnownFormats, type Named, type PlannedOutput, planOutputs } from './output-plan.ts';
import { hasColors, say, widthOf, writeStdout } from './terminal.ts';
import { writeWholeFile } from './write-files.ts';

/** The options of a command that writes what it found. */
export interface OutputOptions {
  readonly format?: readonly string[];
  readonly out?: readonly string[];
  readonly json?: boolean;
}

/** What a text may know of the terminal it goes to; nothing of it for a file. */
export interface Terminal {
  readonly color?: boolean;
  readonly width?: number;
}

/** What a command writes where; every place has been looked at before anything long begins. Throws UsageError. */
export function outputsFor<F extends Named>(
  input: string,
  { format = [], out = [], json = false }: OutputOptions,
  known: KnownFormats<F>,
): readonly PlannedOutput<F>[] {
  const formats = json ? collect('json', format) : format;
  const plan = planOutputs({ formats, outs: out, input, isFolder }, known);
  checkPlaces(pathsOf(plan), input);
  return plan;
}

/** The files of a plan. */
export function pathsOf(plan: readonly PlannedOutput<Named>[]): readonly string[] {
  return plan.flatMap(({ path }) => (path === null ? [] : [path]));
}

/** Writes the files first, then stdout: a reader that closes the pipe early must not cost a file. Throws UsageError. */
export async function writeOutputs<F extends Named>(
  plan: readonly PlannedOutput<F>[],
  contentOf: (format: F, terminal: Terminal) => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<void> {
  for (const { format, path } of plan) {
    if (path !== null) await writeWholeFile(path, await contentOf(format, {}));
  }
  for (const { format, path } of plan) {
    if (path !== null) continue;
    const terminal = { color: hasColors(process.stdout), width: widthOf(process.stdout) };
    await writeStdout(await contentOf(format, terminal));
  }
  for (const path of pathsOf(plan)) say(`Wrote ${path}`);
}
