import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { say, writeStdout } from '../terminal.ts';

/** `entwin check <file>`: what is wrong with a file, without running it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .summary('look for mistakes in a scenario or an estate without running it')
    .description('Reads a file and prints what is wrong with it, with line and column.')
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option('--json', 'print the diagnostics as JSON')
    .addHelpText('before', 'Examples:\n  entwin check scenario.yaml\n  entwin check scenario.yaml --json\n')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const { diagnosticsText, loadInput } = await import('./load-input.ts');
      const { scenario, diagnostics } = await loadInput(file);
      if (json === true) {
        await writeStdout(`${JSON.stringify({ schema: 'entwin.check/1', diagnostics }, null, 2)}\n`);
      } else if (diagnostics.length > 0) {
        await writeStdout(`${diagnosticsText(diagnostics, process.stdout)}\n`);
      }
      process.exitCode = scenario === undefined ? EXIT.usage : EXIT.fine;
      if (json !== true && diagnostics.length === 0) say('Nothing is wrong with it.');
    });
}
