import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BatchConsumer, openConsumer } from '../../cli/queue/batch-consumer.ts';
import { bundleKey, PREFIX, QUEUE } from '../../cli/queue/names.ts';
import { type Connection, connectRedis, readUrl } from '../../cli/queue/redis.ts';
import { openRemoteBatches, type RemoteBatches } from '../../cli/queue/remote-batches.ts';
import { ACTS } from '../../models/acts.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import { createBatchRunner } from '../../scenarios/sweep/compute-batch.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import { SWEEP_JOB_VERSION } from '../../scenarios/sweep/sweep-job.ts';
import { readJobProgress } from '../../scenarios/sweep/sweep-job-progress.ts';
import { VERSION } from '../../scenarios/version.ts';
import { load, SWEEP } from '../scenarios/sweep/helpers.ts';
import { freePort, PASSWORD, type RedisServer, startRedis } from './redis-server.ts';

let server: RedisServer;
let connection: Connection;
let sweep: Sweep;
let bundle: SweepBundle;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  server = await startRedis();
  connection = await connectRedis(server.url);
  ({ value: sweep, bundle } = (await load(SWEEP)) as { value: Sweep; bundle: SweepBundle });
});
afterAll(async () => {
  connection?.close();
  await server?.stop();
});
beforeEach(async () => {
  await connection.client.flushall();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A run that has left nothing behind. */
const NOTHING = {
  metrics: {},
  acts: Object.fromEntries(ACTS.map(({ id }) => [id, 0])),
  incidents: 0,
  observations: {},
  violations: [],
};

const RANGE = { point: 0, from: 0, to: 16 };

async function remote(): Promise<RemoteBatches> {
  const batches = await openRemoteBatches(server.url, sweep, bundle);
  closing.push(() => batches.close(false));
  return batches;
}

/** A worker of ours in this process; what it tells is collected. */
async function consumer(tells: string[] = []): Promise<BatchConsumer> {
  const runner = createBatchRunner();
  const pool = {
    positions: () => [],
    run: (task: { bundle: SweepBundle; range: typeof RANGE; hash: string }) =>
      runner.run(task.bundle, task.range, task.hash),
  };
  const made = await openConsumer(server.url, pool, 1, (text) => tells.push(text));
  closing.push(made.finish);
  return made;
}

/** Somebody else at the queue, who answers as told. */
function impostor(answer: () => unknown): void {
  const worker = new Worker(QUEUE, async () => answer(), { connection: connection.client, prefix: PREFIX });
  closing.push(() => worker.close(true));
}

describe('a queue on Redis', () => {
  it('gives the answers that the same batch has here, and holds no job that is safe elsewhere', async () => {
    await consumer();
    const batches = await remote();
    const here = await createBatchRunner().run(bundle, RANGE, sweep.points[0]!.hash);
    expect(await batches.compute(RANGE, new AbortController().signal)).toBe(JSON.stringify(JSON.parse(here)));
    expect(await batches.workers()).toBe(1);
    const jobs = () => connection.client.keys(`${PREFIX}:${QUEUE}:*-0-0`);
    expect(await jobs()).toHaveLength(1);
    await batches.forget(RANGE);
    expect(await jobs()).toHaveLength(0);
  });

  it('hears how far a worker is in a batch that takes long, and not what cannot be that', async () => {
    const text = await createBatchRunner().run(bundle, RANGE, sweep.points[0]!.hash);
    let answer = (): void => undefined;
    const elsewhere = [
      { task: 0, from: 16, replication: 17, design: 0, atSeconds: 1 },
      { task: 0, from: 0, replication: 3, design: 1, atSeconds: 86_400 },
    ];
    const slow = {
      run: () =>
        new Promise<string>((resolve) => {
          answer = () => resolve(text);
        }),
      positions: () => elsewhere,
    };
    closing.push((await openConsumer(server.url, slow, 1, () => undefined)).finish);
    const batches = await remote();
    const answered = batches.compute(RANGE, new AbortController().signal);
    while (batches.positions().length === 0) await wait(20);
    expect(batches.positions()).toEqual([elsewhere[1]]);
    answer();
    await answered;
    expect(batches.positions()).toEqual([]);
    for (const wrong of [
      { replication: 16, design: 0, atSeconds: 0 },
      { replication: 0, design: 2, atSeconds: 0 },
      { replication: 0, design: 0, atSeconds: -1 },
      { replication: 0, design: 0, atSeconds: 0, more: 1 },
      '3',
    ]) {
      expect(readJobProgress(wrong, RANGE, sweep)).toBeUndefined();
    }
  });

  it('finds an answer again after the one who asked has died, and runs nothing twice', async () => {
    let runs = 0;
    const runner = createBatchRunner();
    impostor(() => {
      runs += 1;
      return runner.run(bundle, RANGE, sweep.points[0]!.hash);
    });
    const first = await (await remote()).compute(RANGE, new AbortController().signal);
    expect(await (await remote()).compute(RANGE, new AbortController().signal)).toBe(first);
    expect(runs).toBe(1);
  });

  it('takes out what nobody has begun when the one who asked stops', async () => {
    const batches = await remote();
    const stop = new AbortController();
    const asked = batches.compute(RANGE, stop.signal);
    asked.catch(() => undefined);
    const jobs = () => connection.client.keys(`${PREFIX}:${QUEUE}:*-0-0`);
    while ((await jobs()).length === 0) await wait(10);
    stop.abort();
    await expect(asked).rejects.toThrow();
    while ((await jobs()).length > 0) await wait(10);
  });

  it('asks again where a server has lost its memory', async () => {
    const batches = await remote();
    const answer = batches.compute(RANGE, new AbortController().signal);
    await wait(150);
    await connection.client.flushall();
    await consumer();
    expect(JSON.parse(await answer)).toHaveLength(16);
  });

  it.each<readonly [string, () => unknown]>([
    ['it is no text', () => 7],
    ['it is no text', () => ({ a: 1 })],
    ['it is no JSON', () => '{'],
    ['it holds no replications', () => '[]'],
    [
      'it holds no replications',
      () => JSON.stringify([[{ ...NOTHING, metrics: { 'blast.tenants': 'many' } }]]),
    ],
    ['it holds no replications', () => JSON.stringify([[{ ...NOTHING, more: 1 }]])],
    ['the batch holds 1 replications instead of 16', () => JSON.stringify([[NOTHING]])],
    ['a replication does not hold 2 designs', () => JSON.stringify(Array(16).fill([NOTHING]))],
  ])('is told not to be ours by an answer: %s', async (problem, answer) => {
    impostor(answer);
    const asked = (await remote()).compute(RANGE, new AbortController().signal);
    await expect(asked).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(problem),
    });
    expect(await connection.client.keys(`${PREFIX}:${QUEUE}:*-0-0`)).toEqual([]);
  });

  it('says so where a worker is of another version, or could not run a batch', async () => {
    let reason = 'entwin-version 9.9.9';
    impostor(() => {
      throw new Error(reason);
    });
    const ask = async () => (await remote()).compute(RANGE, new AbortController().signal);
    await expect(ask()).rejects.toMatchObject({
      name: 'UsageError',
      message: `A worker at 127.0.0.1:${server.port} is Entwin 9.9.9, and this is ${VERSION}.`,
    });
    reason = '\x1b[31mred';
    await expect(ask()).rejects.toThrow('A worker could not run a batch: \\u{1b}[31mred');
  });

  it('on a server that is full or a copy is refused in the words of the server, which are no mistake of ours', async () => {
    const refusal = (words: string) => ({
      name: 'UsageError',
      message: `Redis at 127.0.0.1:${server.port} refuses what a queue needs: ${words}`,
    });
    const readOnly = "READONLY You can't write against a read only replica.";
    await connection.client.config('SET', 'maxmemory', '1');
    await expect(remote()).rejects.toMatchObject(
      refusal("OOM command not allowed when used memory > 'maxmemory'."),
    );
    await connection.client.config('SET', 'maxmemory', '0');
    const batches = await remote();
    await connection.client.replicaof('127.0.0.1', server.port);
    await expect(remote()).rejects.toMatchObject(refusal(readOnly));
    const asked = batches.compute(RANGE, new AbortController().signal);
    await expect(asked).rejects.toMatchObject(refusal(readOnly));
    const tells: string[] = [];
    await consumer(tells);
    while (tells.length === 0) await wait(20);
    expect(tells[0]).toBe(refusal(readOnly).message);
    await connection.client.replicaof('NO', 'ONE');
  });

  it('on a copy, which still answers whoever reads, is refused when it takes out a batch that is safe', async () => {
    const batches = await remote();
    const stop = new AbortController();
    const asked = batches.compute(RANGE, stop.signal);
    asked.catch(() => undefined);
    while ((await connection.client.keys(`${PREFIX}:${QUEUE}:*-0-0`)).length === 0) await wait(10);
    closing.push(() => connection.client.replicaof('NO', 'ONE'));
    await connection.client.replicaof('127.0.0.1', server.port);
    await expect(batches.forget(RANGE)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('refuses what a queue needs: READONLY'),
    });
    stop.abort();
  });

  it('lets go of a server that has hung', async () => {
    const hung = await startRedis();
    const batches = await openRemoteBatches(hung.url, sweep, bundle);
    const stop = new AbortController();
    const asked = batches.compute(RANGE, stop.signal);
    asked.catch(() => undefined);
    await wait(200);
    hung.process.kill('SIGSTOP');
    stop.abort();
    const startedAt = performance.now();
    await batches.close(false);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect(asked).rejects.toThrow();
    hung.process.kill('SIGCONT');
    await hung.stop();
  });
});

