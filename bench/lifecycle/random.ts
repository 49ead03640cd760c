import { ln } from '../../engine/portable-math.ts';
import {
  ANSWER_MEAN_MINUTES,
  APPROVAL_CHANCE,
  DENIAL_CHANCE,
  EXTENSION_CHANCE,
  GAP_MEAN_MINUTES,
  PAUSE_MEAN_MINUTES,
  SHORTEST_WORK_MINUTES,
  TERM_MINUTES,
  WORK_SPAN_MINUTES,
} from './rules.ts';

const TWO_POW_32 = 2 ** 32;
/** Multiplying by a power of two is as exact as dividing by its inverse, and quicker. */
const WORD = 2 ** -32;
const DISCARDED = 12;
const CELL_BITS = 12;

/**
 * `ceil(-mean * ln((x + 0.5) / 2^32))` for a random word x, looked up. Every whole result has a smallest word that
 * gives it; those thresholds are found with the very formula, so the table gives its numbers, and not merely
 * its distribution. The word's upper bits say where to begin looking.
 */
class ExponentialTable {
  /** At k, the smallest word that gives at most k, with the sign bit flipped so that signed numbers compare as words do. */
  private readonly thresholds: Int32Array;
  private readonly firstOfCell: Int32Array;

  constructor(mean: number) {
    const minutesOf = (word: number) => Math.ceil(-mean * ln((word + 0.5) / TWO_POW_32));
    const longest = minutesOf(0);
    this.thresholds = new Int32Array(longest + 1);
    let threshold = TWO_POW_32;
    for (let value = 0; value <= longest; value++) {
      // The formula says about where; the words around it say where exactly.
      let word = Math.min(threshold, Math.max(0, Math.round(TWO_POW_32 * Math.exp(-value / mean))));
      while (word > 0 && minutesOf(word - 1) <= value) word--;
      while (word < threshold && minutesOf(word) > value) word++;
      threshold = word;
      this.thresholds[value] = (Math.min(word, TWO_POW_32 - 1) ^ 0x8000_0000) | 0;
    }
    this.firstOfCell = Int32Array.from({ length: 1 << CELL_BITS }, (_, cell) =>
      minutesOf((cell + 1) * 2 ** (32 - CELL_BITS) - 1),
    );
  }

  of(word: number): number {
    const flipped = word ^ 0x8000_0000;
    let value = this.firstOfCell[word >>> (32 - CELL_BITS)]!;
    while (flipped < this.thresholds[value]!) value++;
    return value;
  }
}

const GAPS = new ExponentialTable(GAP_MEAN_MINUTES);
const ANSWERS = new ExponentialTable(ANSWER_MEAN_MINUTES);

/** The workload's one stream, sfc32 with its first twelve words discarded, and everything that is drawn from it. */
export class LifecycleRandom {
  private a = 0;
  private b: number;
  private c = 0;
  private d = 1;

  constructor(seed: number) {
    this.b = seed | 0;
    for (let index = 0; index < DISCARDED; index++) this.word();
  }

  gapMinutes(): number {
    return GAPS.of(this.word());
  }

  answerMinutes(): number {
    return ANSWERS.of(this.word());
  }

  /** Too rare for a table. */
  pauseMinutes(): number {
    return Math.ceil(-PAUSE_MEAN_MINUTES * ln(this.uniform()));
  }

  workMinutes(): number {
    return SHORTEST_WORK_MINUTES + this.below(WORK_SPAN_MINUTES);
  }

  /** What is left of a term that began some time ago. */
  firstTermMinutes(): number {
    return TERM_MINUTES - this.below(TERM_MINUTES);
  }

  needsApproval(): boolean {
    return this.uniform() < APPROVAL_CHANCE;
  }

  isDenied(): boolean {
    return this.uniform() < DENIAL_CHANCE;
  }

  isExtended(): boolean {
    return this.uniform() < EXTENSION_CHANCE;
  }

  private uniform(): number {
    return ((this.word() >>> 0) + 0.5) * WORD;
  }

  private below(n: number): number {
    return Math.floor((this.word() >>> 0) * n * WORD);
  }

  /** 32 random bits, as a signed number. */
  private word(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }
}
