import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from './read-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes sure, before anything long begins, that every file can be written: it is no folder, its folder exists
 * or can be made, and it is not the file that is read. Makes and touches nothing. Throws UsageError.
 */
export function checkPlaces(paths: readonly string[], input: string): void {
  const files = new Set(paths.map((path) => resolve(path)));
  for (const path of paths) {
    if (input !== '-' && isSameFile(path, input))
      throw new UsageError(`"${path}" is the file that is read; writing it would destroy it.`);
    try {
      checkPlace(resolve(path), files);
    } catch (error) {
      throw new UsageError(`Cannot write "${path}": ${reasonOf(error)}.`);
    }
  }
}

function checkPlace(file: string, files: ReadonlySet<string>): void {
  const known = statOf(file);
  if (known?.isDirectory()) throw failure('EISDIR');
  if (known !== undefined) {
    accessSync(file, constants.W_OK);
    return;
  }
  let folder = dirname(file);
  // The nearest folder that exists must take the ones that are made in it.
  while (statOf(folder) === undefined && folder !== dirname(folder)) {
    if (files.has(folder)) throw failure('ENOTDIR');
    folder = dirname(folder);
  }
  if (statOf(folder)?.isDirectory() !== true || files.has(folder)) throw failure('ENOTDIR');
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** What stands at a path; undefined where nothing does. Throws what else keeps us from looking. */
function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A part of the path is a file: going up will find it and say so.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.isFile() && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function failure(code: 'EISDIR' | 'ENOTDIR'): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
