import type { Command } from 'commander';
import type { RareFormat } from '../../scenarios/rare/rare-formats.ts';
import type { RareEvent, RareQuestion } from '../../scenarios/rare/rare-question.ts';
import type { RareResult } from '../../scenarios/rare/rare-result.ts';
import { changedScenario } from '../../scenarios/run/changed-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { MOST_REPLICATIONS } from '../../scenarios/schema/limits.ts';
import type { Reading } from '../../scenarios/schema/problem.ts';
import { EXIT } from '../exit-codes.ts';
import type { RunProgress } from '../follow.ts';
import { LARGEST_SEED, MOST_WORKERS, wholeNumber } from '../numbers-asked.ts';
import { collect } from '../output-options.ts';
import type { PlannedOutput } from '../output-plan.ts';
import type { OutputOptions } from '../outputs.ts';
import { createProgress } from '../progress.ts';
import { rememberRun } from '../report-error.ts';
import { listenForStop, type StopWish } from '../signals.ts';
import { say } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface RareCommandOptions extends OutputOptions {
  readonly event?: string;
  readonly customer?: string;
  readonly longerThan?: string;
  readonly full?: boolean;
  readonly seed?: number;
  readonly replications?: number;
  readonly workers?: number;
}

const EXAMPLES = `Examples:
  entwin rare scenario.yaml
  entwin rare scenario.yaml --customer "Northwind Traders" --longer-than "7 days"
  entwin rare scenario.yaml --event lapse --format json,md --out out/
`;

/** `entwin rare <file>`: the probability of a lapse too rare for plain replications, with its interval. */
export function addRareCommand(program: Command): void {
  program
    .command('rare')
    .summary('how likely it is that a customer loses access by a lapse, however seldom')
    .description(
      'Estimates the probability that somebody forgets or is late with a renewal and a customer goes without you, in every design. Replications in which it nearly happens are made to happen, and weighed by how likely they were.',
    )
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option(
      '--event <name>',
      'outage: nobody gets in while a relationship has lapsed; lapse: one has, whoever gets in',
      'outage',
    )
    .option('--customer <name>', 'ask about this one; otherwise about at least one of all')
    .option('--longer-than <duration>', 'count outages that last longer, such as P7D or "7 days"')
    .option('-f, --format <name>', 'text, json, md or csv; several with commas', collect)
    .option(
      '-o, --out <path>',
      'file to write, its ending tells the format; or a folder for all formats asked for',
      collect,
    )
    .option('--json', 'the same as --format json')
    .option('--full', 'print every customer and assumption, not only what fits on a screen')
    .option('--seed <number>', 'other random numbers, and another estate', wholeNumber(0, LARGEST_SEED))
    .option(
      '--replications <number>',
      'exactly so many; otherwise until the interval is within a tenth of the probability',
      wholeNumber(1, MOST_REPLICATIONS),
    )
    .option('--workers <number>', 'threads to use; the result stays the same', wholeNumber(1, MOST_WORKERS))
    .addHelpText('before', EXAMPLES)
    .action(async (file: string, options: RareCommandOptions) => {
      process.exitCode = await rareFile(file, options);
    });
}

async function rareFile(file: string, options: RareCommandOptions): Promise<number> {
  const progress = createProgress({ stream: process.stderr });
  progress.note(`Reading ${file === '-' ? 'standard input' : file} …`);
  const stop = listenForStop();
  try {
    const plan = await planOf(file, options);
    const asked = await questionOf(options);
    const { diagnosticsText, loadInput } = await import('./load-input.ts');
    const { scenario: read, diagnostics } = await loadInput(file);
    progress.stop();
    if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
    if (read === undefined) return EXIT.usage;
    const scenario = changedScenario(read, { seed: options.seed, replications: undefined });
    const question = await known(asked, scenario);
    rememberRun(scenario);
    progress.note('Starting …');
    const result = await simulate(scenario, question, options, progress, stop);
    progress.stop();
    return await finish(result, plan, options);
  } finally {
    progress.stop();
    stop.release();
  }
}

async function planOf(
  file: string,
  options: RareCommandOptions,
): Promise<readonly PlannedOutput<RareFormat>[]> {
  const [{ outputsFor }, { RARE_FORMATS }] = await Promise.all([
    import('../outputs.ts'),
    import('../../scenarios/rare/rare-formats.ts'),
  ]);
  return outputsFor<RareFormat>(file, options, { all: RARE_FORMATS, inFolder: 'csv' });
}

