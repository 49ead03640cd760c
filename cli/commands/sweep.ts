import { resolve } from 'node:path';
import type { Command } from 'commander';
import { MOST_REPLICATIONS } from '../../scenarios/schema/limits.ts';
import type { SweepBatch } from '../../scenarios/sweep/batch.ts';
import type { SweepBundle } from '../../scenarios/sweep/bundle.ts';
import type { ComputeBatch } from '../../scenarios/sweep/run-sweep.ts';
import type { Sweep } from '../../scenarios/sweep/sweep.ts';
import type { SweepFormat } from '../../scenarios/sweep/sweep-formats.ts';
import type { SweepResult } from '../../scenarios/sweep/sweep-result.ts';
import type { TerseReplication } from '../../scenarios/sweep/terse.ts';
import { EXIT } from '../exit-codes.ts';
import type { RunProgress } from '../follow.ts';
import { LARGEST_SEED, MOST_WORKERS, wholeNumber } from '../numbers-asked.ts';
import { collect } from '../output-options.ts';
import type { PlannedOutput } from '../output-plan.ts';
import type { OutputOptions } from '../outputs.ts';
import type { Position } from '../positions.ts';
import { createProgress } from '../progress.ts';
import { rememberRun, reportError } from '../report-error.ts';
import { listenForStop, type StopWish } from '../signals.ts';
import type { StateFile } from '../sweep/state-file.ts';
import { say } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Enough for many workers; batches that ran ahead of the one that stops a point are for nothing. */
const BATCHES_IN_QUEUE = 32;

interface SweepCommandOptions extends OutputOptions {
  readonly full?: boolean;
  readonly seed?: number;
  readonly replications?: number;
  readonly workers?: number;
  readonly state?: string;
  readonly redis?: string;
}

const EXAMPLES = `Examples:
  entwin sweep scenario.yaml
  entwin sweep scenario.yaml --state out/sweep.state --out out/sweep.csv
  entwin sweep scenario.yaml --format json,md --out out/ --replications 64
  entwin sweep scenario.yaml --redis redis://10.0.0.5:6379 --state out/sweep.state
`;

/** `entwin sweep <file>`: runs every combination of the values under \`sweep\`, and goes on where it was stopped. */
export function addSweepCommand(program: Command): void {
  program
    .command('sweep')
    .summary('run a scenario for every combination of the values under its key "sweep"')
    .description(
      'Runs every combination of the values a scenario lists under "sweep", all on the same random numbers, and compares its designs at each.',
    )
    .argument('<file>', 'a scenario in YAML with a key "sweep"; - reads stdin')
    .option('--state <file>', 'keep what is finished in this file, and go on from there when started again')
    .option('-f, --format <name>', 'text, json, md or csv; several with commas', collect)
    .option(
      '-o, --out <path>',
      'file to write, its ending tells the format; or a folder for all formats asked for',
      collect,
    )
    .option('--json', 'the same as --format json')
    .option('--full', 'print every metric and every point, not only what fits on a screen')
    .option('--seed <number>', 'other random numbers, the same at all points', wholeNumber(0, LARGEST_SEED))
    .option(
      '--replications <number>',
      'exactly so many at each point, whatever precision the scenario asks for',
      wholeNumber(1, MOST_REPLICATIONS),
    )
    .option('--workers <number>', 'threads to use; the result stays the same', wholeNumber(1, MOST_WORKERS))
    .option(
      '--redis <url>',
      'let "entwin worker" run the batches, on this and other machines, by a queue on this Redis',
    )
    .addHelpText('before', EXAMPLES)
    .action(async (file: string, options: SweepCommandOptions) => {
      process.exitCode = await sweepFile(file, options);
    });
}

