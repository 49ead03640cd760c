import type { Progress } from './progress.ts';

const LOOK_EVERY_MILLISECONDS = 250;

/** A batch under way. */
export interface Underway {
  /** Replications it has done, with the part of the one it is in. */
  readonly replications: number;
  /** How much of that one, in whole percent. */
  readonly percent: number;
  /** Design and simulated day. */
  readonly where: string;
}

/** What is done. */
export interface Counted {
  /** Replications of all runs, in batches that are done in their turn. */
  readonly done: number;
  readonly maximum: number;
  /** How many of them belong to earlier runs on the same threads; 0 where there is one run. */
  readonly before: number;
}

/** Follows replications on their way: batches that are done, and how far the threads are in the others. */
export interface RunProgress {
  /** So many replications are done, of so many at most. */
  done(done: number, maximum: number, before?: number): void;
  /** How far the first replication that is not finished has come. */
  reached(): { readonly percent: number; readonly where: string } | undefined;
  stop(): void;
}

/** Shows, several times a second, what is done with what is under way: batches that do not count as done yet, the first one first. */
export function follow(
  maximum: number,
  underway: (counted: Counted) => readonly Underway[],
  progress: Progress,
): RunProgress {
  let counted: Counted = { done: 0, maximum, before: 0 };
  let shown = 0;
  let first: Underway | undefined;
  const show = (where?: string) => progress.update(Math.min(shown, counted.maximum), counted.maximum, where);
  const look = (): void => {
    const running = underway(counted);
    if (running.length === 0) return;
    first = running[0]!;
    // A batch that is done out of turn counts in its turn only; the bar waits for it instead of going back.
    shown = Math.max(
      shown,
      running.reduce((sum, { replications }) => sum + replications, counted.done),
    );
    show(first.where);
  };
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  return {
    done(done, maximum, before = 0) {
      counted = { done, maximum, before };
      shown = Math.max(shown, done);
      show();
    },
    reached() {
      look();
      return first;
    },
    stop: () => clearInterval(timer),
  };
}
