import { type Executor, inProcess } from '../../engine/replications.ts';
import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { METRICS } from '../../models/metrics.ts';
import { repeat } from '../run/repeat.ts';
import { runBatch } from '../run/run-batch.ts';
import type { Scenario } from '../scenario.ts';
import { VERSION } from '../version.ts';
import type { BatchRange, SweepBatch } from './batch.ts';
import { type Summarized, summarizePoint } from './summarize-point.ts';
import type { Sweep, SweepPoint } from './sweep.ts';
import { SWEEP_RESULT_VERSION, type SweepResult } from './sweep-result.ts';
import { mergedWords } from './swept-costs.ts';
import { type TerseReplication, terse } from './terse.ts';

/** Where finished batches are kept. */
export interface BatchLog {
  /** The finished batches of a point, by their first replication. */
  read(point: number): Promise<ReadonlyMap<number, readonly TerseReplication[]>>;
  /** Resolves when the batch will outlive the process. */
  append(batch: SweepBatch): Promise<void>;
}

/** Runs one batch somewhere, and gives the replications as JSON. */
export type ComputeBatch = (range: BatchRange, signal: AbortSignal) => Promise<string>;

export interface SweepOptions {
  /** Runs batches elsewhere; in this thread where absent. */
  readonly compute?: ComputeBatch;
  /** Keeps finished batches; in memory only where absent. */
  readonly log?: BatchLog;
  /** Batches under way at once. Changes the time it takes, never the results. */
  readonly parallel?: number;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Told of the scenario of every point before its first batch is run. */
  readonly onPoint?: (point: number, scenario: Scenario) => void;
  /** Replications of a point, from `from` on, that are finished although their batch is not: when somebody stops a sweep, they count. */
  readonly finishedFrom?: (point: number, from: number) => readonly TerseReplication[];
  readonly signal?: AbortSignal;
}

/** Replications in batches that are done. */
export interface SweepProgress {
  readonly done: number;
  readonly maximum: number;
  /** Those of one point. */
  readonly doneOf: (point: number) => number;
}

/**
 * Runs every point of a sweep as `runScenario` would run its scenario, several points at a time. What the log already
 * holds is not run again. Where the signal aborts, what is known by then counts.
 */
export async function runSweep(sweep: Sweep, options: SweepOptions = {}): Promise<SweepResult> {
  const { parallel = 1, signal } = options;
  const progress = progressOf(sweep, options.onProgress);
  const done = new Map<number, Summarized>();
  const waiting = [...sweep.points];
  let unfinished = waiting.length;
  // One point that fails ends the others too.
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const lane = async (): Promise<void> => {
    for (let point = waiting.shift(); point !== undefined && !either.aborted; point = waiting.shift()) {
      const swept = await runPoint(sweep, point, {
        ...options,
        parallel: Math.ceil(parallel / unfinished),
        onProgress: (count) => progress.at(point.position, count),
        signal: either,
      });
      unfinished -= 1;
      if (swept === undefined) continue;
      done.set(point.position, swept);
      if (swept.point.replications.stoppedBy !== 'user') progress.end(point.position);
    }
  };
  const lanes = Array.from({ length: Math.min(parallel, waiting.length) }, () =>
    lane().catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(lanes);
  const failure = ended.find((lane) => lane.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return resultOf(
    sweep,
    sweep.points.flatMap(({ position }) => done.get(position) ?? []),
  );
}

type PointOptions = Omit<SweepOptions, 'onProgress' | 'signal'> & {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

async function runPoint(
  sweep: Sweep,
  point: SweepPoint,
  { compute, log, parallel = 1, onProgress, onPoint, finishedFrom = () => [], signal }: PointOptions,
): Promise<Summarized | undefined> {
  const scenario = await sweep.scenarioOf(point.position);
  onPoint?.(point.position, scenario);
  const known = (await log?.read(point.position)) ?? new Map<number, readonly TerseReplication[]>();
  const run: Executor<string> = inProcess((replication) =>
    JSON.stringify(terse(runBatch(scenario, replication, replication + 1)[0]!)),
  );
  const here: ComputeBatch = async ({ from, to }, stop) => `[${(await run(from, to, stop)).join(',')}]`;
  const executor: Executor<TerseReplication> = async (from, to, stop = signal) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    // Numbers pass through JSON even where nothing else asks for it, so that they never depend on the way they came.
    const text = await (compute ?? here)({ point: point.position, from, to }, stop);
    const replications = JSON.parse(text) as TerseReplication[];
    if (replications.length === to - from) {
      await log?.append({ point: point.position, from, replications } as SweepBatch);
    }
    return replications;
  };
  const { results: whole, stoppedBy } = await repeat(scenario, executor, {
    parallel,
    onProgress: ({ done }) => onProgress(done),
    signal,
  });
  const results = stoppedBy === 'user' ? [...whole, ...finishedFrom(point.position, whole.length)] : whole;
  if (results.length === 0) return undefined;
  return await summarizePoint(point, sweep.parameters, scenario, results, stoppedBy);
}

/** What is done of all that there can be: a point that is precise enough early takes its rest out of the sum. */
function progressOf(sweep: Sweep, tell: SweepOptions['onProgress']) {
  const done = new Map<number, number>();
  const maxima = new Map(sweep.points.map(({ position, maxReplications }) => [position, maxReplications]));
  const sum = (counts: Map<number, number>) =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  const doneOf = (position: number) => done.get(position) ?? 0;
  const update = () => tell?.({ done: sum(done), maximum: sum(maxima), doneOf });
  return {
    at(position: number, count: number): void {
      done.set(position, count);
      update();
    },
    end(position: number): void {
      maxima.set(position, doneOf(position));
      update();
    },
  };
}

function resultOf(sweep: Sweep, summarized: readonly Summarized[]): SweepResult {
  const points = summarized.map(({ point }) => point);
  const used = new Set<string>(
    points.flatMap(({ designs }) => designs.flatMap(({ metrics }) => metrics.map(({ id }) => id))),
  );
  return {
    schema: SWEEP_RESULT_VERSION,
    version: VERSION,
    scenario: { name: sweep.name, description: sweep.description },
    hash: sweep.hash,
    seed: sweep.seed,
    factsAsOf: FACTS_AS_OF,
    parameters: sweep.parameters.map(({ path, values }) => ({ path, values: [...values] })),
    grid: sweep.points.length,
    complete:
      points.length === sweep.points.length &&
      points.every(({ replications }) => replications.stoppedBy !== 'user'),
    metrics: [
      ...METRICS.filter(({ id }) => used.has(id)).map(({ id, label, question, unit, better }) => {
        return { id, label, question, unit, better };
      }),
      ...mergedWords(summarized.map(({ costWords }) => costWords)),
    ],
    points: [...points],
  };
}
