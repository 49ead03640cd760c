import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectRedis } from '../../cli/queue/redis.ts';
import { runSweep } from '../../scenarios/sweep/run-sweep.ts';
import { SWEEP_FORMATS } from '../../scenarios/sweep/sweep-formats.ts';
import { sweepOf } from '../scenarios/sweep/helpers.ts';
import { eventsOf, startWorker } from './fleet.ts';
import { batchesIn, LONG_SWEEP } from './kills.ts';
import { freePort, PASSWORD, type RedisServer, startRedis } from './redis-server.ts';
import { folderWith, runCli, startCli } from './spawn-cli.ts';

let folder: string;
let server: RedisServer;
/** One that a test may do with as it likes. */
let own: RedisServer | undefined;
beforeAll(async () => {
  folder = folderWith({ 'long.yaml': LONG_SWEEP });
  server = await startRedis();
});
afterAll(async () => {
  await server?.stop();
  await own?.stop();
  rmSync(folder, { recursive: true });
});

describe('a sweep over several machines', () => {
  it('ends with the bytes of one alone, though the sweep and a worker are killed on the way', async () => {
    const state = join(folder, 'far.state');
    const args = ['sweep', 'long.yaml', '--json', '--redis', server.url, '--state', 'far.state'];
    const [first, second] = await Promise.all([startWorker(server.url), startWorker(server.url)]);
    const [killed, killedEnd] = startCli(args, { cwd: folder });
    while (batchesIn(state).length < 3) await wait(10);
    // Both workers have a batch in their hands: all others wait in the queue.
    first[0].kill('SIGKILL');
    killed.kill('SIGKILL');
    await killedEnd;
    const before = batchesIn(state);
    const [, end] = startCli(args, { cwd: folder });
    const { code, stdout, stderr } = await end;
    expect(stderr).toBe(`Going on with the ${before.length} batches in far.state.\n`);
    const alone = await runSweep(await sweepOf(LONG_SWEEP));
    expect(stdout).toBe(SWEEP_FORMATS.find(({ name }) => name === 'json')!.write(alone, {}));
    expect(code).toBe(0);
    const now = batchesIn(state);
    expect(now.slice(0, before.length)).toEqual(before);
    expect([now.length, new Set(now).size]).toEqual([24, 24]);
    const events = await eventsOf(server.url);
    // The batch of the dead worker went to the other one, and none was answered twice.
    expect(events.get('stalled')!.length).toBeGreaterThanOrEqual(1);
    expect(events.get('completed')).toHaveLength(24);
    expect(new Set(events.get('completed')).size).toBe(24);
    second[0].kill('SIGINT');
    expect(await second[1]).toMatchObject({ code: 0 });
    for (const text of [stderr, (await second[1]).stderr, readFileSync(state, 'utf8')]) {
      expect(text).not.toContain(PASSWORD);
    }
  });

  it('shows what is known when the server hangs up and lets nobody in any more, and goes on from there', async () => {
    own = await startRedis();
    const state = join(folder, 'refused.state');
    const args = ['sweep', 'long.yaml', '--format', 'csv', '--state', 'refused.state'];
    const [worker] = await startWorker(own.url);
    const [, end] = startCli([...args, '--redis', own.url], { cwd: folder });
    while (batchesIn(state).length < 2) await wait(10);
    const { client, close } = await connectRedis(own.url);
    await client.config('SET', 'requirepass', 'another');
    await client.client('KILL', 'TYPE', 'NORMAL');
    const { code, stdout, stderr } = await end;
    expect(stderr.split('\n')).toEqual([
      ...(stderr.includes('does not answer')
        ? [`Redis at 127.0.0.1:${own.port} does not answer; trying again.`]
        : []),
      expect.stringMatching(
        /^error: Redis at 127\.0\.0\.1:\d+ refuses what a queue needs: (WRONGPASS|NOAUTH) /,
      ),
      expect.stringMatching(
        /^Stopped after \d of 4 points; .* Start it again to go on from refused\.state\.$/,
      ),
      '',
    ]);
    expect(code).toBe(3);
    expect(stdout).toContain('metric,0,2,0,gdap-pim,');
    worker.kill('SIGKILL');
    close();
    await own.stop();
    const again = await runCli([...args, '--workers', '1'], { cwd: folder });
    expect(again.stderr).toMatch(/^Going on with the \d+ batches in refused\.state\.\n$/);
    const csv = SWEEP_FORMATS.find(({ name }) => name === 'csv')!;
    expect([again.code, again.stdout]).toEqual([0, csv.write(await runSweep(await sweepOf(LONG_SWEEP)), {})]);
  });

  it('says at once that nobody listens, and that threads here are not asked for there', async () => {
    const nobody = `redis://:${PASSWORD}@127.0.0.1:${await freePort()}`;
    const [sweep, worker, both] = await Promise.all([
      runCli(['sweep', 'long.yaml', '--redis', nobody], { cwd: folder }),
      runCli(['worker', '--redis', nobody]),
      runCli(['sweep', 'long.yaml', '--redis', nobody, '--workers', '2'], { cwd: folder }),
    ]);
    for (const { code, stderr, stdout } of [sweep, worker]) {
      expect(stderr).toMatch(
        /^error: Cannot reach Redis at 127\.0\.0\.1:\d+: nobody listens there\.\nhint: .*\n$/,
      );
      expect([code, stdout]).toEqual([2, '']);
    }
    expect(both.stderr).toContain('--workers says how many threads run here');
    expect(both.code).toBe(2);
  });
});
