import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openState } from '../../cli/sweep/state-file.ts';
import { runSweep } from '../../scenarios/sweep/run-sweep.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import { SWEEP_FORMATS } from '../../scenarios/sweep/sweep-formats.ts';
import { SWEEP, sweepOf } from '../scenarios/sweep/helpers.ts';
import { startWorker } from './fleet.ts';
import { batchesIn, LONG_SWEEP, sweepThroughKills } from './kills.ts';
import { startRedis } from './redis-server.ts';
import { folderWith, startCli } from './spawn-cli.ts';

const json = SWEEP_FORMATS.find(({ name }) => name === 'json')!;
const Kill = fc.record({ afterMilliseconds: fc.integer({ min: 0, max: 2_500 }), afterBatch: fc.boolean() });

let folder: string;
let undisturbed: string;
let sweep: Sweep;
beforeAll(async () => {
  folder = folderWith({ 'long.yaml': LONG_SWEEP });
  sweep = await sweepOf(SWEEP);
  undisturbed = json.write(await runSweep(await sweepOf(LONG_SWEEP)), {});
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a sweep that is killed', () => {
  it('again and again at random moments ends with the same bytes', async () => {
    const state = join(folder, 'random.state');
    await fc.assert(
      fc.asyncProperty(
        fc.array(Kill, { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (kills, workers) => {
          rmSync(state, { force: true });
          const args = ['sweep', 'long.yaml', '--json', '--workers', String(workers)];
          const { ended } = await sweepThroughKills(args, state, folder, kills);
          expect(ended.stdout).toBe(undisturbed);
          expect(batchesIn(state)).toHaveLength(24);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('leaves a state that can be cut off at every single byte', async () => {
    const path = join(folder, 'cut.state');
    const state = await openState(path, sweep);
    if ('severity' in state) throw new Error(state.message);
    await runSweep(sweep, { log: state });
    await state.close();
    const whole = readFileSync(path);
    for (let cut = 0; cut < whole.length; cut += 1) {
      writeFileSync(path, whole.subarray(0, cut));
      const again = await openState(path, sweep);
      if ('severity' in again) throw new Error(`${cut}: ${again.message}`);
      await again.close();
      const kept = readFileSync(path);
      expect(whole.subarray(0, kept.length).equals(kept), `cut at ${cut}`).toBe(true);
    }
  });
});

describe('a sweep over several machines', () => {
  it('ends with the same bytes while its workers and it are killed at random moments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1_500 })), { minLength: 1, maxLength: 5 }),
        async (kills) => {
          const server = await startRedis();
          const state = join(folder, 'far.state');
          rmSync(state, { force: true });
          const args = ['sweep', 'long.yaml', '--json', '--redis', server.url, '--state', state];
          const workers = await Promise.all([startWorker(server.url), startWorker(server.url)]);
          let running = startCli(args, { cwd: folder });
          for (const [who, after] of kills) {
            await wait(after);
            if (who < 2) {
              workers[who]![0].kill('SIGKILL');
              await workers[who]![1];
              workers[who] = await startWorker(server.url);
            } else {
              running[0].kill('SIGKILL');
              const { stdout } = await running[1];
              // It may have ended before.
              if (stdout !== '') expect(stdout).toBe(undisturbed);
              running = startCli(args, { cwd: folder });
            }
          }
          const { code, stdout } = await running[1];
          expect([code, stdout]).toEqual([0, undisturbed]);
          expect([batchesIn(state).length, new Set(batchesIn(state)).size]).toEqual([24, 24]);
          for (const [worker] of workers) worker.kill('SIGKILL');
          await server.stop();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('waits through a restart of a server that has forgotten everything', async () => {
    const server = await startRedis();
    const state = join(folder, 'restart.state');
    const [worker] = await startWorker(server.url);
    const [, end] = startCli(['sweep', 'long.yaml', '--json', '--redis', server.url, '--state', state], {
      cwd: folder,
    });
    while (batchesIn(state).length < 2) await wait(10);
    await server.stop();
    await wait(1_500);
    const again = await startRedis(server.port);
    expect((await end).stdout).toBe(undisturbed);
    worker.kill('SIGKILL');
    await again.stop();
  });

  it('says where a server has hung and nobody works, and goes on when both are back', async () => {
    const server = await startRedis();
    const [child, end] = startCli(['sweep', 'long.yaml', '--json', '--redis', server.url], {
      cwd: folder,
    });
    const place = `127.0.0.1:${server.port}`;
    const lines = [
      `Nobody works at ${place}. Start "entwin worker --redis …" there or elsewhere.`,
      `Redis at ${place} does not answer; trying again.`,
      `Redis at ${place} is back.`,
      `Nobody works at ${place}. Start "entwin worker --redis …" there or elsewhere.`,
    ];
    let told = '';
    child.stderr!.on('data', (text: string) => {
      told += text;
    });
    const hears = async (count: number): Promise<void> => {
      while (told !== `${lines.slice(0, count).join('\n')}\n`) await wait(50);
    };
    await hears(1);
    const [first] = await startWorker(server.url);
    // It stands at the queue and does nothing, long enough to be seen.
    first.kill('SIGSTOP');
    await wait(6_000);
    server.process.kill('SIGSTOP');
    await hears(2);
    server.process.kill('SIGCONT');
    await hears(3);
    first.kill('SIGKILL');
    await hears(4);
    const [second] = await startWorker(server.url);
    const { code, stdout } = await end;
    expect([code, stdout]).toEqual([0, undisturbed]);
    second.kill('SIGKILL');
    await server.stop();
  });

  it('stops with exit code 3 when the server is gone for good, keeps what is done, and its workers end', async () => {
    const server = await startRedis();
    const state = join(folder, 'gone.state');
    const [, workerEnd] = await startWorker(server.url);
    const [, end] = startCli(['sweep', 'long.yaml', '--json', '--redis', server.url, '--state', state], {
      cwd: folder,
    });
    while (batchesIn(state).length < 2) await wait(10);
    await server.stop();
    const { code, stderr } = await end;
    expect(code).toBe(3);
    expect(stderr).toContain(`Redis at 127.0.0.1:${server.port} is gone.\n`);
    expect(stderr).toContain('Start it again to go on from');
    expect(batchesIn(state).length).toBeGreaterThanOrEqual(2);
    expect(await workerEnd).toMatchObject({ code: 3 });
  });
});
