import type { Result } from '../../scenarios/result.ts';
import { questionThread } from './threads.ts';

/** What the page asks of a thread that tries other answers. */
export type SweepAsk = { readonly kind: 'sweep'; readonly text: string } | { readonly kind: 'stop-sweep' };

/** What it is told. */
export type SweepTold =
  | { readonly kind: 'progress'; readonly done: number; readonly maximum: number }
  | { readonly kind: 'swept'; readonly result: Result | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread that is asked to stop says within this time what it knows; else it is ended. */
const PATIENCE_MS = 1000;

export interface RunningSweep {
  /** Undefined where it was stopped before anything was known. */
  readonly result: Promise<Result | undefined>;
  /** Gives up what runs; answers that were tried by then count. */
  readonly stop: () => void;
}

/** Runs a scenario once for every other answer to its open questions, in a thread that ends with it. */
export function startSweep(
  text: string,
  onProgress: (progress: { readonly done: number; readonly maximum: number }) => void,
): RunningSweep {
  const thread = questionThread();
  let giveUp = (): void => {};
  const result = new Promise<Result | undefined>((resolve, reject) => {
    giveUp = () => resolve(undefined);
    thread.addEventListener('message', ({ data }: MessageEvent<SweepTold>) => {
      if (data.kind === 'progress') onProgress(data);
      else if (data.kind === 'swept') resolve(data.result);
      else reject(new Error(data.message));
    });
    thread.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The thread did not start.')),
    );
    thread.postMessage({ kind: 'sweep', text } satisfies SweepAsk);
  }).finally(() => thread.terminate());
  return {
    result,
    stop() {
      thread.postMessage({ kind: 'stop-sweep' } satisfies SweepAsk);
      setTimeout(giveUp, PATIENCE_MS);
    },
  };
}
