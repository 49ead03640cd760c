import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figures, Sample } from './sample.ts';

/** Files lie beside each other once built; see `bench/vite.config.ts`. */
const PROGRAM = fileURLToPath(new URL('./bench-sample.js', import.meta.url));

/**
 * Takes a sample in a process of its own, so that no implementation finds the memory of another, nor call sites that
 * have seen its types. Its warm-up is part of what is measured.
 * @throws where the process fails, with what it said.
 */
export async function inChildProcess(
  { task, parameters, nodeOptions = [] }: Sample,
  moreOptions: readonly string[] = [],
): Promise<Figures> {
  const options = ['--max-old-space-size=6000', ...nodeOptions, ...moreOptions];
  const child = spawn(process.execPath, [...options, PROGRAM, task, JSON.stringify(parameters)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.error += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`${task} ${JSON.stringify(parameters)} ended with ${code}:\n${told.error}`);
  return JSON.parse(told.out) as Figures;
}
