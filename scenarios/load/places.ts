import type { ParsedYaml, YamlPath } from './parse-yaml.ts';
import { placeAt, type Source } from './source.ts';
import { visibleText } from './visible-text.ts';

/** A place in a file of the user's; line and column start at 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where the parts of a loaded scenario stand in its files. */
export interface Places {
  /** A design, by its position in the scenario; where no design is written, what stands for it. */
  readonly design: (position: number) => FilePlace;
  /** A waiver, by its position in the scenario. */
  readonly waiver: (position: number) => FilePlace;
  /** The entry of the estate file that has an id; undefined where none has. */
  readonly entry: (id: string) => FilePlace | undefined;
}

export type PlaceOf = (path: YamlPath, what?: 'key' | 'value') => FilePlace;

/** Finds the places of one file. */
export function placeFinder(parsed: ParsedYaml, source: Source): PlaceOf {
  return (path, what = 'value') => {
    const { line, column } = placeAt(source, parsed.offsetOf(path, what));
    return { file: visibleText(source.file), line, column };
  };
}

/** Finds entries by id in whatever lists an estate file has; of several with one id the first. */
export function entryFinder(data: unknown, placeOf: PlaceOf): Places['entry'] {
  let paths: Map<string, YamlPath> | undefined;
  return (id) => {
    paths ??= entryPaths(data);
    const path = paths.get(id);
    return path === undefined ? undefined : placeOf(path);
  };
}

function entryPaths(data: unknown): Map<string, YamlPath> {
  const paths = new Map<string, YamlPath>();
  const take = (entries: unknown, at: YamlPath, deeper: boolean): void => {
    if (!Array.isArray(entries)) return;
    entries.forEach((entry: unknown, position) => {
      if (typeof entry !== 'object' || entry === null) return;
      const path = [...at, position];
      const id = 'id' in entry ? entry.id : undefined;
      if (typeof id === 'string' && !paths.has(id)) paths.set(id, path);
      // Eligible roles stand inside their delegation.
      if (deeper) for (const [key, inner] of Object.entries(entry)) take(inner, [...path, key], false);
    });
  };
  for (const [list, entries] of Object.entries(data as object)) take(entries, [list], true);
  return paths;
}
