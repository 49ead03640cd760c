import { openScenarioText } from '../edit/scenario-text.ts';
import { decodeText } from '../load/decode-text.ts';
import type { LoadInput } from '../load/load.ts';
import { looksLikeEstate } from '../load/looks-like-estate.ts';
import type { YamlPath } from '../load/parse-yaml.ts';

const FEWEST_REPLICATIONS = 2;

export interface WholeTextChanges {
  readonly seed?: number | undefined;
  readonly replications?: number | undefined;
}

/**
 * A scenario that has been read without errors as one text, for whoever can reach no other file: estates that it names
 * by their paths stand in it, and so does what was asked for beside it. Where there is nothing of either, it is the text
 * as it was written. Undefined where an estate is too large to stand in a scenario. A scenario asks for two replications
 * at least; one that was asked for becomes two.
 */
export async function wholeText(
  { text, readFile }: Pick<LoadInput, 'text' | 'readFile'>,
  { seed, replications }: WholeTextChanges = {},
): Promise<string | undefined> {
  let whole = textOf(text);
  // A bare estate names no other files, and nothing about it is random.
  if (looksLikeEstate(whole)) return whole;
  const put = (path: YamlPath, value: unknown): void => {
    whole = openScenarioText(whole).with(path, value);
  };
  const { valueAt } = openScenarioText(whole);
  const designs = valueAt(['designs']);
  const places: readonly YamlPath[] = [
    ['estate'],
    ...(Array.isArray(designs) ? designs.map((_, position) => ['designs', position, 'estate']) : []),
  ];
  for (const path of places) {
    const file = valueAt(path);
    if (typeof file !== 'string') continue;
    const estate = openScenarioText(textOf(await readFile(file)));
    if (!estate.readable) return undefined;
    // What says that a file is an estate would say it of the whole text.
    const { entwin: _, ...content } = estate.valueAt([]) as Readonly<Record<string, unknown>>;
    put(path, content);
  }
  if (seed !== undefined) put(['seed'], seed);
  if (replications !== undefined) {
    const count = Math.max(FEWEST_REPLICATIONS, replications);
    put(['precision', 'min'], count);
    put(['precision', 'max'], count);
  }
  return whole;
}

/** It has been read before, so that it is text. */
function textOf(content: string | Uint8Array): string {
  return decodeText('', content).value!;
}
