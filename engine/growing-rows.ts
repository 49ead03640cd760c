import { invariant } from './invariant.ts';

const CHUNK_ROW_BITS = 14;
const CHUNK_ROWS = 1 << CHUNK_ROW_BITS;
const MAX_ROWS = 2 ** 28;

/**
 * Rows of whole numbers that only grow, in chunks: nothing is copied when it grows, and the garbage collector
 * finds nothing to look into. Write to `chunk` from `at` on, then `advance`.
 */
export class GrowingRows {
  chunk: Int32Array;
  /** Where the row begins in its chunk that is written next. */
  at = 0;
  private readonly width: number;
  private readonly chunks: Int32Array[] = [];

  constructor(width: number) {
    this.width = width;
    this.chunk = new Int32Array(CHUNK_ROWS * width);
  }

  get count(): number {
    return this.chunks.length * CHUNK_ROWS + this.at / this.width;
  }

  /** What was written is a row. */
  advance(): void {
    this.at += this.width;
    if (this.at === this.chunk.length) this.beginChunk();
  }

  read(row: number, column: number): number {
    const chunk = this.chunks[row >> CHUNK_ROW_BITS] ?? this.chunk;
    return chunk[(row & (CHUNK_ROWS - 1)) * this.width + column]!;
  }

  private beginChunk(): void {
    this.chunks.push(this.chunk);
    invariant(this.chunks.length * CHUNK_ROWS < MAX_ROWS, `a log holds no more than ${MAX_ROWS} rows`);
    this.chunk = new Int32Array(CHUNK_ROWS * this.width);
    this.at = 0;
  }
}
