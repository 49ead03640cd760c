import type { Result } from '../../scenarios/result.ts';
import type { Answer, Ask, DownloadFormat } from './messages.ts';
import { simulatorThread } from './threads.ts';

/**
 * A thread hears within moments that something newer is wanted, unless it builds or sums up something large. To end it
 * and start another one costs longer than this.
 */
const PATIENCE_MS = 500;

export type RunAnswer = Extract<Answer, { kind: 'read' | 'known' | 'failed' }>;

export interface Simulator {
  /** Reads and runs a text; whatever ran before is given up. `most` limits the replications, for small pictures. */
  readonly run: (text: string, most?: number) => void;
  /** Gives up what runs; what is known by then stays known. */
  readonly stop: () => void;
}

/**
 * Simulates in a thread of its own and tells what it hears of the latest question only. The thread stays warm between
 * runs; one that is deep in something long when something newer is wanted is ended and replaced.
 */
export function createSimulator(hear: (answer: RunAnswer) => void): Simulator {
  let latest = 0;
  let busy = false;
  /** A thread that is still starting hears nothing yet; to replace it would only start over. */
  let warm = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let thread = listenTo(simulatorThread());

  function listenTo(worker: Worker): Worker {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (worker === thread) warm = true;
      if (data.kind === 'written' || data.id !== latest || worker !== thread) return;
      clearTimeout(patience);
      if (data.kind === 'stopped') return;
      if (data.kind === 'failed' || (data.kind === 'known' && data.done)) busy = false;
      if (data.kind === 'read' && data.scenario === undefined) busy = false;
      hear(data);
    });
    worker.addEventListener('error', (event) => {
      if (worker !== thread) return;
      busy = false;
      hear({
        kind: 'failed',
        id: latest,
        message: event.message || 'the thread that simulates did not start',
      });
    });
    return worker;
  }
  function replaceThread(): void {
    thread.terminate();
    warm = false;
    thread = listenTo(simulatorThread());
  }
  return {
    run(text, most) {
      latest += 1;
      const ask: Ask = { kind: 'run', id: latest, text, ...(most === undefined ? {} : { most }) };
      clearTimeout(patience);
      if (busy && warm) {
        patience = setTimeout(() => {
          replaceThread();
          thread.postMessage(ask);
        }, PATIENCE_MS);
      }
      busy = true;
      thread.postMessage(ask);
    },
    stop() {
      latest += 1;
      clearTimeout(patience);
      if (busy && warm) patience = setTimeout(replaceThread, PATIENCE_MS);
      busy = false;
      thread.postMessage({ kind: 'stop', id: latest } satisfies Ask);
    },
  };
}

/** A file made by the writers of the command line, in a thread that ends with it. */
export function writtenFile(
  format: DownloadFormat,
  text: string,
  result: Result,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const thread = simulatorThread();
  return new Promise<string | Uint8Array<ArrayBuffer>>((resolve, reject) => {
    thread.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'written') resolve(data.content as string | Uint8Array<ArrayBuffer>);
      if (data.kind === 'failed') reject(new Error(data.message));
    });
    thread.addEventListener('error', (event) => reject(new Error(event.message)));
    thread.postMessage({ kind: 'write', id: 0, format, text, result } satisfies Ask);
  }).finally(() => thread.terminate());
}
