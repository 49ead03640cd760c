import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/spawn-cli.ts';
import { type Block, blocksOf, ROOT } from './documents.ts';

/** One command of a document, with what the document shows of it. */
export interface Command {
  readonly text: string;
  readonly args: readonly string[];
  /** Lines that must occur in the output, in this order. */
  readonly shown: readonly string[];
  readonly exitCode: number;
}

/** Commands are run with so many replications where they do not say how many. */
const FEW_REPLICATIONS = '2';

/** The commands of all console blocks. */
export function commandsOf(text: string): readonly Command[] {
  return blocksOf(text)
    .filter(({ language }) => language === 'console')
    .flatMap(({ lines }) => commandsOfBlock(lines));
}

function commandsOfBlock(lines: readonly string[]): readonly Command[] {
  const starts = lines.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  return starts.map((start, position) => {
    const text = lines[start]!.slice(2);
    const shown = lines.slice(start + 1, starts[position + 1]);
    const exit = shown.map((line) => /^\[exit code (\d+)\]$/.exec(line)?.[1]).find(Boolean);
    return {
      text,
      args: argumentsOf(text),
      shown: shown.filter((line) => line.trim() !== '' && line !== '…' && !line.startsWith('[exit code ')),
      exitCode: Number(exit ?? 0),
    };
  });
}

/** Every command of a document is one of ours, without pipes or other help of a shell. */
function argumentsOf(text: string): readonly string[] {
  const rest = /^(?:entwin|node dist\/cli\.js) (.+)$/.exec(text)?.[1];
  if (rest === undefined || /[|><&;]/.test(rest)) throw new Error(`A test cannot run "${text}".`);
  return [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** A folder that looks like a clone after its build, with the files in it that the document lets its reader save. */
export function workplace(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-docs-'));
  for (const name of ['dist', 'docs', 'scenarios']) symlinkSync(join(ROOT, name), join(folder, name));
  for (const block of blocksOf(text)) {
    const name = fileNameOf(block);
    if (name !== undefined) writeFileSync(join(folder, name), `${block.lines.join('\n')}\n`);
  }
  return folder;
}

function fileNameOf({ language, lines }: Block): string | undefined {
  return language === 'yaml' ? /^# file: (\S+)$/.exec(lines[0] ?? '')?.[1] : undefined;
}

/** Runs a command, and answers its exit code and all it says: what goes to a file, to the screen and beside it. */
export async function runCommand(
  { args }: Command,
  cwd: string,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const isLong = args[0] === 'run' && args[1]!.startsWith('scenarios/') && !args.includes('--replications');
  const all = isLong ? [...args, '--replications', FEW_REPLICATIONS] : args;
  const { code, stdout, stderr } = await runCli(all, { cwd });
  return { exitCode: code, output: `${stdout}${stderr}` };
}

/** The first shown line that does not occur in the output behind the ones before it. */
export function missingLine(shown: readonly string[], output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  return shown.find((line) => {
    const found = lines.indexOf(line.trimEnd(), at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}
