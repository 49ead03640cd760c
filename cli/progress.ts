const BAR_CELLS = 24;
const REDRAW_MILLISECONDS = 100;
/** An estimate from less than this would jump about. */
const ESTIMATE_AFTER_MILLISECONDS = 500;
const ESTIMATE_AFTER_SHARE = 0.01;
/** In a log, a run that is over sooner needs no word about it, and a longer one no more than one line in so long. */
const LINE_EVERY_MILLISECONDS = 30_000;

export interface Progress {
  /** Replaces the line by a sentence, before there is anything to count. */
  note(text: string): void;
  /** Work done so far, parts of a replication included, the most there can be, and where in a long one we are. */
  update(done: number, total: number, where?: string): void;
  /** Wipes the line. */
  stop(): void;
}

export interface ProgressOptions {
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  /** Milliseconds of any steady clock. */
  readonly now?: () => number;
}

/** One line on a terminal that says how far we are and how long it may still take; elsewhere a plain one every half minute. */
export function createProgress({ stream, now = () => performance.now() }: ProgressOptions): Progress {
  if (stream.isTTY !== true) return plainLines(stream, now);
  let shown = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let startedAt: number | null = null;
  const draw = (line: string) => {
    stream.write(`\r\x1b[K${line}`);
    shown = true;
  };
  return {
    note: draw,
    update(done, total, where) {
      const time = now();
      startedAt ??= time;
      if (time - drawnAt < REDRAW_MILLISECONDS && done < total) return;
      drawnAt = time;
      draw(`${bar(done, total)} ${progressLine(done, total, time - startedAt, where)}`);
    },
    stop() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}

function plainLines(stream: ProgressOptions['stream'], now: () => number): Progress {
  let startedAt: number | null = null;
  let writtenAt = 0;
  return {
    note: () => {},
    update(done, total, where) {
      const time = now();
      if (startedAt === null) {
        startedAt = time;
        writtenAt = time;
      }
      if (time - writtenAt < LINE_EVERY_MILLISECONDS || done >= total) return;
      writtenAt = time;
      stream.write(`${progressLine(done, total, time - startedAt, where)}\n`);
    },
    stop: () => {},
  };
}

function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR_CELLS);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}]`;
}

/** `120 of at most 400 replications, at most 12 s left`; in the middle of a long one `0 of at most 2 replications (12 %, dap on 2026-05-01)`. */
export function progressLine(
  done: number,
  total: number,
  elapsedMilliseconds: number,
  where?: string,
): string {
  const known = done > ESTIMATE_AFTER_SHARE * total && elapsedMilliseconds >= ESTIMATE_AFTER_MILLISECONDS;
  const left = known ? `, at most ${duration((elapsedMilliseconds * (total - done)) / done)} left` : '';
  const inside = where === undefined ? '' : ` (${Math.floor((100 * done) / total)} %, ${where})`;
  return `${Math.floor(done)} of at most ${total} replications${inside}${left}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