async function sweepFile(file: string, options: SweepCommandOptions): Promise<number> {
  const progress = createProgress({ stream: process.stderr });
  progress.note(`Reading ${file === '-' ? 'standard input' : file} …`);
  const stop = listenForStop();
  try {
    if (options.redis !== undefined && options.workers !== undefined) {
      throw new UsageError('--workers says how many threads run here, and --redis that none does.');
    }
    const plan = await planOf(file, options);
    const { diagnosticsText, loadSweepInput } = await import('./load-input.ts');
    const { value: sweep, bundle, diagnostics } = await loadSweepInput(file, options);
    progress.stop();
    if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
    if (sweep === undefined || bundle === undefined) return EXIT.usage;
    rememberRun(sweep);
    const state = await stateOf(options.state, sweep);
    if (state === 'refused') return EXIT.usage;
    progress.note('Starting …');
    const result = await simulate({ sweep, bundle, state, options, progress, stop });
    progress.stop();
    return await finish(result, plan, options);
  } finally {
    progress.stop();
    stop.release();
  }
}

async function planOf(
  file: string,
  options: SweepCommandOptions,
): Promise<readonly PlannedOutput<SweepFormat>[]> {
  const [{ outputsFor, pathsOf }, { checkPlaces }, { SWEEP_FORMATS }] = await Promise.all([
    import('../outputs.ts'),
    import('../check-places.ts'),
    import('../../scenarios/sweep/sweep-formats.ts'),
  ]);
  const plan = outputsFor<SweepFormat>(file, options, { all: SWEEP_FORMATS, inFolder: 'csv' });
  const paths = pathsOf(plan);
  const { state } = options;
  if (state !== undefined) {
    checkPlaces([state], file);
    const twice = paths.find((path) => resolve(path) === resolve(state));
    if (twice !== undefined)
      throw new UsageError(`"${twice}" is the state; the result needs a file of its own.`);
    checkPlaces(paths, state);
  }
  return plan;
}

async function stateOf(path: string | undefined, sweep: Sweep): Promise<StateFile | undefined | 'refused'> {
  if (path === undefined) return undefined;
  const [{ openState }, { diagnosticsText }] = await Promise.all([
    import('../sweep/state-file.ts'),
    import('./load-input.ts'),
  ]);
  const state = await openState(path, sweep);
  if ('severity' in state) {
    say(diagnosticsText([state], process.stderr));
    return 'refused';
  }
  if (state.torn) say(`The last line of ${path} was not written whole; its batch is run again.`);
  if (state.found > 0) say(`Going on with the ${state.found} batches in ${path}.`);
  return state;
}

interface Simulation {
  readonly sweep: Sweep;
  readonly bundle: SweepBundle;
  readonly state: StateFile | undefined;
  readonly options: SweepCommandOptions;
  readonly progress: ReturnType<typeof createProgress>;
  readonly stop: StopWish;
}

/** What is known, and how far the first replication was that was not whole. */
interface Simulated {
  readonly result: SweepResult;
  readonly reached: ReturnType<RunProgress['reached']>;
}

async function simulate(simulation: Simulation): Promise<Simulated> {
  const { sweep, state, progress, stop } = simulation;
  const [place, { runSweep }, { followSweep }] = await Promise.all([
    placeOf(simulation),
    import('../../scenarios/sweep/run-sweep.ts'),
    import('../sweep-progress.ts'),
  ]);
  const { points } = sweep;
  const most = points.reduce((sum, { maxReplications }) => sum + maxReplications, 0);
  const follow = followSweep(points.length, most, place.positions, progress);
  let known = 0;
  const isAnythingKnown = () =>
    known > 0 || points.some(({ position }) => place.finishedFrom(position, 0).length > 0);
  stop.signal.addEventListener('abort', () => {
    if (isAnythingKnown()) stop.takeYourTime();
  });
  const broken = new AbortController();
  /** A place or a state that fails in mid-run ends the sweep as Ctrl-C does, with what is known; our own mistakes end it at once. */
  const orStop = (error: unknown): void => {
    if (!(error instanceof UsageError)) throw error;
    // The other batches under way fail for the same reason.
    if (broken.signal.aborted) return;
    progress.stop();
    reportError(error);
    broken.abort(error);
  };
  let whole = false;
  try {
    const result = await runSweep(sweep, {
      compute: (range, signal) =>
        place.compute(range, signal).catch((error: unknown) => {
          orStop(error);
          throw error;
        }),
      log: {
        read: async (point) => (await state?.read(point)) ?? new Map(),
        async append(batch) {
          try {
            await state?.append(batch);
            await place.forget(batch);
          } catch (error) {
            // The batch is run and counts, though nobody could keep it.
            orStop(error);
          }
        },
      },
      parallel: place.parallel,
      onProgress(now) {
        known = now.done;
        follow.done(now);
      },
      onPoint: follow.point,
      finishedFrom: place.finishedFrom,
      signal: AbortSignal.any([
        stop.signal,
        broken.signal,
        ...(place.lost === undefined ? [] : [place.lost]),
      ]),
    });
    whole = result.complete;
    return { result, reached: follow.reached() };
  } finally {
    follow.stop();
    await state?.close();
    await place.close(whole);
  }
}

