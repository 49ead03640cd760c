import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import type { Result } from '../../scenarios/result.ts';
import { changedScenario } from '../../scenarios/run/changed-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { MOST_REPLICATIONS } from '../../scenarios/schema/limits.ts';
import type { Format } from '../../scenarios/writers/index.ts';
import { EXIT } from '../exit-codes.ts';
import type { RunProgress } from '../follow.ts';
import { LARGEST_SEED, MOST_WORKERS, wholeNumber } from '../numbers-asked.ts';
import { collect } from '../output-options.ts';
import type { PlannedOutput } from '../output-plan.ts';
import type { OutputOptions } from '../outputs.ts';
import { createProgress, type Progress } from '../progress.ts';
import { rememberRun } from '../report-error.ts';
import { listenForStop, type StopWish } from '../signals.ts';
import { ownName, say } from '../terminal.ts';
import type { Workers } from '../workers.ts';

interface RunOptions extends OutputOptions {
  readonly full?: boolean;
  readonly seed?: number;
  readonly replications?: number;
  readonly workers?: number;
  readonly sweepAssumptions?: boolean;
  readonly dashboard?: boolean;
}

const EXAMPLES = `Examples:
  entwin run scenario.yaml
  entwin run scenario.yaml --out out/report.html
  entwin run scenario.yaml --format json,csv,html --out out/
  entwin run scenario.yaml --out out/report.html --dashboard
  entwin run estate.yaml --format md
  entwin run scenario.yaml --sweep-assumptions --replications 32
  cat scenario.yaml | entwin run - --format json
`;

/** `entwin run <file>`: simulates a scenario, or forecasts an estate, and writes what comes out. */
export function addRunCommand(program: Command): void {
  program
    .command('run')
    .summary('simulate a scenario, or forecast an estate')
    .description(
      'Runs a scenario or an estate and compares its designs. Text goes to stdout unless another format does.',
    )
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option('-f, --format <name>', 'text, json, md, csv or html; several with commas', collect)
    .option(
      '-o, --out <path>',
      'file to write, its ending tells the format; or a folder for all formats',
      collect,
    )
    .option('--json', 'the same as --format json')
    .option('--full', 'print everything, not only what fits on a screen')
    .option('--seed <number>', 'other random numbers', wholeNumber(0, LARGEST_SEED))
    .option(
      '--replications <number>',
      'exactly so many, whatever precision the scenario asks for',
      wholeNumber(1, MOST_REPLICATIONS),
    )
    .option(
      '--sweep-assumptions',
      'run again for every other answer to an open question, and say what turns a verdict',
    )
    .option('--dashboard', 'put the dashboard beside the report, which then leads there with the scenario')
    .option('--workers <number>', 'threads to use; the result stays the same', wholeNumber(1, MOST_WORKERS))
    .addHelpText('before', EXAMPLES)
    .action(async (file: string, options: RunOptions) => {
      process.exitCode = await run(file, options);
    });
}

async function run(file: string, options: RunOptions): Promise<number> {
  const progress = createProgress({ stream: process.stderr });
  // Reading and compiling take a moment; nobody should stare at an empty line meanwhile.
  progress.note(`Reading ${file === '-' ? 'standard input' : file} …`);
  const stop = listenForStop();
  try {
    const [{ outputsFor }, { FORMATS }] = await Promise.all([
      import('../outputs.ts'),
      import('../../scenarios/writers/index.ts'),
    ]);
    const plan = outputsFor<Format>(file, options, { all: FORMATS, inFolder: 'html' });
    const { dashboardPlaces, writeDashboard } = await import('../dashboard-beside.ts');
    const places = options.dashboard === true ? dashboardPlaces(plan, file) : [];
    const { diagnosticsText, loadInput } = await import('./load-input.ts');
    const { scenario, diagnostics, read } = await loadInput(file);
    progress.stop();
    if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
    if (scenario === undefined) return EXIT.usage;
    progress.note('Starting …');
    const asked = changedScenario(scenario, options);
    const result = await simulate(asked, options, progress, stop);
    progress.stop();
    if (typeof result === 'string') {
      say(result);
      return EXIT.stopped;
    }
    const dashboard = places.length === 0 ? undefined : await writeDashboard(places, read, options);
    return await writeAll(result, asked, plan, options, dashboard);
  } finally {
    progress.stop();
    stop.release();
  }
}

