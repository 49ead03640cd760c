import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reasonOf } from './read-files.ts';
import { UsageError } from './usage-error.ts';

/** Writes a file, making its folders. Throws UsageError when the place does not take it. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`Cannot write "${path}": ${reasonOf(error)}.`);
  }
}
