import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { contentOf } from '../../scenarios/sweep/state-lines.ts';
import { SWEEP } from '../scenarios/sweep/helpers.ts';
import { type Ended, startCli } from './spawn-cli.ts';

/** Four points of six batches each: long enough to be killed in the middle. */
export const LONG_SWEEP = SWEEP.replace('{ min: 16, max: 20, halfWidth: 0.55 }', '{ min: 96, max: 96 }');

/** The batches of a state file, as `point from`, of the lines that are whole. */
export function batchesIn(state: string): string[] {
  let text: string;
  try {
    text = readFileSync(state, 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const { point, from } = JSON.parse(contentOf(line)!) as { point: number; from: number };
      return `${point} ${from}`;
    });
}

/**
 * Starts a sweep again and again, and kills it each time: after so many milliseconds, or so many after it has finished a
 * batch. The last time it may end. What a killed one had finished must still be there, and nothing may be there twice.
 */
export async function sweepThroughKills(
  args: readonly string[],
  state: string,
  cwd: string,
  kills: readonly { readonly afterMilliseconds: number; readonly afterBatch: boolean }[],
): Promise<{ readonly ended: Ended; readonly killedInTheMiddle: number }> {
  let before: readonly string[] = [];
  let killedInTheMiddle = 0;
  const look = (): void => {
    const now = batchesIn(state);
    expect(now.slice(0, before.length)).toEqual(before);
    expect(new Set(now).size).toBe(now.length);
    before = now;
  };
  for (const { afterMilliseconds, afterBatch } of kills) {
    const [child, end] = startCli([...args, '--state', state], { cwd });
    while (afterBatch && child.exitCode === null && batchesIn(state).length <= before.length) await wait(5);
    await wait(afterMilliseconds);
    child.kill('SIGKILL');
    await end;
    const known = before.length;
    look();
    if (before.length > known && child.signalCode === 'SIGKILL') killedInTheMiddle += 1;
  }
  const ended = await startCli([...args, '--state', state], { cwd })[1];
  look();
  return { ended, killedInTheMiddle };
}
