import { invariant } from '../../engine/invariant.ts';
import type { Diagnostic } from '../load/diagnostic.ts';
import { hashOf } from '../load/hash.ts';
import type { LoadInput } from '../load/load.ts';
import { bounds } from '../run/bounds.ts';
import type { Scenario } from '../scenario.ts';
import { openSweep } from './open-sweep.ts';
import { pointWords } from './point-words.ts';
import type { LoadedSweep, OpenSweep, SweepChanges, SweepPoint } from './sweep.ts';

/** After so many points with errors the others are not read: they would say the same. */
const MOST_FAULTY_POINTS = 20;

/**
 * Reads a sweep and every one of its points. There is a value if and only if each point is a valid scenario. A message
 * that not every point gives names the first that does.
 */
export async function loadSweep(input: LoadInput, changes: SweepChanges = {}): Promise<LoadedSweep> {
  const { value: open, diagnostics } = openSweep(input, changes);
  if (open === undefined) return { diagnostics };
  const told = createTold();
  const points: SweepPoint[] = [];
  let first: Scenario | undefined;
  let faulty = 0;
  for (const [position, choices] of open.grid.entries()) {
    const read = await open.read(position);
    told.add(read.diagnostics, pointWords(open.parameters, choices));
    if (read.value === undefined) {
      faulty += 1;
      if (faulty === MOST_FAULTY_POINTS) break;
      continue;
    }
    first ??= read.value;
    points.push({
      position,
      choices,
      hash: read.value.hash,
      maxReplications: bounds(read.value).maximum,
      designs: read.value.designs.length,
    });
  }
  const all = [...diagnostics, ...told.list()];
  if (faulty > 0) return { diagnostics: all };
  const { name, description, seed } = first!;
  const { parameters } = open;
  return {
    value: {
      name,
      description,
      parameters,
      points,
      seed,
      hash: hashOf({ parameters, points: points.map(({ hash }) => hash), changes }),
      scenarioOf: (position) => scenarioOf(open, position),
    },
    diagnostics: all,
  };
}

/** The scenario of a point that is known to be valid. */
async function scenarioOf(open: OpenSweep, position: number): Promise<Scenario> {
  const { value } = await open.read(position);
  invariant(value !== undefined, 'a point was valid, and is no longer');
  return value;
}

/** Gathers the messages of all points, each once. */
function createTold() {
  const told = new Map<string, { readonly diagnostic: Diagnostic; readonly first: string; points: number }>();
  let points = 0;
  return {
    add(diagnostics: readonly Diagnostic[], words: string): void {
      points += 1;
      for (const diagnostic of diagnostics) {
        const { severity, code, file, line, column, message } = diagnostic;
        const key = JSON.stringify([severity, code, file, line, column, message]);
        const before = told.get(key);
        if (before === undefined) told.set(key, { diagnostic, first: words, points: 1 });
        else before.points += 1;
      }
    },
    list: (): readonly Diagnostic[] =>
      [...told.values()]
        .map(({ diagnostic, first, points: given }) =>
          given === points ? diagnostic : { ...diagnostic, message: `${diagnostic.message} (At ${first}.)` },
        )
        .toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
