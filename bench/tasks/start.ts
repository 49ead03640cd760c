import { spawn } from 'node:child_process';
import type { Figures } from '../sampling/sample.ts';
import { millisecondsUntil } from './stopwatch.ts';

export interface StartParameters {
  /** What to hand to Node: a script and its arguments. */
  readonly arguments: readonly string[];
}

/**
 * From starting Node until it has ended, output read.
 * @throws where it ends with anything but 0.
 */
export async function measureStart({ arguments: given }: StartParameters): Promise<Figures> {
  let code: number | null = null;
  const milliseconds = await millisecondsUntil(
    () =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'ignore'] });
        child.stdout.resume();
        child.on('error', reject).on('close', (ended) => {
          code = ended;
          resolve(ended);
        });
      }),
  );
  if (code !== 0) throw new Error(`node ${given.join(' ')} ended with ${code}`);
  return { milliseconds };
}
