import { basename, join } from 'node:path';
import { didYouMean } from '../scenarios/schema/did-you-mean.ts';
import { formatByEnding } from '../scenarios/writers/index.ts';
import { UsageError } from './usage-error.ts';

/** What planning needs to know of a format. */
export interface Named {
  readonly name: string;
  readonly endings: readonly [string, ...string[]];
}

/** One thing to write: a format, and the file it goes to; `null` is stdout. */
export interface PlannedOutput<F extends Named> {
  readonly format: F;
  readonly path: string | null;
}

/** The formats a command can write; one of them is called `text`. */
export interface KnownFormats<F extends Named> {
  readonly all: readonly F[];
  /** Name of the format for a folder, when none is asked for. */
  readonly inFolder: F['name'];
}

export interface OutputRequest {
  /** Values of `--format`, each a name or several with commas. */
  readonly formats: readonly string[];
  /** Values of `--out`: files, folders, or `-`. */
  readonly outs: readonly string[];
  /** The scenario's file, which names the files in a folder. */
  readonly input: string;
  readonly isFolder: (path: string) => boolean;
}

/**
 * Decides what is written where. Files take their format from their ending; a folder takes every format
 * asked for; what is left over goes to stdout. Text goes to stdout unless another format does.
 * Throws UsageError.
 */
export function planOutputs<F extends Named>(
  { formats, outs, input, isFolder }: OutputRequest,
  { all, inFolder }: KnownFormats<F>,
): readonly PlannedOutput<F>[] {
  const asked = [
    ...new Set(formats.flatMap((names) => names.split(',')).map((name) => parseFormat(name, all))),
  ];
  const planned: PlannedOutput<F>[] = [];
  const unplaced = new Set(asked);
  const place = (format: F, path: string | null) => {
    planned.push({ format, path });
    unplaced.delete(format);
  };
  const folders = outs.filter((out) => out !== '-' && (/[/\\]$/.test(out) || isFolder(out)));
  for (const out of outs) {
    if (out === '-' || folders.includes(out)) continue;
    const format = formatByEnding(out, all) ?? [...unplaced][0];
    if (format === undefined) {
      const endings = all.map(({ endings: [first] }) => `.${first}`).join(', ');
      throw new UsageError(
        `Cannot tell the format of "${out}" by its name.`,
        `Known endings are ${endings}; or name one with --format, or end a folder with "/".`,
      );
    }
    place(format, out);
  }
  for (const folder of folders) {
    const inside = asked.length > 0 ? asked : [named(inFolder, all)];
    for (const format of inside) place(format, join(folder, `${stemOf(input)}.${format.endings[0]}`));
  }
  for (const format of unplaced) place(format, null);
  return checked(withText(planned, outs.includes('-'), all));
}

function named<F extends Named>(name: string, all: readonly F[]): F {
  return all.find((format) => format.name === name)!;
}

function parseFormat<F extends Named>(name: string, all: readonly F[]): F {
  const format = all.find((candidate) => candidate.name === name.trim());
  if (format !== undefined) return format;
  const names = all.map((candidate) => candidate.name);
  throw new UsageError(
    `There is no format "${name.trim()}".`,
    didYouMean(name, names) ?? `Formats are ${names.join(', ')}.`,
  );
}

function stemOf(input: string): string {
  return input === '-' ? 'result' : basename(input).replace(/\.[^.]+$/, '') || 'result';
}

function withText<F extends Named>(
  planned: readonly PlannedOutput<F>[],
  dash: boolean,
  all: readonly F[],
): readonly PlannedOutput<F>[] {
  if (planned.some(({ path }) => path === null)) return planned;
  // `--out -` with nothing left for stdout still means: show me.
  const already = planned.some(({ format }) => format.name === 'text') && !dash;
  return already ? planned : [...planned, { format: named('text', all), path: null }];
}

function checked<F extends Named>(planned: readonly PlannedOutput<F>[]): readonly PlannedOutput<F>[] {
  const toStdout = planned.filter(({ path }) => path === null).map(({ format }) => format.name);
  if (toStdout.length > 1) {
    throw new UsageError(
      `Only one format can go to stdout, not ${toStdout.join(' and ')}.`,
      'Give the others a file or a folder with --out, such as --out out/.',
    );
  }
  const paths = planned.flatMap(({ path }) => (path === null ? [] : [path]));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new UsageError(`"${twice}" would be written twice.`);
  return planned;
}