/** Where batches are run. */
interface BatchPlace {
  readonly compute: ComputeBatch;
  readonly parallel: number;
  /** Aborted when the place is gone. */
  readonly lost?: AbortSignal;
  /** How far the batches under way are, by points as their tasks. */
  positions(): readonly Position[];
  /** Replications that are finished although their batch is not. */
  finishedFrom(point: number, from: number): readonly TerseReplication[];
  /** Told of batches that are safe. */
  forget(batch: SweepBatch): Promise<void>;
  close(whole: boolean): Promise<void>;
}

async function placeOf({ sweep, bundle, options, progress }: Simulation): Promise<BatchPlace> {
  if (options.redis !== undefined) {
    const [{ openRemoteBatches }, { watchWorkers }] = await Promise.all([
      import('../queue/remote-batches.ts'),
      import('../queue/watch-workers.ts'),
    ]);
    const tell = (text: string): void => {
      progress.stop();
      say(text);
    };
    const remote = await openRemoteBatches(options.redis, sweep, bundle, tell);
    const endWatch = watchWorkers(remote.workers, () =>
      tell(`Nobody works at ${remote.place}. Start "entwin worker --redis …" there or elsewhere.`),
    );
    remote.lost.addEventListener('abort', () => {
      endWatch();
      tell(`Redis at ${remote.place} is gone.`);
    });
    return {
      ...remote,
      parallel: BATCHES_IN_QUEUE,
      // What a worker has done of a batch it answers as a whole; the next start finds it.
      finishedFrom: () => [],
      close(whole) {
        endWatch();
        return remote.close(whole);
      },
    };
  }
  const [{ createSweepPool }, { defaultWorkers }] = await Promise.all([
    import('../sweep/pool.ts'),
    import('../workers.ts'),
  ]);
  const parallel = options.workers ?? defaultWorkers();
  const pool = createSweepPool(parallel);
  return {
    compute: (range, stop) => pool.run({ bundle, range, hash: sweep.points[range.point]!.hash }, stop),
    parallel,
    positions: pool.positions,
    finishedFrom: pool.finishedFrom,
    forget: async () => undefined,
    close: pool.close,
  };
}

/** Writes what is known, and says how it ended. */
async function finish(
  { result, reached }: Simulated,
  plan: readonly PlannedOutput<SweepFormat>[],
  { full = false, state }: SweepCommandOptions,
): Promise<number> {
  const kept =
    state === undefined
      ? ' --state keeps what is finished for the next time.'
      : ` Start it again to go on from ${state}.`;
  if (result.points.length === 0) {
    const sofar =
      reached === undefined
        ? 'Stopped before the first replications were done; there is nothing to show.'
        : `Stopped with ${reached.percent} % of the first replication done, ${reached.where}; until it is whole, nothing can be said.`;
    say(`${sofar}${kept}`);
    return EXIT.stopped;
  }
  const { writeOutputs } = await import('../outputs.ts');
  await writeOutputs(plan, (format, terminal) => format.write(result, { full, ...terminal }));
  if (!result.complete) {
    const whole = result.points.filter(({ replications }) => replications.stoppedBy !== 'user').length;
    say(`Stopped after ${whole} of ${result.grid} points; this is what they say.${kept}`);
    return EXIT.stopped;
  }
  const { sweepExitCode } = await import('../../scenarios/sweep/sweep-exit-code.ts');
  return sweepExitCode(result);
}
