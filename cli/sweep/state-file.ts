import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../../scenarios/load/diagnostic.ts';
import { FILE_START } from '../../scenarios/load/source.ts';
import type { SweepBatch } from '../../scenarios/sweep/batch.ts';
import type { BatchLog } from '../../scenarios/sweep/run-sweep.ts';
import {
  batchLine,
  contentOf,
  DAMAGED,
  headerLine,
  headerProblem,
  LONGEST_STATE_LINE_BYTES,
  NO_STATE,
  readBatch,
  type StateProblem,
} from '../../scenarios/sweep/state-lines.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import type { TerseReplication } from '../../scenarios/sweep/terse.ts';
import { reasonOf } from '../read-files.ts';
import { UsageError } from '../usage-error.ts';
import { type Lock, lockFile } from './lock.ts';

/** A state file that is open, and ours alone. */
export interface StateFile extends BatchLog {
  /** Batches it held when it was opened. */
  readonly found: number;
  /** True where the last line had not been written whole. */
  readonly torn: boolean;
  /** Lets what is being written end; what comes later is dropped. */
  close(): Promise<void>;
}

/** Where a line stands in the file. */
interface Span {
  readonly from: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Opens the state of a sweep, or begins it. Each batch is one line, written and flushed to the disk before it counts as
 * finished. A last line that is not whole is cut off; anything else that is wrong comes back as a diagnostic, and the
 * file is left as it is. Throws UsageError where the place does not take a file, or another process holds it.
 */
export async function openState(path: string, sweep: Sweep): Promise<StateFile | Diagnostic> {
  const { file, lock } = await opened(path);
  try {
    const read = await readAll(file, path, sweep);
    if ('severity' in read) {
      await file.close();
      lock.release();
      return read;
    }
    return stateOf(file, lock, path, read);
  } catch (error) {
    await file.close();
    lock.release();
    throw error instanceof UsageError ? error : new UsageError(`Cannot use "${path}": ${reasonOf(error)}.`);
  }
}

async function opened(path: string): Promise<{ readonly file: FileHandle; readonly lock: Lock }> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const lock = await lockFile(path);
    try {
      // Not truncated, and made where it is not there.
      const file = await open(path, 'a+');
      if ((await file.stat()).isFile()) return { file, lock };
      await file.close();
    } catch (error) {
      lock.release();
      throw error;
    }
    lock.release();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`Cannot use "${path}": ${reasonOf(error)}.`);
  }
  throw new UsageError(`"${path}" is no regular file.`);
}

interface Contents {
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  readonly end: number;
  readonly torn: boolean;
}

async function readAll(file: FileHandle, path: string, sweep: Sweep): Promise<Contents | Diagnostic> {
  const { size } = await file.stat();
  const wrong = (line: number, { code, ...wording }: StateProblem): Diagnostic =>
    createDiagnostic('error', code, path, { ...FILE_START, line }, wording);
  const header = headerLine(sweep);
  const spans = new Map<number, Span[]>();
  const seen = new Set<string>();
  let end = 0;
  let line = 0;
  let torn = false;
  for await (const { text, start, length, whole } of linesOf(file)) {
    line += 1;
    if (text === undefined) return wrong(line, line === 1 ? NO_STATE : DAMAGED);
    if (line === 1) {
      // Killed while it wrote its very first line, a sweep leaves the beginning of that line, and no other file does.
      if (!whole && header.startsWith(text)) break;
      const problem = whole ? headerProblem(text, sweep) : NO_STATE;
      if (problem !== undefined) return wrong(line, problem);
      end = start + length;
      continue;
    }
    const content = whole ? contentOf(text) : undefined;
    if (content === undefined) {
      // Only the last line can have been under way when somebody pulled the plug.
      if (start + length < size) return wrong(line, DAMAGED);
      torn = true;
      break;
    }
    const batch = readBatch(content, sweep);
    if ('code' in batch) return wrong(line, batch);
    const key = `${batch.point} ${batch.from}`;
    if (seen.has(key))
      return wrong(line, { code: 'SWP-BATCH', message: 'This batch stands in the file twice.' });
    seen.add(key);
    const ofPoint = spans.get(batch.point) ?? [];
    ofPoint.push({ from: batch.from, start, length });
    spans.set(batch.point, ofPoint);
    end = start + length;
  }
  if (end < size) await file.truncate(end);
  if (end === 0) {
    const bytes = Buffer.from(header);
    await file.writeFile(bytes);
    end = bytes.length;
  }
  await file.datasync();
  await syncFolder(dirname(path));
  return { spans, end, torn };
}

function stateOf(file: FileHandle, lock: Lock, path: string, { spans, end, torn }: Contents): StateFile {
  let size = end;
  let closed = false;
  let last: Promise<void> = Promise.resolve();
  const write = async (batch: SweepBatch): Promise<void> => {
    if (closed) return;
    const bytes = Buffer.from(batchLine(batch));
    try {
      await file.writeFile(bytes);
      await file.datasync();
      size += bytes.length;
    } catch (error) {
      // What was written of the line is cut off, so that the next attempt does not begin in its middle.
      await file.truncate(size).catch(() => undefined);
      throw new UsageError(`Cannot write "${path}": ${reasonOf(error)}.`);
    }
  };
  return {
    found: [...spans.values()].reduce((sum, each) => sum + each.length, 0),
    torn,
    async read(point) {
      const batches = new Map<number, readonly TerseReplication[]>();
      for (const { from, start, length } of spans.get(point) ?? []) {
        const bytes = Buffer.alloc(length);
        await file.read(bytes, 0, length, start);
        const { replications } = JSON.parse(contentOf(bytes.toString('utf8').slice(0, -1))!) as SweepBatch;
        batches.set(from, replications as readonly TerseReplication[]);
      }
      return batches;
    },
    append(batch) {
      const written = last.then(() => write(batch));
      last = written.catch(() => undefined);
      return written;
    },
    async close() {
      // While one line was written, another may have come.
      for (let seen: typeof last | undefined; seen !== last; ) {
        seen = last;
        await seen;
      }
      closed = true;
      await file.close();
      lock.release();
    },
  };
}

interface Line {
  /** Without its line feed; undefined where it is longer than any of ours. */
  readonly text: string | undefined;
  readonly start: number;
  /** In bytes, line feed included. */
  readonly length: number;
  /** True where a line feed ends it. */
  readonly whole: boolean;
}

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

/** The lines of a file one by one, so that a long one need not fit into memory. */
async function* linesOf(file: FileHandle): AsyncGenerator<Line> {
  let pending: Buffer = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    pending = Buffer.concat([pending, chunk.subarray(0, bytesRead)]);
    for (let end = pending.indexOf(LINE_FEED); end !== -1; end = pending.indexOf(LINE_FEED)) {
      yield { text: pending.toString('utf8', 0, end), start, length: end + 1, whole: true };
      pending = pending.subarray(end + 1);
      start += end + 1;
    }
    if (pending.length > LONGEST_STATE_LINE_BYTES) {
      yield { text: undefined, start, length: pending.length, whole: false };
      return;
    }
  }
  if (pending.length > 0) {
    yield { text: pending.toString('utf8'), start, length: pending.length, whole: false };
  }
}

/** A new file is safe only when its folder is; systems that cannot flush a folder do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folders.
  }
}
