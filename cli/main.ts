import { runCli } from './program.ts';
import { ignoreClosedPipes } from './terminal.ts';

ignoreClosedPipes();
await runCli(process.argv.slice(2));
