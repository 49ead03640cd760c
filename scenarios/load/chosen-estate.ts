import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { ESTATE_FORMAT, type EstateChoice, type EstateFile } from '../schema/estate-schema.ts';
import { checkEstate } from './check-estate.ts';
import type { Complain } from './complaints.ts';
import { DEFAULT_START } from './defaults.ts';
import { joinPaths, pathProblem } from './file-paths.ts';
import type { LoadInput } from './load.ts';
import { type LoadedEstate, loadEstate } from './load-estate.ts';
import type { ParsedYaml, YamlPath } from './parse-yaml.ts';
import { entryFinder, placeFinder } from './places.ts';
import type { Reporter } from './reporter.ts';
import type { Source } from './source.ts';

/** The scenario an estate is read for, and where to complain about it. */
export interface EstateSurroundings {
  readonly input: LoadInput;
  readonly complain: Complain;
  readonly reporter: Reporter;
  readonly parsed: ParsedYaml;
  readonly source: Source;
}

/** Reads the estate that a scenario names by its path or holds itself; undefined where the path leads nowhere. */
export async function readChosenEstate(
  choice: EstateChoice,
  path: YamlPath,
  start: EpochSeconds | undefined,
  around: EstateSurroundings,
): Promise<LoadedEstate | undefined> {
  return typeof choice === 'string' ? fromFile(choice, path, around) : fromBlock(choice, path, start, around);
}

async function fromFile(
  file: string,
  path: YamlPath,
  { input, complain, reporter }: EstateSurroundings,
): Promise<LoadedEstate | undefined> {
  const problem = pathProblem(file);
  if (problem !== undefined) {
    complain('error', 'SCN-PATH', path, {
      message: problem,
      expected: 'a relative path such as ./estate.yaml',
    });
    return undefined;
  }
  let text: string | Uint8Array;
  try {
    text = await input.readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain('error', 'SCN-FILE', path, { message: `The estate cannot be read: ${reason}` });
    return undefined;
  }
  const known = input.estates?.get(file);
  const loaded = known?.text === text ? known.loaded : loadEstate(joinPaths(input.file, file), text);
  input.estates?.set(file, { text, loaded });
  reporter.include(loaded.diagnostics);
  return loaded;
}

function fromBlock(
  block: Exclude<EstateChoice, string>,
  path: YamlPath,
  start: EpochSeconds | undefined,
  { complain, reporter, parsed, source }: EstateSurroundings,
): LoadedEstate {
  const value: EstateFile = {
    ...block,
    entwin: ESTATE_FORMAT,
    asOf: block.asOf ?? start ?? parseInstant(DEFAULT_START)!,
  };
  const within: Complain = (severity, code, inner, wording, part) =>
    complain(severity, code, [...path, ...inner], wording, part);
  checkEstate(value, within);
  const placeInFile = placeFinder(parsed, source);
  const placeOf: typeof placeInFile = (inner, part) => placeInFile([...path, ...inner], part);
  const data = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], parsed.data);
  return reporter.hasErrors()
    ? { diagnostics: [] }
    : { value, diagnostics: [], placeOf, entry: entryFinder(data, placeOf) };
}
