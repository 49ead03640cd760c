import { runCli } from './program.ts';
import { reportError } from './report-error.ts';
import { ignoreClosedPipes } from './terminal.ts';

/** What nobody awaited has failed: there is no way to go on. */
function giveUp(error: unknown): void {
  process.exit(reportError(error));
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
ignoreClosedPipes();
await runCli(process.argv.slice(2));
