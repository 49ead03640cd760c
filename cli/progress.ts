const BAR_CELLS = 24;
const REDRAW_MILLISECONDS = 100;
/** An estimate from less than this would jump about. */
const ESTIMATE_AFTER_MILLISECONDS = 500;

export interface Progress {
  /** Replaces the line by a sentence, before there is anything to count. */
  note(text: string): void;
  /** Work done so far and the most there can be. */
  update(done: number, total: number): void;
  /** Wipes the line. */
  stop(): void;
}

export interface ProgressOptions {
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  /** Milliseconds of any steady clock. */
  readonly now?: () => number;
}

const SILENT: Progress = { note: () => {}, update: () => {}, stop: () => {} };

/** One line on a terminal that says how far we are and how long it may still take; nothing in a pipe or a log. */
export function createProgress({ stream, now = () => performance.now() }: ProgressOptions): Progress {
  if (stream.isTTY !== true) return SILENT;
  let shown = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let startedAt: number | null = null;
  const draw = (line: string) => {
    stream.write(`\r\x1b[K${line}`);
    shown = true;
  };
  return {
    note: draw,
    update(done, total) {
      const time = now();
      startedAt ??= time;
      if (time - drawnAt < REDRAW_MILLISECONDS && done < total) return;
      drawnAt = time;
      draw(progressLine(done, total, time - startedAt));
    },
    stop() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}

/** `[######------] 120 of at most 400 replications, about 12 s left`. */
export function progressLine(done: number, total: number, elapsedMilliseconds: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR_CELLS);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}]`;
  const known = done > 0 && elapsedMilliseconds >= ESTIMATE_AFTER_MILLISECONDS;
  const left = known ? `, at most ${duration((elapsedMilliseconds * (total - done)) / done)} left` : '';
  return `${bar} ${done} of at most ${total} replications${left}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