/** The result, or what there is to say where nothing was finished before somebody stopped it. */
async function simulate(
  scenario: Scenario,
  { workers: wanted, sweepAssumptions: sweeping = false }: RunOptions,
  progress: Progress,
  stop: StopWish,
): Promise<Result | string> {
  rememberRun(scenario);
  const { createWorkers, defaultWorkers } = await import('../workers.ts');
  const workers = createWorkers(scenario, wanted ?? defaultWorkers());
  try {
    if (sweeping) return await sweepQuestions(scenario, workers, progress, stop);
    const [{ followRun }, { repeatScenario, summarizeRun }, { bounds }] = await Promise.all([
      import('../run-progress.ts'),
      import('../../scenarios/run/run.ts'),
      import('../../scenarios/run/bounds.ts'),
    ]);
    const follow = followRun(scenario, bounds(scenario).maximum, workers.positions, progress);
    const repeated = await repeatScenario(scenario, {
      executor: workers.executor,
      finishedFrom: workers.finishedFrom,
      parallel: workers.count,
      onProgress: ({ done, maximum }) => follow.done(done, maximum),
      signal: stop.signal,
    }).finally(follow.stop);
    const reached = follow.reached();
    // What a large estate is in the threads must not stand beside what it is here.
    await workers.close();
    const count = repeated.results.length;
    if (count === 0) return nothingFinished(reached);
    stop.takeYourTime();
    progress.note('Summing up …');
    if (workers.areSlow() && repeated.stoppedBy === 'user') {
      progress.stop();
      say(
        `Stopping after ${count} ${count === 1 ? 'replication' : 'replications'}; summing up what they say …`,
      );
    }
    return await summarizeRun(scenario, repeated);
  } finally {
    await workers.close();
  }
}

async function sweepQuestions(
  scenario: Scenario,
  workers: Workers,
  progress: Progress,
  stop: StopWish,
): Promise<Result | string> {
  const [{ sweepAssumptions }, { followRun }, { bounds }] = await Promise.all([
    import('../../scenarios/run/sweep-assumptions.ts'),
    import('../run-progress.ts'),
    import('../../scenarios/run/bounds.ts'),
  ]);
  const follow = followRun(scenario, bounds(scenario).maximum, workers.positions, progress);
  let known = 0;
  stop.signal.addEventListener('abort', () => {
    if (known + workers.finishedFrom(0).length > 0) stop.takeYourTime();
  });
  const result = await sweepAssumptions(scenario, {
    executorOf: workers.executorOf,
    parallel: workers.count,
    onProgress({ done, maximum, before }) {
      known = done;
      follow.done(done, maximum, before);
    },
    finishedFrom: workers.finishedFrom,
    signal: stop.signal,
  }).finally(follow.stop);
  return result ?? nothingFinished(follow.reached());
}

function nothingFinished(reached: ReturnType<RunProgress['reached']>): string {
  return reached === undefined
    ? 'Stopped before the first replications were done; there is nothing to show.'
    : `Stopped with ${reached.percent} % of the first replication done, ${reached.where}; until it is whole, nothing can be said.`;
}

/** Writes what is known, says what to do with it, and how it ended. */
async function writeAll(
  result: Result,
  scenario: Scenario,
  plan: readonly PlannedOutput<Format>[],
  { full = false }: RunOptions,
  dashboard: string | undefined,
): Promise<number> {
  const [{ writeOutputs }, { exitCodeOf }] = await Promise.all([
    import('../outputs.ts'),
    import('../../scenarios/writers/index.ts'),
  ]);
  const report = plan.some(({ format }) => format.name === 'html')
    ? { template: await readTemplate(), beside: { dashboard, growth: await growthOf(scenario, result) } }
    : {};
  await writeOutputs(
    plan,
    (format, terminal) => format.write(result, { full, ...terminal, ...report }).output,
  );
  const written = plan.find(({ format, path }) => format.name === 'html' && path !== null);
  if (written !== undefined) say(nextSteps(written.path!, dashboard !== undefined));
  if (result.replications.stoppedBy === 'user') {
    say(`Stopped after ${result.replications.count} replications; this is what they say.`);
    return EXIT.stopped;
  }
  const { assumptionSweep } = result;
  if (assumptionSweep?.complete === false) {
    const { tried, runs } = assumptionSweep;
    say(`Stopped after ${tried.length} of ${runs} other answers; this is what they say.`);
    return EXIT.stopped;
  }
  return exitCodeOf(result);
}

async function growthOf(scenario: Scenario, result: Result): Promise<Growth | undefined> {
  return (await import('../../scenarios/licenses/growth/report-growth.ts')).reportGrowth(scenario, result);
}

/** What to try after the first report; every path in it is there in a fresh copy. */
export function nextSteps(report: string, leadsToDashboard: boolean): string {
  const name = ownName();
  const dashboard = leadsToDashboard
    ? 'Below its title the report leads to the dashboard beside it, which simulates while you type.'
    : 'With --dashboard a report leads to the dashboard, which simulates while you type.';
  return `
Open ${report} in a browser. Then try:
  ${name} run scenarios/library/02-gdap-relationships-expire.yaml --out out/expiry.html
  ${name} import docs/sample-exports --out estate.yaml
  ${name} facts GDAP-03
${dashboard}`;
}

/** The page the report is put into; built beside the command itself. */
function readTemplate(): Promise<string> {
  return readFile(new URL('./report-template.html', import.meta.url), 'utf8');
}
