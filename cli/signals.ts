import { EXIT } from './exit-codes.ts';
import { say } from './terminal.ts';

/** How long a stopped run may take to hand over what it has. */
const PATIENCE_MILLISECONDS = 3000;

export interface StopWish {
  readonly signal: AbortSignal;
  /** There is something to show, however long it takes; only a second wish ends it. */
  takeYourTime(): void;
  /** Gives the signals back to the system. */
  release(): void;
}

/**
 * Turns Ctrl-C and a polite kill into an abort, so that what is known so far can be shown. The second time,
 * or when handing over takes too long, the process ends at once with exit code 3.
 */
export function listenForStop(): StopWish {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    timer = setTimeout(() => {
      say('Stopped before there was anything to show.');
      process.exit(EXIT.stopped);
    }, PATIENCE_MILLISECONDS);
    // Last, so that whoever hears of it can ask for more time.
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    takeYourTime: () => clearTimeout(timer),
    release() {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
