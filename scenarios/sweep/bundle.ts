import { z } from 'zod';
import { decodeText } from '../load/decode-text.ts';
import { hashOf } from '../load/hash.ts';
import type { LoadInput } from '../load/load.ts';
import { MOST_REPLICATIONS } from '../schema/limits.ts';
import { loadSweep } from './load-sweep.ts';
import type { LoadedSweep, SweepChanges } from './sweep.ts';

const LONGEST_PATH = 4_096;
const MOST_FILES = 100;
const LARGEST_SEED = 2 ** 32 - 1;

/**
 * A sweep as text: its file and every file that it names. Whoever runs a batch elsewhere reads it by the same loader, and
 * can read nothing beside it.
 */
export const SweepBundle = z.strictObject({
  /** Path as the user knows it; appears in messages only. */
  file: z.string().max(LONGEST_PATH),
  text: z.string(),
  files: z.array(z.strictObject({ path: z.string().max(LONGEST_PATH), text: z.string() })).max(MOST_FILES),
  seed: z.int().min(0).max(LARGEST_SEED).optional(),
  replications: z.int().min(1).max(MOST_REPLICATIONS).optional(),
});

export type SweepBundle = z.infer<typeof SweepBundle>;

/** The input of a loader that finds in the bundle what the sweep names, and nothing else. */
export function bundleInput({ file, text, files }: SweepBundle): LoadInput {
  const texts = new Map(files.map((each) => [each.path, each.text]));
  return {
    file,
    text,
    readFile(path) {
      const known = texts.get(path);
      if (known === undefined) throw new Error('it did not come with the sweep');
      return known;
    },
  };
}

/** SHA-256 of a bundle, by which machines call it. */
export function bundleHash(bundle: SweepBundle): string {
  return hashOf(bundle);
}

/** Loads a sweep and gathers the texts of all files it is made of. There is a bundle if and only if there is a value. */
export async function loadBundle(
  input: LoadInput,
  changes: SweepChanges = {},
): Promise<LoadedSweep & { readonly bundle?: SweepBundle }> {
  const contents = new Map<string, string | Uint8Array>();
  const loaded = await loadSweep(
    {
      ...input,
      // Every point reads the same files; the disk is asked once, so that all points see the same text.
      async readFile(path) {
        const content = contents.get(path) ?? (await input.readFile(path));
        contents.set(path, content);
        return content;
      },
    },
    changes,
  );
  if (loaded.value === undefined) return loaded;
  const { seed, replications } = changes;
  return {
    ...loaded,
    bundle: {
      file: input.file,
      text: textOf(input.text),
      files: [...contents].map(([path, content]) => ({ path, text: textOf(content) })),
      ...(seed === undefined ? {} : { seed }),
      ...(replications === undefined ? {} : { replications }),
    },
  };
}

/** The loader has read it, so that it is text. */
function textOf(content: string | Uint8Array): string {
  return decodeText('', content).value!;
}