async function questionOf({ event, customer, longerThan }: RareCommandOptions): Promise<RareQuestion> {
  const [{ RARE_EVENTS }, { readDuration }, { didYouMean }] = await Promise.all([
    import('../../scenarios/rare/rare-question.ts'),
    import('../../scenarios/schema/durations.ts'),
    import('../../scenarios/schema/did-you-mean.ts'),
  ]);
  const found = RARE_EVENTS.find((name) => name === event);
  if (found === undefined) {
    const hint = didYouMean(event ?? '', RARE_EVENTS) ?? `Events are ${RARE_EVENTS.join(' and ')}.`;
    throw new UsageError(`There is no event "${event}".`, hint);
  }
  if (longerThan !== undefined && found === ('lapse' satisfies RareEvent)) {
    throw new UsageError('--longer-than is about outages; a lapse has no length.');
  }
  return {
    event: found,
    longerThanSeconds: longerThan === undefined ? 0 : orUsageError(readDuration(longerThan)),
    customer: customer ?? null,
  };
}

/** The question, once every design knows the customer and the horizon can hold the outage. */
async function known(question: RareQuestion, scenario: Scenario): Promise<RareQuestion> {
  const { customer, longerThanSeconds } = question;
  if (longerThanSeconds >= scenario.horizonSeconds) {
    throw new UsageError('No outage can last longer than the horizon of the scenario.');
  }
  if (customer === null) return question;
  const [{ findCustomer }, { blueprintsOf }] = await Promise.all([
    import('../../scenarios/rare/rare-question.ts'),
    import('../../scenarios/run/blueprints.ts'),
  ]);
  for (const { index } of blueprintsOf(scenario)) orUsageError(findCustomer(index, customer));
  return question;
}

function orUsageError<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new UsageError(reading.problem.message, reading.problem.hint);
}

/** What is known, and where the first replication was that was not whole. */
interface Simulated {
  readonly result: RareResult;
  readonly reached: ReturnType<RunProgress['reached']>;
}

async function simulate(
  scenario: Scenario,
  question: RareQuestion,
  { workers, replications }: RareCommandOptions,
  progress: ReturnType<typeof createProgress>,
  stop: StopWish,
): Promise<Simulated> {
  const [{ createRarePool }, { defaultWorkers }, { followRun }, { mostRareReplications, runRare }] =
    await Promise.all([
      import('../rare-pool.ts'),
      import('../workers.ts'),
      import('../run-progress.ts'),
      import('../../scenarios/rare/run-rare.ts'),
    ]);
  const parallel = workers ?? defaultWorkers();
  const pool = createRarePool(scenario, parallel);
  const follow = followRun(scenario, mostRareReplications(replications), pool.positions, progress);
  let done = 0;
  let first = Number.POSITIVE_INFINITY;
  stop.signal.addEventListener('abort', () => {
    if (done + pool.finishedFrom(done).length > first) stop.takeYourTime();
  });
  try {
    const result = await runRare(scenario, question, {
      compute: pool.compute,
      finishedFrom: pool.finishedFrom,
      replications,
      parallel,
      onFirst(replication) {
        first = replication;
      },
      onProgress(now) {
        done = now.done;
        follow.done(now.done, now.maximum);
      },
      signal: stop.signal,
    });
    return { result, reached: follow.reached() };
  } finally {
    follow.stop();
    await pool.close();
  }
}

/** Writes what is known, and says how it ended. */
async function finish(
  { result, reached }: Simulated,
  plan: readonly PlannedOutput<RareFormat>[],
  { full = false }: RareCommandOptions,
): Promise<number> {
  const { replications } = result;
  if (replications.count === 0) {
    say(
      reached === undefined
        ? 'Stopped before the first replications were done; there is nothing to show.'
        : `Stopped in the first replications, ${reached.where}; until they are whole, nothing can be said.`,
    );
    return EXIT.stopped;
  }
  const { writeOutputs } = await import('../outputs.ts');
  await writeOutputs(plan, (format, terminal) => format.write(result, { full, ...terminal }));
  if (replications.stoppedBy === 'user') {
    say(`Stopped after ${replications.count} replications; this is what they say.`);
    return EXIT.stopped;
  }
  const { rareExitCode } = await import('../../scenarios/rare/rare-formats.ts');
  return rareExitCode(result);
}
