import { invariant } from './invariant.ts';

const CHUNK_BITS = 17;
const CHUNK = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK - 1;
const MAX_NUMBERS = 2 ** 31;

/**
 * A list of whole numbers of 32 bits that only grows, in chunks: nothing is copied when it grows, and the garbage
 * collector finds nothing to look into.
 */
export class GrowingNumbers {
  private readonly chunks: Int32Array[] = [];
  private chunk = new Int32Array(0);
  private at = CHUNK;

  push(number: number): void {
    if (this.at === CHUNK) this.beginChunk();
    this.chunk[this.at++] = number;
  }

  /** Two at once, for whoever is in a hurry. */
  pushPair(first: number, second: number): void {
    const { at } = this;
    if (at >= CHUNK - 1) {
      this.push(first);
      this.push(second);
      return;
    }
    this.chunk[at] = first;
    this.chunk[at + 1] = second;
    this.at = at + 2;
  }

  read(index: number): number {
    return this.chunks[index >> CHUNK_BITS]![index & CHUNK_MASK]!;
  }

  private beginChunk(): void {
    invariant(this.chunks.length * CHUNK < MAX_NUMBERS, `a log holds no more than ${MAX_NUMBERS} numbers`);
    this.chunk = new Int32Array(CHUNK);
    this.chunks.push(this.chunk);
    this.at = 0;
  }
}
