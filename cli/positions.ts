/**
 * How far each thread is within its batch, in memory that all threads share: a thread that computes answers nobody, and
 * a run of a large estate takes minutes.
 */
export interface Position {
  /** Which run of several, or which point of a sweep, the batch belongs to. */
  readonly task: number;
  /** First replication of the batch. */
  readonly from: number;
  readonly replication: number;
  /** Rank of the design in the scenario. */
  readonly design: number;
  readonly atSeconds: number;
}

const FIELDS = 6;
const STATE = 0;
const TASK = 1;
const FROM = 2;
const REPLICATION = 3;
const DESIGN = 4;
const AT_SECONDS = 5;

/** What a place may be: nobody's, a thread's that waits, or a thread's at work. */
const FREE = 0;
const IDLE = 1;
const BUSY = 2;

/** Room for the positions of so many threads. */
export function newPositions(threads: number): SharedArrayBuffer {
  return new SharedArrayBuffer(threads * FIELDS * Int32Array.BYTES_PER_ELEMENT);
}

/** Where a thread writes down its own position. */
export interface OwnPosition {
  begin(from: number, task?: number): void;
  move(replication: number, design: number, atSeconds: number): void;
  end(): void;
}

/** Takes a place for the thread that asks. Where none is free, it is not seen. */
export function takePosition(shared: SharedArrayBuffer): OwnPosition {
  const cells = new Int32Array(shared);
  let start = 0;
  while (start < cells.length && Atomics.compareExchange(cells, start + STATE, FREE, IDLE) !== FREE) {
    start += FIELDS;
  }
  const write = (field: number, value: number): void => {
    if (start + field < cells.length) Atomics.store(cells, start + field, value);
  };
  return {
    begin(from, task = 0) {
      write(TASK, task);
      write(FROM, from);
      this.move(from, 0, 0);
      write(STATE, BUSY);
    },
    move(replication, design, atSeconds) {
      write(REPLICATION, replication);
      write(DESIGN, design);
      write(AT_SECONDS, atSeconds);
    },
    end: () => write(STATE, IDLE),
  };
}

/** Frees the place of a thread that was ended in the middle of this batch, for the one that comes after it. */
export function forgetPosition(shared: SharedArrayBuffer, from: number, task = 0): void {
  const cells = new Int32Array(shared);
  for (let start = 0; start < cells.length; start += FIELDS) {
    const read = (field: number) => Atomics.load(cells, start + field);
    if (read(STATE) === BUSY && read(TASK) === task && read(FROM) === from) {
      Atomics.store(cells, start + STATE, FREE);
    }
  }
}

/** The positions of all threads at work, the lowest replication first. */
export function readPositions(shared: SharedArrayBuffer): readonly Position[] {
  const cells = new Int32Array(shared);
  const found: Position[] = [];
  for (let start = 0; start < cells.length; start += FIELDS) {
    const read = (field: number) => Atomics.load(cells, start + field);
    if (read(STATE) !== BUSY) continue;
    found.push({
      task: read(TASK),
      from: read(FROM),
      replication: read(REPLICATION),
      design: read(DESIGN),
      atSeconds: read(AT_SECONDS),
    });
  }
  return found.sort((a, b) => a.replication - b.replication);
}

/** Which share of its replication a thread has done. */
export function shareOf(
  { design, atSeconds }: Position,
  { designs, horizonSeconds }: { readonly designs: number; readonly horizonSeconds: number },
): number {
  return (design + Math.min(1, atSeconds / horizonSeconds)) / designs;
}
