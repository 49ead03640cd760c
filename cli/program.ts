import { Command, CommanderError } from 'commander';
import { VERSION } from '../scenarios/version.ts';
import { addAssumptionsCommand } from './commands/assumptions.ts';
import { addCheckCommand } from './commands/check.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addFactsCommand } from './commands/facts.ts';
import { addFailuresCommand } from './commands/failures.ts';
import { addImportCommand } from './commands/import.ts';
import { addLicensesCommand } from './commands/licenses.ts';
import { addQuoteCommand } from './commands/quote.ts';
import { addRareCommand } from './commands/rare.ts';
import { addRulesCommand } from './commands/rules.ts';
import { addRunCommand } from './commands/run.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addSweepCommand } from './commands/sweep.ts';
import { addTraceCommand } from './commands/trace.ts';
import { addWorkerCommand } from './commands/worker.ts';
import { EXIT } from './exit-codes.ts';
import { reportError } from './report-error.ts';

const EXAMPLES = `Examples:
  entwin run scenarios/library/01-one-compromised-engineer.yaml --out out/report.html
  entwin run scenario.yaml --format json | jq '.designs[].metrics'
  entwin import exports/ --out estate.yaml && entwin run estate.yaml
  entwin facts GDAP-03
`;

const EXIT_CODES = `
Exit codes: 0 fine, 1 findings or a failed expectation, 2 bad usage or input, 3 stopped, 70 our mistake`;

/** Runs the command line and sets the exit code. Never throws and never ends the process by itself. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    const program = createProgram();
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Help and version end by an error too; what was wrong has been said by then.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    else process.exitCode = reportError(error);
  }
}

function createProgram(): Command {
  const program = new Command('entwin')
    .description('A digital twin of Microsoft Entra tenants: who gets in, what breaks, what it costs.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ sortOptions: false })
    .showHelpAfterError('Try --help.')
    .exitOverride()
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXIT_CODES);
  addRunCommand(program);
  addSweepCommand(program);
  addWorkerCommand(program);
  addRareCommand(program);
  addCheckCommand(program);
  addExplainCommand(program);
  addTraceCommand(program);
  addLicensesCommand(program);
  addQuoteCommand(program);
  addImportCommand(program);
  addRulesCommand(program);
  addFailuresCommand(program);
  addFactsCommand(program);
  addAssumptionsCommand(program);
  addSchemaCommand(program);
  return program;
}
