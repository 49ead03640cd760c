import { createHash } from 'node:crypto';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import { LARGEST_BUNDLE_LENGTH, refusalOf, type SweepJob } from '../../scenarios/sweep/sweep-job.ts';
import type { SweepJobProgress } from '../../scenarios/sweep/sweep-job-progress.ts';
import type { SweepPool } from '../sweep/pool.ts';
import { UsageError } from '../usage-error.ts';
import { bundleKey, PREFIX, QUEUE } from './names.ts';
import { asRefusal, type Connection, connectRedis } from './redis.ts';

/**
 * How long a batch stays with a worker that gives no sign of life, and how often somebody looks. The sign comes from a
 * thread that computes nothing, every half of the time, however long a batch takes.
 */
const SIGN_OF_LIFE_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 2_500;

/** How often a worker says how far it is; shorter batches need no word. */
const TELL_MILLISECONDS = 1_000;

/** A batch that has killed so many workers is given up. */
const MOST_DEATHS = 20;

/** Sweeps a worker remembers. */
const MOST_BUNDLES = 4;

export interface BatchConsumer {
  readonly place: string;
  /** Aborted when the server is gone for good. */
  readonly lost: AbortSignal;
  /** Takes no further batch, and resolves when those under way are answered. */
  finish(): Promise<void>;
}

/** Takes batches out of a queue, `count` at a time, and answers them. Throws UsageError where the server cannot be reached. */
export async function openConsumer(
  url: string,
  pool: Pick<SweepPool, 'run' | 'positions'>,
  count: number,
  tell: (text: string) => void,
): Promise<BatchConsumer> {
  const connection: Connection = await connectRedis(url, process.env, tell);
  const bundles = bundlesAt(connection.client);
  const underway = new Set<Job<SweepJob, string>>();
  const worker = new Worker<SweepJob, string>(
    QUEUE,
    async (job) => {
      const { data } = job;
      const refusal = refusalOf(data);
      if (refusal !== undefined) throw new UnrecoverableError(refusal);
      const { point, from, to, scenario, bundle } = data;
      const task = { bundle: await bundles(bundle), range: { point, from, to }, hash: scenario };
      underway.add(job);
      return await pool.run(task).finally(() => underway.delete(job));
    },
    {
      connection: connection.client,
      prefix: PREFIX,
      concurrency: count,
      lockDuration: SIGN_OF_LIFE_MILLISECONDS,
      stalledInterval: LOOK_MILLISECONDS,
      maxStalledCount: MOST_DEATHS,
    },
  );
  let told = '';
  worker.on('error', (error) => {
    const refusal = asRefusal(error, connection.place);
    // It is tried again and again, and refused in the same words.
    if (!(refusal instanceof UsageError) || refusal.message === told) return;
    told = refusal.message;
    tell(told);
  });
  worker.on('failed', (job, error) => tell(`Batch ${job?.id ?? ''} was not run: ${error.message}`));
  await worker.waitUntilReady();
  const telling = setInterval(() => tellPositions(underway, pool), TELL_MILLISECONDS);
  telling.unref();
  return {
    place: connection.place,
    lost: connection.lost,
    async finish() {
      await worker.close();
      clearInterval(telling);
      connection.close();
    },
  };
}

/** Writes beside every job how far its batch is. Nothing depends on it, so that nobody minds where it fails. */
function tellPositions(jobs: ReadonlySet<Job<SweepJob, string>>, pool: Pick<SweepPool, 'positions'>): void {
  const positions = pool.positions();
  for (const job of jobs) {
    const at = positions.find(({ task, from }) => task === job.data.point && from === job.data.from);
    if (at === undefined) continue;
    const { replication, design, atSeconds } = at;
    job.updateProgress({ replication, design, atSeconds } satisfies SweepJobProgress).catch(() => undefined);
  }
}

/** Fetches bundles, and keeps the last few. */
function bundlesAt(client: Redis): (hash: string) => Promise<SweepBundle> {
  const kept = new Map<string, SweepBundle>();
  return async (hash) => {
    const bundle = kept.get(hash) ?? (await fetchBundle(client, hash));
    kept.delete(hash);
    kept.set(hash, bundle);
    if (kept.size > MOST_BUNDLES) kept.delete(kept.keys().next().value!);
    return bundle;
  };
}

async function fetchBundle(client: Redis, hash: string): Promise<SweepBundle> {
  const key = bundleKey(hash);
  if ((await client.strlen(key)) > LARGEST_BUNDLE_LENGTH)
    throw new UnrecoverableError('the sweep is too large');
  const text = await client.get(key);
  if (text === null) throw new UnrecoverableError('the sweep is not there');
  if (createHash('sha256').update(text).digest('hex') !== hash) {
    throw new UnrecoverableError('the sweep is not the one that was asked for');
  }
  const bundle = SweepBundle.safeParse(parsed(text));
  if (!bundle.success) throw new UnrecoverableError('the sweep cannot be read');
  return bundle.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
