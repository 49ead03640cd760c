import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Job, Queue } from 'bullmq';
import { visibleText } from '../../scenarios/load/visible-text.ts';
import { BATCH_SIZE } from '../../scenarios/run/bounds.ts';
import type { BatchRange } from '../../scenarios/sweep/batch.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import type { ComputeBatch } from '../../scenarios/sweep/run-sweep.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import {
  readAnswer,
  SWEEP_JOB_VERSION,
  type SweepJob,
  versionRefusing,
} from '../../scenarios/sweep/sweep-job.ts';
import { readJobProgress } from '../../scenarios/sweep/sweep-job-progress.ts';
import { VERSION } from '../../scenarios/version.ts';
import type { Position } from '../positions.ts';
import { UsageError } from '../usage-error.ts';
import { bundleKey, KEPT_SECONDS, PREFIX, QUEUE } from './names.ts';
import { asRefusal, connectRedis } from './redis.ts';

const LOOK_AGAIN_MILLISECONDS = 100;
const RENEW_BUNDLE_MILLISECONDS = 60 * 60 * 1000;
const LONGEST_REASON = 500;
const MOST_EVENTS = 500;
/** A server that has hung keeps nobody longer from seeing what is known. */
const LONGEST_GOODBYE_MILLISECONDS = 2_000;

/** A queue as a place where batches are run. */
export interface RemoteBatches {
  readonly place: string;
  readonly compute: ComputeBatch;
  /** Aborted when the server is gone for good. */
  readonly lost: AbortSignal;
  /** How far workers say they are in batches that take long, by points as their tasks, the lowest replication first. */
  positions(): readonly Position[];
  /** Workers that wait at the queue. */
  workers(): Promise<number>;
  /** Takes a batch that is safe elsewhere out of the queue. */
  forget(range: Pick<BatchRange, 'point' | 'from'>): Promise<void>;
  /**
   * Takes out what nobody has begun, and hangs up. What workers have answered stays for the next time, unless the whole
   * sweep is done.
   */
  close(whole: boolean): Promise<void>;
}

/**
 * Puts batches as jobs into a queue, and gathers the answers. The name of a job is made of sweep, version, point and
 * batch: whoever asks for the same batch again finds the job, and its answer if there is one, instead of running it twice.
 * Answers are looked for rather than waited for, so that none can be missed while a connection is down.
 * Throws UsageError where the server cannot be reached or refuses, or where answers come that no worker of ours gives. `tell`
 * hears of a server that has gone silent.
 */
export async function openRemoteBatches(
  url: string,
  sweep: Sweep,
  bundle: SweepBundle,
  tell?: (text: string) => void,
): Promise<RemoteBatches> {
  const connection = await connectRedis(url, process.env, tell);
  const { client, place } = connection;
  const queue = new Queue<SweepJob, string>(QUEUE, {
    connection: client,
    prefix: PREFIX,
    // Each event of an answer holds the answer; nobody reads many of them.
    streams: { events: { maxLen: MOST_EVENTS } },
  });
  queue.on('error', () => undefined);
  const text = JSON.stringify(bundle);
  const hash = sha256(text);
  const sweepName = sha256(`${VERSION} ${hash}`).slice(0, 32);
  const nameOf = ({ point, from }: Pick<BatchRange, 'point' | 'from'>) => `${sweepName}-${point}-${from}`;
  const keepBundle = () => client.set(bundleKey(hash), text, 'EX', KEPT_SECONDS);
  const asked = new Set<string>();
  const underway = new Map<string, Position>();

  const ask = async (range: BatchRange): Promise<void> => {
    const { point, from, to } = range;
    const scenario = sweep.points[point]!.hash;
    await queue.add(
      'batch',
      { schema: SWEEP_JOB_VERSION, version: VERSION, bundle: hash, point, from, to, scenario },
      {
        jobId: nameOf(range),
        // What every point needs comes before what may turn out to be needless.
        priority: 1 + from / BATCH_SIZE,
        removeOnComplete: { age: KEPT_SECONDS },
        removeOnFail: { age: KEPT_SECONDS },
      },
    );
  };

  const refused = (error: unknown): never => {
    throw asRefusal(error, place);
  };

  const answered: ComputeBatch = async (range, signal) => {
    const name = nameOf(range);
    asked.add(name);
    await ask(range);
    for (;;) {
      const job: Job<SweepJob, string> | undefined = await queue.getJob(name);
      if (job === undefined) {
        // A server that was started anew without its memory has forgotten both.
        await keepBundle();
        await ask(range);
      } else if (typeof job.finishedOn === 'number') {
        underway.delete(name);
        return await answerOf(job, range);
      } else {
        const at = readJobProgress(job.progress, range, sweep);
        if (at !== undefined) underway.set(name, { task: range.point, from: range.from, ...at });
      }
      try {
        await wait(LOOK_AGAIN_MILLISECONDS, undefined, { signal });
      } catch (error) {
        // The point needs it no longer; nobody should run it.
        void takeOut(queue, [name], false);
        throw error;
      }
    }
  };

  const answerOf = async (job: Job<SweepJob, string>, range: BatchRange): Promise<string> => {
    if (job.failedReason) {
      const reason = visibleText(String(job.failedReason).slice(0, LONGEST_REASON));
      // The next start may find a worker that can.
      await job.remove();
      const version = versionRefusing(reason);
      if (version === undefined) throw new Error(`A worker could not run a batch: ${reason}`);
      throw new UsageError(
        `A worker at ${place} is Entwin ${version}, and this is ${VERSION}.`,
        'Workers and sweep must be of one version.',
      );
    }
    const answer = readAnswer(job.returnvalue, range, sweep);
    if ('replications' in answer) return answer.replications;
    await job.remove();
    throw new UsageError(
      `What came from ${place} for a batch is not what a worker answers: ${answer.problem}.`,
      'Somebody else writes into this queue.',
    );
  };

  await keepBundle().catch((error: unknown) => {
    connection.close();
    return refused(error);
  });
  const renewal = setInterval(() => void keepBundle().catch(() => undefined), RENEW_BUNDLE_MILLISECONDS);
  renewal.unref();
  return {
    place,
    compute: (range, signal) => answered(range, signal).catch(refused),
    lost: connection.lost,
    positions: () => [...underway.values()].sort((a, b) => a.replication - b.replication),
    workers: () => queue.getWorkersCount(),
    async forget(range) {
      const name = nameOf(range);
      asked.delete(name);
      // A copy lets everybody read, and refuses only what takes out.
      await queue
        .getJob(name)
        .then((job) => job?.remove())
        .catch(refused);
    },
    async close(whole) {
      clearInterval(renewal);
      const goodbye = async (): Promise<void> => {
        if (!connection.lost.aborted) await takeOut(queue, [...asked], whole);
        await queue.close().catch(() => undefined);
      };
      await Promise.race([goodbye(), wait(LONGEST_GOODBYE_MILLISECONDS, undefined, { ref: false })]);
      connection.close();
    },
  };
}

/** Takes jobs out that nobody has begun, or all of them; what is under way can only be left to its worker. */
async function takeOut(
  queue: Queue<SweepJob, string>,
  names: readonly string[],
  all: boolean,
): Promise<void> {
  await Promise.allSettled(
    names.map(async (name) => {
      const job = await queue.getJob(name);
      const state = all ? undefined : await job?.getState();
      if (all || state === 'waiting' || state === 'prioritized') await job?.remove();
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
