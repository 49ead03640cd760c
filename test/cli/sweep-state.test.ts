import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFile } from '../../cli/sweep/lock.ts';
import { openState, type StateFile } from '../../cli/sweep/state-file.ts';
import { type Diagnostic, formatDiagnostic } from '../../scenarios/load/diagnostic.ts';
import type { SweepBatch } from '../../scenarios/sweep/batch.ts';
import { runSweep } from '../../scenarios/sweep/run-sweep.ts';
import { batchLine, contentOf } from '../../scenarios/sweep/state-lines.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import { SWEEP, sweepOf } from '../scenarios/sweep/helpers.ts';

let sweep: Sweep;
let folder: string;
let path: string;
/** A state that holds all batches of the sweep. */
let whole: Buffer;

beforeAll(async () => {
  sweep = await sweepOf();
  const place = mkdtempSync(join(tmpdir(), 'entwin-state-'));
  const state = await opened(join(place, 'whole'));
  await runSweep(sweep, { log: state });
  await state.close();
  whole = readFileSync(join(place, 'whole'));
  rmSync(place, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entwin-state-'));
  path = join(folder, 'sweep.state');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened(at: string = path, of: Sweep = sweep): Promise<StateFile> {
  const state = await openState(at, of);
  if ('severity' in state) throw new Error(formatDiagnostic(state));
  return state;
}

async function refusal(of: Sweep = sweep): Promise<Diagnostic> {
  const before = readFileSync(path);
  const state = await openState(path, of);
  if (!('severity' in state)) throw new Error('it was opened');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['sweep.state']);
  return state;
}

async function batchesOf(state: StateFile): Promise<SweepBatch[]> {
  const points = await Promise.all(
    sweep.points.map(async ({ position }) =>
      [...(await state.read(position))].map(([from, replications]) => ({
        point: position,
        from,
        replications,
      })),
    ),
  );
  return points.flat() as SweepBatch[];
}

describe('the state of a sweep', () => {
  it('holds what was appended, also for the next process', async () => {
    writeFileSync(path, whole);
    const state = await opened();
    const batches = await batchesOf(state);
    expect([state.found, batches.length, state.torn]).toEqual([8, 8, false]);
    await state.close();
    rmSync(path);
    const again = await opened();
    expect(again.found).toBe(0);
    // At once, as workers answer: lines must not run into each other, and closing waits for them.
    const appended = batches.map((batch) => again.append(batch));
    await again.close();
    await Promise.all(appended);
    await again.append(batches[0]!);
    const third = await opened();
    expect(await batchesOf(third)).toEqual(batches);
    await third.close();
    expect(readdirSync(folder)).toEqual(['sweep.state']);
  });

  it('writes lines one after the other, also those that a disk takes in pieces', async () => {
    const state = await opened();
    const large = (from: number) => ({ point: 0, from, replications: ['x'.repeat(2 ** 21)] });
    await Promise.all([0, 16, 32].map((from) => state.append(large(from) as unknown as SweepBatch)));
    await state.close();
    const lines = readFileSync(path, 'utf8').split('\n').slice(1, -1);
    expect(lines.map((each) => JSON.parse(contentOf(each)!).from)).toEqual([0, 16, 32]);
  });

  it('counts a line only when it is on the disk, and cuts off what of one could not be written', async () => {
    writeFileSync(path, whole.subarray(0, whole.indexOf('\n') + 1));
    const probe = await open(path, 'r');
    const handles = Object.getPrototypeOf(probe) as Pick<FileHandle, 'writeFile' | 'datasync'>;
    await probe.close();
    const writeFile = handles.writeFile;
    const state = await opened();
    const batch = second(whole.toString('utf8'));
    const calls: string[] = [];
    const flushed = vi.spyOn(handles, 'datasync').mockImplementation(async () => {
      calls.push('flushed');
    });
    const written = vi.spyOn(handles, 'writeFile').mockImplementationOnce(async function (
      this: FileHandle,
      data,
    ) {
      await writeFile.call(this, (data as Buffer).subarray(0, 40));
      throw new Error('no space left');
    });
    try {
      await expect(state.append(batch)).rejects.toThrow('no space left');
      expect(readFileSync(path).equals(whole.subarray(0, whole.indexOf('\n') + 1))).toBe(true);
      await state.append(batch).then(() => calls.push('counted'));
      expect(calls).toEqual(['flushed', 'counted']);
    } finally {
      flushed.mockRestore();
      written.mockRestore();
    }
    await state.close();
    const again = await opened();
    expect(await batchesOf(again)).toEqual([batch]);
    await again.close();
  });

  it('cut off at any byte goes on from the last whole line', async () => {
    const lines = whole.toString('utf8').split(/(?<=\n)/);
    let end = 0;
    const ends = lines.map((line) => {
      end += Buffer.byteLength(line);
      return end;
    });
    const cuts = new Set([0, 1, 50, ...ends.flatMap((at) => [at - 1, at, at + 1, at + 700])]);
    for (const cut of [...cuts].filter((each) => each <= whole.length)) {
      writeFileSync(path, whole.subarray(0, cut));
      const state = await opened();
      const known = Math.max(0, ends.filter((at) => at <= cut).length - 1);
      expect([cut, state.found, state.torn]).toEqual([
        cut,
        known,
        known >= 0 && cut > ends[0]! && !ends.includes(cut),
      ]);
      await state.close();
      expect(readFileSync(path).equals(whole.subarray(0, ends[known]!))).toBe(true);
    }
  });

  it('drops a last line that is damaged, with a line feed or without', async () => {
    for (const end of ['\n', '']) {
      writeFileSync(path, Buffer.concat([whole, Buffer.from(`0123456789abcdef {"point":0}${end}`)]));
      const state = await opened();
      expect([state.found, state.torn]).toEqual([8, true]);
      await state.close();
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });

  it.each<readonly [string, (text: string) => string, string]>([
    ['another file', () => 'name: Office\n', '1:1 SWP-NO-STATE'],
    ['another file of one line', () => 'x', '1:1 SWP-NO-STATE'],
    ['binary', () => '\0\0\n\0', '1:1 SWP-NO-STATE'],
    ['a header without checksum', (text) => text.slice(17), '1:1 SWP-NO-STATE'],
    ['a changed batch', (text) => text.replace('"metrics":{', '"metrics" :{'), '2:1 SWP-DAMAGED'],
    ['a line in between', (text) => text.replace('\n', '\n\n'), '2:1 SWP-DAMAGED'],
    [
      'another header',
      (text) => line({ schema: 'x/1', version: '9', sweep: '' }) + text,
      '1:1 SWP-OTHER-VERSION',
    ],
    ['no batch', (text) => text + line({ point: 0 }), '10:1 SWP-BATCH'],
    ['a batch of no point', (text) => text + line({ ...second(text), point: 9 }), '10:1 SWP-BATCH'],
    ['a batch that begins in another', (text) => text + line({ ...second(text), from: 8 }), '10:1 SWP-BATCH'],
    ['a batch beyond the limit', (text) => text + line({ ...second(text), from: 32 }), '10:1 SWP-BATCH'],
    ['a batch twice', (text) => text + line(second(text)), '10:1 SWP-BATCH'],
    [
      'too few replications',
      (text) => edited(text, (batch) => ({ ...batch, replications: batch.replications.slice(1) })),
      '2:1 SWP-BATCH',
    ],
    [
      'too few designs',
      (text) =>
        edited(text, (batch) => ({
          ...batch,
          replications: batch.replications.map((each) => each.slice(1)),
        })),
      '2:1 SWP-BATCH',
    ],
    [
      'what is no number',
      (text) =>
        edited(text, (batch) =>
          JSON.parse(JSON.stringify(batch).replace(/"gdap.lapses":0/, '"gdap.lapses":null')),
        ),
      '2:1 SWP-BATCH',
    ],
    [
      'an unknown metric',
      (text) =>
        edited(text, (batch) => JSON.parse(JSON.stringify(batch).replace('gdap.lapses', 'x.unknown'))),
      '2:1 SWP-BATCH',
    ],
    ['JSON that is none', (text) => text + sealed('{'), '10:1 SWP-BATCH'],
  ])('refuses %s, and leaves the file as it is', async (_, change, told) => {
    writeFileSync(path, change(whole.toString('utf8')));
    const { line: at, column, code, message } = await refusal();
    expect(`${at}:${column} ${code}`).toBe(told);
    expect(message.length).toBeGreaterThan(10);
  });

  it('refuses another sweep, and the same under another seed', async () => {
    writeFileSync(path, whole);
    expect((await refusal(await sweepOf(SWEEP.replace('2 days', '4 days')))).code).toBe('SWP-OTHER-SWEEP');
    expect((await refusal(await sweepOf(SWEEP, { seed: 2 }))).code).toBe('SWP-OTHER-SWEEP');
  });

  it('says so where the place takes no file', async () => {
    mkdirSync(path);
    await expect(openState(path, sweep)).rejects.toThrow('Cannot use');
    await expect(openState('/dev/null', sweep)).rejects.toThrow(/no regular file|Cannot write beside/);
    expect(readdirSync(folder)).toEqual(['sweep.state']);
  });
});

describe('the lock of a state', () => {
  it('lets one in, whatever the name, and the next when it is released', async () => {
    writeFileSync(path, '');
    symlinkSync(path, join(folder, 'other-name'));
    const lock = await lockFile(path);
    await expect(lockFile(path)).rejects.toThrow(`Process ${process.pid} is at work on`);
    await expect(lockFile(join(folder, 'other-name'))).rejects.toThrow('is at work on');
    lock.release();
    (await lockFile(join(folder, 'other-name'))).release();
  });

  it('is not held by the dead, nor by one who got the number of a dead one', async () => {
    const host = markOf(await held()).split('-')[1];
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const dead = `${path}.lock-${host}-${pid}-1-00000000`;
    const reused = `${path}.lock-${host}-${process.pid}-1-00000000`;
    for (const mark of [dead, reused]) {
      writeFileSync(mark, '');
      if (mark === reused && process.platform !== 'linux') continue;
      (await lockFile(path)).release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('is held by a process of another machine, which nobody can ask', async () => {
    const mark = `${path}.lock-00000000-1-1-00000000`;
    writeFileSync(mark, '');
    const error = await lockFile(path).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      message: expect.stringContaining('another machine'),
      hint: expect.stringContaining(mark),
    });
    rmSync(mark);
  });

  it('never lets two in that come at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const all = await Promise.allSettled(Array.from({ length: 5 }, () => lockFile(path)));
      const held = all.filter((each) => each.status === 'fulfilled');
      expect(held.length).toBeLessThanOrEqual(1);
      for (const { value } of held) value.release();
    }
  });
});

async function held(): Promise<string> {
  const lock = await lockFile(path);
  const [name] = readdirSync(folder);
  lock.release();
  return name!;
}

function markOf(name: string): string {
  return name.slice(name.indexOf('.lock'));
}

/** A line whose checksum holds, whatever it says. */
function line(value: unknown): string {
  return batchLine(value as SweepBatch);
}

function second(text: string): SweepBatch {
  return JSON.parse(contentOf(text.split('\n')[1]!)!) as SweepBatch;
}

function edited(text: string, edit: (batch: SweepBatch) => unknown): string {
  const [header, , ...rest] = text.split('\n');
  return `${header}\n${line(edit(second(text)))}${rest.join('\n')}`;
}

/** Text that is no JSON behind a checksum that holds. */
function sealed(text: string): string {
  return `${createHash('sha256').update(text).digest('hex').slice(0, 16)} ${text}\n`;
}
