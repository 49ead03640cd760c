/**
 * Replications: the same run again with other random numbers, until enough is known.
 *
 * Which replications count never depends on how many workers there are or which of them is fast:
 * batches have a fixed size, the stop rule sees only complete batches from 0 on, one more each time,
 * and whatever ran ahead of the batch that stopped is thrown away.
 */
import { invariant } from './invariant.ts';
import { reachOf } from './statistics/mean-interval.ts';
import { momentsOf } from './statistics/moments.ts';

/** Runs the replications `from … to - 1` and gives their results in this order. May reject when the signal aborts. */
export type Executor<R> = (from: number, to: number, signal?: AbortSignal) => Promise<readonly R[]>;

/** Why no more replications were run. */
export type StopReason =
  /** The stop rule was content. */
  | 'precision'
  /** The maximum was reached first. */
  | 'limit'
  /** The caller aborted; the results are the whole batches known by then, from 0 on, without gaps. */
  | 'user';

export interface ReplicateOptions<R> {
  readonly executor: Executor<R>;
  /** Replications per batch. Part of the scenario's result: another size may stop at another number. */
  readonly batchSize: number;
  /** The stop rule is not asked before. */
  readonly minimum: number;
  readonly maximum: number;
  /** True when the results so far are enough. Must depend on nothing else. */
  readonly stop: (results: readonly R[]) => boolean;
  /** Batches under way at the same time: the number of workers. Changes the time it takes, never the results. */
  readonly parallel?: number;
  readonly onProgress?: (progress: { readonly done: number; readonly maximum: number }) => void;
  readonly signal?: AbortSignal;
}

export interface Replicated<R> {
  /** In the order of replications, from 0. */
  readonly results: readonly R[];
  readonly stoppedBy: StopReason;
}

/** Runs batches until the stop rule is content, the maximum is reached, or the signal aborts. Rejects with an executor's error. */
export async function replicate<R>(options: ReplicateOptions<R>): Promise<Replicated<R>> {
  const { executor, batchSize, minimum, maximum, parallel = 1, signal } = options;
  invariant(
    batchSize >= 1 && maximum >= 1 && parallel >= 1,
    'batches, workers and replications count from 1',
  );
  const results: R[] = [];
  const underWay: Promise<readonly R[]>[] = [];
  // Stops what ran ahead when the rule is content, or one batch failed.
  const rest = new AbortController();
  const aborted = abortOf(signal);
  let launched = 0;
  try {
    while (results.length < maximum) {
      if (signal?.aborted) return { results, stoppedBy: 'user' };
      while (underWay.length < parallel && launched < maximum) {
        const to = Math.min(launched + batchSize, maximum);
        const batch = executor(launched, to, combine(rest.signal, signal));
        // Its turn comes below; until then a rejection must not count as unhandled.
        batch.catch(() => undefined);
        underWay.push(batch);
        launched = to;
      }
      const expected = Math.min(batchSize, maximum - results.length);
      const batch = await Promise.race([underWay.shift()!, aborted.promise]).catch((error: unknown) => {
        if (signal?.aborted) return 'aborted' as const;
        throw error;
      });
      if (batch === 'aborted') return { results, stoppedBy: 'user' };
      // An executor that noticed the abort may give up in the middle of a batch. Only whole batches count.
      if (batch.length < expected && signal?.aborted) return { results, stoppedBy: 'user' };
      invariant(batch.length === expected, `asked for ${expected} replications, got ${batch.length}`);
      results.push(...batch);
      options.onProgress?.({ done: results.length, maximum });
      if (results.length >= minimum && options.stop(results)) return { results, stoppedBy: 'precision' };
    }
    return { results, stoppedBy: 'limit' };
  } finally {
    rest.abort();
    aborted.forget();
  }
}

/**
 * An executor that runs everything here, one replication after the other. Before each batch it
 * yields to the event loop, so that an abort and the screen get their turn; who does so within replications needs no
 * turn between them.
 */
export function inProcess<R>(
  run: (replication: number) => R | Promise<R>,
  turn: () => Promise<void> | void = timerTurn,
): Executor<R> {
  return async (from, to, signal) => {
    await turn();
    const results: R[] = [];
    for (let replication = from; replication < to && !signal?.aborted; replication++) {
      results.push(await run(replication));
    }
    return results;
  };
}

const timerTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export interface PrecisionOptions<R> {
  /** The metric's value in each design, for one replication. */
  readonly metrics: (result: R) => readonly number[];
  readonly confidence?: number;
  /** Content when neither end of the interval is farther from the mean than this, */
  readonly absolute?: number;
  /** or at most this share of the mean. */
  readonly relative?: number;
  /** Content only where it was so already this many replications ago: the batch size, or 0, the default. */
  readonly confirmedAfter?: number;
  /** Here the runs end in any case, so that nothing needs confirming. */
  readonly maximum?: number;
}

/**
 * A stop rule: content when the mean of the metric is known closely enough in every design.
 *
 * Whoever looks after every batch, and stops at the first interval that is narrow enough, prefers samples whose spread
 * happens to look small, and the interval holds the mean less often than it says. One more batch on top mends that at a
 * cost that does not grow with the precision wanted (Simons 1968); it must be content as well
 * (docs/adr/0015-intervals-of-skewed-means.md).
 */
export function precisionReached<R>(options: PrecisionOptions<R>): (results: readonly R[]) => boolean {
  const { confirmedAfter = 0, maximum = Number.POSITIVE_INFINITY } = options;
  const closeEnough = closeEnoughOf(options);
  return (results) =>
    closeEnough(results) &&
    (confirmedAfter === 0 ||
      results.length >= maximum ||
      closeEnough(results.slice(0, Math.max(0, results.length - confirmedAfter))));
}

function closeEnoughOf<R>(options: PrecisionOptions<R>): (results: readonly R[]) => boolean {
  const { metrics, confidence = 0.95, absolute = 0, relative = 0 } = options;
  return (results) => {
    if (results.length === 0) return false;
    const rows = results.map(metrics);
    return rows[0]!.every((_, design) => {
      const moments = momentsOf(rows.map((row) => row[design]!));
      const reach = reachOf(moments, confidence);
      const wanted = Math.max(absolute, relative * Math.abs(moments.mean));
      return reach !== null && Math.max(reach.below, reach.above) <= wanted;
    });
  };
}

function combine(rest: AbortSignal, user: AbortSignal | undefined): AbortSignal {
  return user === undefined ? rest : AbortSignal.any([rest, user]);
}

/** The signal as a promise to race against: an executor that never answers must not keep a user waiting. */
function abortOf(signal: AbortSignal | undefined): { promise: Promise<'aborted'>; forget: () => void } {
  let onAbort = () => {};
  const promise = new Promise<'aborted'>((resolve) => {
    onAbort = () => resolve('aborted');
  });
  signal?.addEventListener('abort', onAbort);
  return { promise, forget: () => signal?.removeEventListener('abort', onAbort) };
}
