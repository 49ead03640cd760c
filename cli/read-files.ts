import { createReadStream, type Dirent, realpathSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

const MEBIBYTE = 1024 * 1024;
const LARGEST_FILE_BYTES = 64 * MEBIBYTE;
const LARGEST_FOLDER_BYTES = 512 * MEBIBYTE;
const MOST_FILES = 10_000;

/** Reads stdin to its end. Throws UsageError past the limit. */
export async function readStdin(): Promise<Uint8Array> {
  return await readUpTo(process.stdin as AsyncIterable<Uint8Array>, 'Standard input');
}

async function readUpTo(stream: AsyncIterable<Uint8Array>, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_FILE_BYTES) throw tooLarge(what);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads one file. Throws UsageError when it is missing, a folder, unreadable or too large. */
export async function readWholeFile(path: string): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (file.size > LARGEST_FILE_BYTES) throw tooLarge(`"${path}"`);
    // What is no regular file has no size to look at, and may have no end.
    return file.isFile() ? await readFile(path) : await readUpTo(createReadStream(path), `"${path}"`);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`Cannot read "${path}": ${reasonOf(error)}.`);
  }
}

export interface FolderFile {
  /** Path below the folder, with `/` on every system. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface FolderReading {
  readonly files: readonly FolderFile[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads every `*.json` below a folder, in the order of their paths. Symbolic links are not followed: they
 * could lead out of the folder, in a circle, or to a file read already. Throws UsageError past the limits.
 */
export async function readJsonFolder(folder: string): Promise<FolderReading> {
  const root = realFolder(folder);
  const found: string[] = [];
  const skipped: { path: string; why: string }[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(root, below), { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) skipped.push({ path, why: 'it is a symbolic link' });
      else if (entry.isDirectory()) await walk(path);
      else if (!entry.isFile()) skipped.push({ path, why: 'it is no regular file' });
      else if (entry.name.toLowerCase().endsWith('.json')) found.push(path);
      else skipped.push({ path, why: 'its name does not end with .json' });
      if (found.length > MOST_FILES)
        throw new UsageError(`"${folder}" holds more than ${MOST_FILES} JSON files.`);
    }
  };
  await walk('');
  const files: FolderFile[] = [];
  let bytes = 0;
  for (const path of found.sort(byCodeUnits)) {
    const content = await readWholeFile(join(root, path));
    bytes += content.length;
    if (bytes > LARGEST_FOLDER_BYTES) {
      throw new UsageError(`"${folder}" holds more than ${LARGEST_FOLDER_BYTES / MEBIBYTE} MiB of JSON.`);
    }
    files.push({ path, content });
  }
  return { files, skipped };
}

/** A path as a file next to the scenario, or as it is where it is absolute. */
export function besideFile(file: string, path: string): string {
  return isAbsolute(path) || file === '-' ? resolve(path) : resolve(file, '..', path);
}

/** A path as short as it can be said from here. */
export function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' || fromHere.startsWith(`..${sep}..`) ? path : fromHere;
}

function realFolder(folder: string): string {
  try {
    const path = realpathSync(folder);
    if (!statSync(path).isDirectory()) throw new UsageError(`"${folder}" is a file; import takes a folder.`);
    return path;
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`Cannot read "${folder}": ${reasonOf(error)}.`);
  }
}

function byName(a: Dirent, b: Dirent): number {
  return byCodeUnits(a.name, b.name);
}

/** The same order on every machine and in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tooLarge(what: string): UsageError {
  return new UsageError(`${what} is larger than ${LARGEST_FILE_BYTES / MEBIBYTE} MiB.`);
}

/** The system's reason in words, without its code and path. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is no folder',
    EACCES: 'we may not',
    EPERM: 'we may not',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ELOOP: 'its symbolic links run in a circle',
  };
  return known[code ?? ''] ?? message;
}
