import { createColors } from 'picocolors';

const DEFAULT_WIDTH = 100;
/** Sentences longer than this are hard to read, however wide the window is. */
const WIDEST = 140;

/** Whether a stream may get colors: a terminal that shows them, and a user who did not say no (no-color.org). */
export function hasColors(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Columns to write for; a pipe gets a width of its own, so that its bytes do not depend on a window. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY === true ? Math.min(stream.columns || DEFAULT_WIDTH, WIDEST) : DEFAULT_WIDTH;
}

export function colorsOf(stream: NodeJS.WriteStream): ReturnType<typeof createColors> {
  return createColors(hasColors(stream));
}

/** Writes data to stdout and waits until it is on its way, so that leaving does not cut it off. */
export function writeStdout(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(data, () => resolve());
  });
}

/** Writes a line for the human: never data, always stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that closes a pipe early (`| head`) is no error: what it no longer wants is dropped. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** How the user called us, to be said back in hints. */
export function ownName(script: string = process.argv[1] ?? ''): string {
  return /(^|[\\/])entwin(\.cmd)?$/.test(script) ? 'entwin' : 'node dist/cli.js';
}