describe('a worker', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const job = () => ({
    schema: SWEEP_JOB_VERSION,
    version: VERSION,
    bundle: hash(JSON.stringify(bundle)),
    ...RANGE,
    scenario: sweep.points[0]!.hash,
  });

  it('refuses what is not a batch of its version, or of a sweep that is not there, and goes on', async () => {
    const tells: string[] = [];
    await consumer(tells);
    const queue = new Queue(QUEUE, { connection: connection.client, prefix: PREFIX });
    closing.push(() => queue.close());
    const other = JSON.stringify({ ...bundle, text: 'x' });
    await connection.client.set(bundleKey(hash('{')), '{');
    await connection.client.set(bundleKey(hash('7')), '7');
    await connection.client.set(bundleKey(hash('a')), 'b');
    await connection.client.set(bundleKey(hash(other)), other);
    await connection.client.set(bundleKey(job().bundle), JSON.stringify(bundle));
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...job(), version: '0.0.1' }, `entwin-version ${VERSION}`],
      [{}, 'not a batch of a sweep'],
      [{ ...job(), to: 17 }, 'not a batch of a sweep'],
      [{ ...job(), bundle: '../../etc/passwd' }, 'not a batch of a sweep'],
      [{ ...job(), more: 1 }, 'not a batch of a sweep'],
      [{ ...job(), bundle: hash('nowhere') }, 'the sweep is not there'],
      [{ ...job(), bundle: hash('a') }, 'not the one that was asked for'],
      [{ ...job(), bundle: hash('7') }, 'the sweep cannot be read'],
      [{ ...job(), bundle: hash('{') }, 'the sweep cannot be read'],
      [{ ...job(), bundle: hash(other) }, 'The sweep cannot be read'],
      [{ ...job(), scenario: hash('other') }, 'reads otherwise here'],
    ];
    for (const [data] of cases) await queue.add('batch', data);
    const good = await queue.add('batch', job());
    while ((await good.getState()) !== 'completed') await wait(20);
    const failed = (await queue.getFailed()).toSorted((a, b) => Number(a.id) - Number(b.id));
    expect(failed.map(({ failedReason }) => failedReason)).toEqual(
      cases.map(([, reason]) => expect.stringContaining(reason)),
    );
    expect(tells).toHaveLength(cases.length);
  });
});

