import { decodeText } from '../../scenarios/load/decode-text.ts';
import { looksLikeEstate } from '../../scenarios/load/looks-like-estate.ts';
import { wholeText } from '../../scenarios/share/whole-text.ts';

/** As much as the command line reads of one file. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 100;

export type OpenedFiles =
  | { readonly kind: 'scenario'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** A file as a page is given it. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * The scenario among files that somebody chose or dropped, as one text: the estates that it names stand in it. One estate
 * alone is a scenario as well. What cannot be put together is refused with what to choose instead.
 */
export async function openedFiles(files: readonly ChosenFile[]): Promise<OpenedFiles> {
  if (files.length > MOST_FILES) return refused(`Choose ${MOST_FILES} files at most.`);
  const texts = new Map<string, string>();
  for (const file of files) {
    if (file.size > LARGEST_BYTES) return refused(`${file.name} has more than 64 MiB.`);
    const { value, diagnostics } = decodeText(file.name, new Uint8Array(await file.arrayBuffer()));
    if (value === undefined) return refused(`${file.name}: ${diagnostics[0]!.message}`);
    texts.set(file.name, value);
  }
  const scenarios = [...texts].filter(([, text]) => !looksLikeEstate(text));
  const [first] = scenarios.length > 0 ? scenarios : texts;
  if (first === undefined) return refused('No file was chosen.');
  if (scenarios.length > 1) {
    return refused(`${scenarios.map(([name]) => name).join(' and ')} are scenarios; choose one.`);
  }
  if (scenarios.length === 0 && texts.size > 1) {
    return refused('These are estates. Choose one, or a scenario together with the estates that it names.');
  }
  return await together(first[1], texts);
}

async function together(text: string, texts: ReadonlyMap<string, string>): Promise<OpenedFiles> {
  const missing: string[] = [];
  const whole = await wholeText({
    text,
    readFile(path) {
      // A page is told names of files, and not where they stood.
      const found = texts.get(path.slice(path.lastIndexOf('/') + 1));
      if (found === undefined) missing.push(path);
      return found ?? '{}';
    },
  });
  if (missing.length > 0) {
    return refused(`The scenario names ${missing.join(' and ')}. Choose it together with the scenario.`);
  }
  if (whole === undefined) {
    return refused('An estate is too large to stand in a scenario; use the command line.');
  }
  return { kind: 'scenario', text: whole };
}

const refused = (why: string) => ({ kind: 'refused', why }) as const;
