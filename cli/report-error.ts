import { VERSION } from '../scenarios/version.ts';
import { printable } from '../scenarios/writers/printable.ts';
import { EXIT } from './exit-codes.ts';
import { colorsOf, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What is known about the run when something goes wrong in it. */
const identity: { seed?: number; scenario?: string } = {};

/** Remembers what somebody needs to see a fault again. */
export function rememberRun(run: { readonly seed: number; readonly hash: string }): void {
  identity.seed = run.seed;
  identity.scenario = run.hash.slice(0, 12);
}

/** Says what went wrong in a line or two, and answers the exit code: 2 for the user's mistakes, 70 for ours. */
export function reportError(error: unknown): number {
  const { bold, red, yellow } = colorsOf(process.stderr);
  if (error instanceof UsageError) {
    say(`${red('error:')} ${printable(error.message)}`);
    if (error.hint !== undefined) say(`${yellow('hint:')} ${printable(error.hint)}`);
    return EXIT.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  const seed = identity.seed === undefined ? '' : `, seed ${identity.seed}, scenario ${identity.scenario}`;
  say(`${red('error:')} ${bold('Entwin made a mistake.')} ${printable(message)}`);
  say(
    `Please report it with these words: entwin ${VERSION}, Node ${process.version}, ${process.platform}${seed}.`,
  );
  if (process.env.ENTWIN_DEBUG && error instanceof Error) say(error.stack ?? '');
  else say('ENTWIN_DEBUG=1 shows where.');
  return EXIT.bug;
}
