import type { MessagePort } from 'node:worker_threads';

/** Replications that take longer are sent one by one; for the others a message each would cost more than it saves. */
const SLOW_MILLISECONDS = 1_000;

/** A replication that is finished before its batch is. */
interface EarlyOne<R> {
  readonly replication: number;
  readonly finished: R;
}

/** A batch of one task, such as one point of a sweep. */
export interface EarlyBatch {
  readonly task: number;
  readonly from: number;
  readonly to: number;
}

/** Replications that are finished although their batch is not, so that nobody loses them with it; only slow ones are told early. */
export interface EarlyOnes<R> {
  /** Runs a batch whose thread may send what is finished to the port. */
  during<T>(batch: EarlyBatch, run: (port: MessagePort) => Promise<T>): Promise<T>;
  /** Those of a task from `from` on, without a gap. */
  finishedFrom(task: number, from: number): readonly R[];
  /** Whether there have been any, also of batches that are done. */
  haveCome(): boolean;
}

/** What threads have told early, on the side of whoever waits for them. */
export function createEarlyOnes<R>(): EarlyOnes<R> {
  const known = new Map<string, R>();
  const nameOf = (task: number, replication: number) => `${task} ${replication}`;
  let some = false;
  return {
    async during({ task, from, to }, run) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<EarlyOne<R>>) => {
        some = true;
        known.set(nameOf(task, data.replication), data.finished);
      };
      try {
        const batch = await run(port2 as unknown as MessagePort);
        for (let replication = from; replication < to; replication++) known.delete(nameOf(task, replication));
        return batch;
      } finally {
        port1.close();
      }
    },
    finishedFrom(task, from) {
      const found: R[] = [];
      for (
        let next = known.get(nameOf(task, from));
        next !== undefined;
        next = known.get(nameOf(task, from + found.length))
      ) {
        found.push(next);
      }
      return found;
    },
    haveCome: () => some,
  };
}

/** On the side of the thread: told of every replication of a batch, it sends those that were slow. */
export function earlyTeller<R>(port: MessagePort): (replication: number, finished: () => R) => void {
  let startedAt = performance.now();
  return (replication, finished) => {
    const now = performance.now();
    if (now - startedAt > SLOW_MILLISECONDS) {
      port.postMessage({ replication, finished: finished() } satisfies EarlyOne<R>);
    }
    startedAt = now;
  };
}
