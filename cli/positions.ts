/**
 * How far each thread is within its batch, in memory that all threads share: a thread that computes answers nobody, and
 * a run of a large estate takes minutes.
 */
export interface Position {
  /** First replication of the batch. */
  readonly from: number;
  readonly replication: number;
  /** Rank of the design in the scenario. */
  readonly design: number;
  readonly atSeconds: number;
}

const FIELDS = 5;
const BUSY = 0;
const FROM = 1;
const REPLICATION = 2;
const DESIGN = 3;
const AT_SECONDS = 4;
/** In front of all positions: how many threads have taken one. */
const TAKEN = 0;

/** Room for the positions of so many threads. */
export function newPositions(threads: number): SharedArrayBuffer {
  return new SharedArrayBuffer((1 + threads * FIELDS) * Int32Array.BYTES_PER_ELEMENT);
}

/** Where a thread writes down its own position. */
export interface OwnPosition {
  begin(from: number): void;
  move(replication: number, design: number, atSeconds: number): void;
  end(): void;
}

/** Takes a place for the thread that asks. A thread that takes the place of one that died may find none left, and is not seen. */
export function takePosition(shared: SharedArrayBuffer): OwnPosition {
  const cells = new Int32Array(shared);
  const start = 1 + FIELDS * Atomics.add(cells, TAKEN, 1);
  const write = (field: number, value: number): void => {
    if (start + field < cells.length) Atomics.store(cells, start + field, value);
  };
  return {
    begin(from) {
      write(FROM, from);
      this.move(from, 0, 0);
      write(BUSY, 1);
    },
    move(replication, design, atSeconds) {
      write(REPLICATION, replication);
      write(DESIGN, design);
      write(AT_SECONDS, atSeconds);
    },
    end: () => write(BUSY, 0),
  };
}

/** The positions of all threads at work, the lowest replication first. */
export function readPositions(shared: SharedArrayBuffer): readonly Position[] {
  const cells = new Int32Array(shared);
  const found: Position[] = [];
  for (let start = 1; start < cells.length; start += FIELDS) {
    const read = (field: number) => Atomics.load(cells, start + field);
    if (read(BUSY) === 0) continue;
    found.push({
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
