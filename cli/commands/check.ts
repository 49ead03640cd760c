import { type Command, Option } from 'commander';
import { type CheckReport, FAIL_ON, type FailOn, failsCheck } from '../../scenarios/check/check-report.ts';
import type { CheckFormat } from '../../scenarios/writers/check/check-formats.ts';
import { EXIT } from '../exit-codes.ts';
import { collect } from '../output-options.ts';
import type { PlannedOutput } from '../output-plan.ts';
import type { OutputOptions } from '../outputs.ts';
import { say } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface CheckCommandOptions extends OutputOptions {
  readonly failOn: FailOn;
  readonly asOf?: string;
}

const EXAMPLES = `Examples:
  entwin check scenario.yaml
  entwin check estate.yaml --fail-on warning
  entwin check scenario.yaml --out out/check.sarif --out out/check.xml
  entwin check scenario.yaml --format md --fail-on never
`;

/** `entwin check <file>`: mistakes in a file, and what the rules find in its designs, without running it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .summary('look for mistakes in a scenario or an estate, and hold its designs against the rules')
    .description(
      'Reads a file, builds every design in it, holds each against the rules, and says what is wrong and where. Runs nothing.',
    )
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option('-f, --format <name>', 'text, json, md, sarif or junit; several with commas', collect)
    .option(
      '-o, --out <path>',
      'file to write, its ending tells the format (.sarif, .xml for JUnit); or a folder for all formats',
      collect,
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when something is as bad as this or worse')
        .choices(FAIL_ON)
        .default('error'),
    )
    .option('--as-of <date>', 'hold waivers against this day instead of the start')
    .addHelpText('before', EXAMPLES)
    .action(async (file: string, options: CheckCommandOptions) => {
      process.exitCode = await check(file, options);
    });
}

async function check(file: string, options: CheckCommandOptions): Promise<number> {
  const [{ outputsFor }, { CHECK_FORMATS }] = await Promise.all([
    import('../outputs.ts'),
    import('../../scenarios/writers/check/check-formats.ts'),
  ]);
  const plan = outputsFor<CheckFormat>(file, options, { all: CHECK_FORMATS, inFolder: 'sarif' });
  const report = await reportOn(file, options.asOf);
  await writeAll(report, plan);
  if (!report.readable) return EXIT.usage;
  return failsCheck(report, options.failOn) ? EXIT.findings : EXIT.fine;
}

async function reportOn(file: string, asOf: string | undefined): Promise<CheckReport> {
  const [{ loadWithPlaces, shownName }, { checkScenario }] = await Promise.all([
    import('./load-input.ts'),
    import('../../scenarios/check/check-scenario.ts'),
  ]);
  const day = asOf === undefined ? undefined : await dayOf(asOf);
  return checkScenario(await loadWithPlaces(file), {
    file: shownName(file),
    ...(day === undefined ? {} : { asOf: day }),
  });
}

async function dayOf(written: string): Promise<string> {
  const [{ readDate }, { formatDate }] = await Promise.all([
    import('../../scenarios/schema/dates.ts'),
    import('../../engine/calendar.ts'),
  ]);
  const reading = readDate(written);
  if (reading.ok) return formatDate(reading.value)!;
  const { message, expected, hint } = reading.problem;
  throw new UsageError(message, hint ?? `It takes ${expected}.`);
}

async function writeAll(report: CheckReport, plan: readonly PlannedOutput<CheckFormat>[]): Promise<void> {
  const { writeOutputs } = await import('../outputs.ts');
  const folder = process.cwd();
  await writeOutputs(plan, (format, terminal) => format.write(report, { folder, ...terminal }));
  const shown = plan.filter(({ path }) => path === null);
  // Where stdout goes into a file, somebody still wants to read why there is nothing in it.
  if (report.readable || shown.some(({ format }) => format.name === 'text')) return;
  const { diagnosticsText } = await import('./load-input.ts');
  say(diagnosticsText(report.diagnostics, process.stderr));
}
