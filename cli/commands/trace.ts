import { type Command, Option } from 'commander';
import type { Trace } from '../../scenarios/trace/index.ts';
import { EXIT } from '../exit-codes.ts';
import { rememberRun } from '../report-error.ts';
import { hasColors, say, widthOf, writeStdout } from '../terminal.ts';
import { wholeNumber } from './whole-number.ts';

const FORMATS = ['text', 'json', 'csv'] as const;

interface TraceOptions {
  readonly design?: string;
  readonly replication?: number;
  readonly entity?: string;
  readonly event?: string;
  readonly from?: string;
  readonly until?: string;
  readonly changes?: boolean;
  readonly why?: number;
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly full?: boolean;
}

const EXAMPLES = `Examples:
  entwin trace scenario.yaml --design gdap-pim --entity "Customer 007"
  entwin trace scenario.yaml --design gdap-pim --why 4242
  entwin trace scenario.yaml --design gdap-pim --event REQUEST --from P30D --until P31D
  entwin trace scenario.yaml --replication 3 --format csv > trace.csv
`;

const DETAILS = `
The run is the one the result counts, with the scenario's seed. Numbers of events stay those of the whole run.`;

/** `entwin trace <file>`: one replication event by event, each with the event that caused it. */
export function addTraceCommand(program: Command): void {
  program
    .command('trace')
    .summary('print one replication event by event, each with its cause')
    .description(
      'Lists what happened in one run of one design: when, to whom, from which state to which, and why.',
    )
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option('--design <name>', 'which design of the scenario; the first without it')
    .option('--replication <number>', 'which run of the scenario; 0 without it', wholeNumber)
    .option('--entity <words>', 'part of its id or name; or a tenant, an account or a machine by its id')
    .option('--event <words>', 'part of the event’s name, such as REQUEST or after')
    .option('--from <time>', 'duration since the start, date, or time')
    .option('--until <time>', 'duration since the start, date, or time')
    .option('--changes', 'leave out what changed no state and told nobody')
    .option('--why <number>', 'the chain that led to an event, and what followed directly', wholeNumber)
    .addOption(new Option('-f, --format <name>', 'how to write it').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format json')
    .option('--full', 'print everything, not only what fits on a screen')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', DETAILS)
    .action(async (file: string, options: TraceOptions) => {
      process.exitCode = await trace(file, options);
    });
}

async function trace(file: string, options: TraceOptions): Promise<number> {
  const { diagnosticsText, loadInput } = await import('./load-input.ts');
  const { scenario, diagnostics } = await loadInput(file);
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  if (scenario === undefined) return EXIT.usage;
  rememberRun(scenario);
  const { askTrace } = await import('../../scenarios/trace/index.ts');
  const { value, problems } = askTrace(scenario, options);
  const { problemText } = await import('../problem-text.ts');
  for (const problem of problems) say(problemText(problem, process.stderr));
  if (value === undefined) return EXIT.usage;
  await writeStdout(await written(value, options));
  return EXIT.fine;
}

async function written(trace: Trace, { json, format, full = false }: TraceOptions): Promise<string> {
  const writers = await import('../../scenarios/trace/index.ts');
  if (json === true || format === 'json') return writers.writeTraceJson(trace);
  if (format === 'csv') return writers.writeTraceCsv(trace);
  return writers.writeTraceText(trace, {
    full,
    color: hasColors(process.stdout),
    width: widthOf(process.stdout),
  });
}
