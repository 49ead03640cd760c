import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '../read-files.ts';
import { UsageError } from '../usage-error.ts';

const MOST_TRIES = 4;
const LONGEST_WAIT_MILLISECONDS = 150;

export interface Lock {
  release(): void;
}

/**
 * Takes a file for this process alone. Each process makes a mark of its own beside the file, named after itself, and only
 * then looks for marks of others: of two that begin at the same moment at least one sees the other and steps back. Marks
 * of dead processes are removed; their names never come again, so that nobody removes the mark of a living one.
 * Throws UsageError where a living process, or one of another machine, holds the file.
 */
export async function lockFile(path: string): Promise<Lock> {
  for (let attempt = 1; ; attempt += 1) {
    const mark = makeMark(path);
    const other = othersOf(path, mark)[0];
    if (other === undefined) return { release: () => rmSync(mark, { force: true }) };
    rmSync(mark, { force: true });
    if (attempt === MOST_TRIES) throw heldBy(path, other);
    // Both may have stepped back; whoever comes again first has it.
    await wait((randomBytes(1)[0]! / 255) * LONGEST_WAIT_MILLISECONDS);
  }
}

interface Mark {
  readonly file: string;
  readonly host: string;
  readonly process: number;
}

function makeMark(path: string): string {
  const mark = `${placeOf(path)}.lock-${host()}-${process.pid}-${startOf(process.pid)}-${randomBytes(4).toString('hex')}`;
  try {
    closeSync(openSync(mark, 'wx'));
  } catch (error) {
    throw new UsageError(`Cannot write beside "${path}": ${reasonOf(error)}.`);
  }
  return mark;
}

/** The marks of others who may be alive; those of the dead are removed on the way. */
function othersOf(path: string, own: string): readonly Mark[] {
  const place = placeOf(path);
  const folder = dirname(place);
  const start = `${basename(place)}.lock-`;
  return readdirSync(folder).flatMap((name): readonly Mark[] => {
    const file = join(folder, name);
    if (!name.startsWith(start) || file === own) return [];
    const [, ofHost, id, started] =
      /^([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(start.length)) ?? [];
    if (ofHost === undefined) return [];
    const mark = { file, host: ofHost, process: Number(id) };
    if (ofHost !== host() || isAlive(mark.process, started!)) return [mark];
    rmSync(file, { force: true });
    return [];
  });
}

function heldBy(path: string, { file, host: ofHost, process: id }: Mark): UsageError {
  return ofHost === host()
    ? new UsageError(`Process ${id} is at work on "${path}".`, 'Wait for it, stop it, or name another file.')
    : new UsageError(
        `A process of another machine is at work on "${path}".`,
        `If it is gone for good, remove "${file}".`,
      );
}

/** A number is given to one process after the other: only with its start does it name one. */
function isAlive(id: number, started: string): boolean {
  try {
    process.kill(id, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(id);
  return now === '0' || started === '0' || now === started;
}

/** When a process began, in the system's own count; 0 where the system does not say. */
function startOf(id: number): string {
  const file = `/proc/${id}/stat`;
  if (!existsSync(file)) return '0';
  // The name of the program stands in brackets and may hold anything; the start is the twentieth field behind it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ');
  return /^\d+$/.test(fields[19] ?? '') ? fields[19]! : '0';
}

function host(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** The file itself where a link leads to it, so that two names are one place. */
function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