describe('a connection', () => {
  it('that cannot be made is an error of one line, without the password', async () => {
    const nobody = await freePort();
    const told = await Promise.all(
      [
        `redis://u:${PASSWORD}@127.0.0.1:${nobody}`,
        `redis://:x${PASSWORD}@127.0.0.1:${server.port}`,
        `redis://127.0.0.1:${server.port}`,
      ].map((url) => connectRedis(url, {}).catch((error: Error) => error)),
    );
    expect(told.map((error) => (error as Error).message)).toEqual([
      `Cannot reach Redis at 127.0.0.1:${nobody}: nobody listens there.`,
      `Cannot reach Redis at 127.0.0.1:${server.port}: it wants another user or password.`,
      `Cannot reach Redis at 127.0.0.1:${server.port}: it wants another user or password.`,
    ]);
    expect(JSON.stringify(told.map((error) => ({ ...error })))).not.toContain(PASSWORD);
  });

  it('is none to a database that is not there, nor to a server of another kind', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    closing.push(async () => other.close());
    await expect(connectRedis(`${server.url}/99`)).rejects.toThrow(
      `Cannot reach Redis at 127.0.0.1:${server.port}: it has no database of that number.`,
    );
    await expect(connectRedis(`redis://127.0.0.1:${port}`)).rejects.toThrow(
      `Cannot reach Redis at 127.0.0.1:${port}: what answers there is no Redis.`,
    );
  });

  it('to a server that has hung is cut and tried again, until it is back', async () => {
    const hung = await startRedis();
    const tells: string[] = [];
    const made = await connectRedis(hung.url, {}, (text) => tells.push(text), 250);
    closing.push(async () => made.close());
    closing.push(hung.stop);
    await wait(800);
    expect(tells).toEqual([]);
    hung.process.kill('SIGSTOP');
    while (tells.length === 0) await wait(20);
    const answer = made.client.ping();
    hung.process.kill('SIGCONT');
    expect(await answer).toBe('PONG');
    expect(tells).toEqual([
      `Redis at 127.0.0.1:${hung.port} does not answer; trying again.`,
      `Redis at 127.0.0.1:${hung.port} is back.`,
    ]);
  });

  it('takes the password from the environment where the URL has none', async () => {
    const made = await connectRedis(`redis://127.0.0.1:${server.port}`, { ENTWIN_REDIS_PASSWORD: PASSWORD });
    made.close();
  });

  it('is read from its URL', () => {
    expect(readUrl('rediss://me:a%40b@queue.example:6380/2', 'other')).toEqual({
      options: {
        host: 'queue.example',
        port: 6380,
        username: 'me',
        password: 'a@b',
        db: 2,
        tls: { servername: 'queue.example' },
      },
      place: 'queue.example:6380',
    });
    expect(readUrl('redis://[::1]', undefined)).toEqual({
      options: { host: '::1', port: 6379 },
      place: '[::1]:6379',
    });
    for (const wrong of ['', 'x', 'http://a', 'redis://', `redis://:${PASSWORD}@h/x`, 'localhost:6379']) {
      const error = (() => {
        try {
          return readUrl(wrong, undefined);
        } catch (caught) {
          return caught as Error;
        }
      })();
      expect(error).toMatchObject({ message: 'The URL of --redis cannot be read.' });
    }
  });
});
