/**
 * The timer queue: a hierarchical timing wheel over whole seconds.
 *
 * THE TIE RULE, fixed for good: timers leave in the order `(time, priority, sequence)`. Priority is
 * a small number, lower first. Sequence is the order of arming: a timer that is armed again goes to
 * the back of its second and priority. Every golden result depends on this rule.
 *
 * This file is hot and therefore ugly: typed arrays, bit tricks, no allocation per timer. Its plain
 * twin is a sorted array in `test/engine/queue.properties.test.ts`.
 *
 *   level 0   4096 seconds x 4 priorities   the current block, one list per second and priority
 *   level 1   4096 blocks of 4096 seconds   the rest of the current superblock, one list per block
 *   level 2    128 superblocks of 2^24 s    everything else, up to 68 years
 *
 * Blocks are aligned (a timer's block is `time >> 12`, wherever the clock stands). A far list is
 * therefore filled completely before its first member moves down, it moves down in order, and later
 * arrivals append behind it: first-in first-out survives without storing a sequence number.
 *
 * Lists are circular and doubly linked through sentinels. A link below `LISTS` is the sentinel of
 * the list with that number; any other is `LISTS + node`. A bitmap tells which lists hold anything.
 */
import { InvariantError } from './invariant.ts';
import type { Seconds } from './time.ts';

/** 0 leaves first. */
export type Priority = 0 | 1 | 2 | 3;

/** The longest horizon the queue can hold: times are 32-bit, about 68 years. */
export const MAX_HORIZON_SECONDS: Seconds = 0x7fff_ffff;

const BLOCK_BITS = 12;
const SUPER_BITS = 24;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;
const LEVEL_1 = 4 << BLOCK_BITS;
const LEVEL_2 = LEVEL_1 + (1 << (SUPER_BITS - BLOCK_BITS));
const LISTS = LEVEL_2 + (1 << (31 - SUPER_BITS));
const NOT_ARMED = -1;

export class TimerQueue {
  readonly horizonSeconds: Seconds;
  private next: Int32Array;
  private prev: Int32Array;
  private times: Int32Array;
  private priorities: Uint8Array;
  private capacity: number;
  private readonly bitmap = new Int32Array(LISTS >> 5);
  /** The block level 0 stands for: its seconds are `block << 12` up to `(block << 12) + 4095`. */
  private block = 0;
  /** No list of level 0 below this word of the bitmap holds anything. */
  private cursorWord = 0;
  private armed = 0;
  private poppedAt: Seconds = 0;

  constructor(horizonSeconds: Seconds, capacity = 1024) {
    if (!Number.isInteger(horizonSeconds) || horizonSeconds < 0 || horizonSeconds > MAX_HORIZON_SECONDS) {
      throw new InvariantError(
        `the horizon must be whole seconds from 0 to ${MAX_HORIZON_SECONDS}: ${horizonSeconds}`,
      );
    }
    this.horizonSeconds = horizonSeconds;
    this.capacity = capacity;
    this.next = new Int32Array(LISTS + capacity).fill(NOT_ARMED);
    this.prev = new Int32Array(LISTS + capacity);
    this.times = new Int32Array(capacity);
    this.priorities = new Uint8Array(capacity);
    for (let list = 0; list < LISTS; list++) {
      this.next[list] = list;
      this.prev[list] = list;
    }
  }

  /** The number of armed timers. */
  get size(): number {
    return this.armed;
  }

  /** Makes room for nodes `0 … count - 1`. Whoever owns the queue gives out the numbers. */
  reserve(count: number): void {
    if (count <= this.capacity) return;
    let capacity = this.capacity;
    while (capacity < count) capacity *= 2;
    const next = new Int32Array(LISTS + capacity).fill(NOT_ARMED);
    next.set(this.next);
    const prev = new Int32Array(LISTS + capacity);
    prev.set(this.prev);
    const times = new Int32Array(capacity);
    times.set(this.times);
    const priorities = new Uint8Array(capacity);
    priorities.set(this.priorities);
    this.next = next;
    this.prev = prev;
    this.times = times;
    this.priorities = priorities;
    this.capacity = capacity;
  }

  isArmed(node: number): boolean {
    return this.next[LISTS + node]! >= 0;
  }

  /** When the timer that `pop` gave last was due. */
  get poppedAtSeconds(): Seconds {
    return this.poppedAt;
  }

  /**
   * Arms a node, instead of what it was armed for. Answers false where the time lies past the
   * horizon: such a timer is dropped. Crashes on a time that is not whole or already over.
   */
  arm(node: number, atSeconds: Seconds, priority: Priority): boolean {
    if (this.next[LISTS + node]! >= 0) this.cancel(node);
    if (atSeconds > this.horizonSeconds) return false;
    if ((atSeconds | 0) !== atSeconds || atSeconds >> BLOCK_BITS < this.block) {
      throw new InvariantError(`cannot arm a timer at second ${atSeconds}`);
    }
    this.times[node] = atSeconds;
    this.priorities[node] = priority;
    this.armed++;
    this.append(node, atSeconds, priority);
    return true;
  }

  /** Disarms a node. Answers whether it was armed. */
  cancel(node: number): boolean {
    const link = LISTS + node;
    const after = this.next[link]!;
    if (after < 0) return false;
    const before = this.prev[link]!;
    this.next[before] = after;
    this.prev[after] = before;
    this.next[link] = NOT_ARMED;
    // Both neighbors are one and the same only if they are the sentinel: the list is empty now.
    if (before === after) this.bitmap[before >> 5]! &= ~(1 << (before & 31));
    this.armed--;
    return true;
  }

  /**
   * Takes the first timer due at or before the limit, or answers -1. The wheel never turns past the
   * limit, so that timers between the limit and the next one found can still be armed afterwards.
   */
  pop(limitSeconds: Seconds): number {
    if (this.armed === 0) return -1;
    do {
      const list = this.firstList(this.cursorWord, LEVEL_1 >> 5);
      if (list >= 0) {
        this.cursorWord = list >> 5;
        const atSeconds = (this.block << BLOCK_BITS) | (list >> 2);
        if (atSeconds > limitSeconds) return -1;
        const node = this.next[list]! - LISTS;
        this.cancel(node);
        this.poppedAt = atSeconds;
        return node;
      }
    } while (this.turn(limitSeconds));
    return -1;
  }

  /** Moves to the next block that holds anything. False where there is none, or it begins past the limit. */
  private turn(limitSeconds: Seconds): boolean {
    let list = this.firstList(LEVEL_1 >> 5, LEVEL_2 >> 5);
    let block: number;
    if (list >= 0) {
      block = (this.block & ~BLOCK_MASK) | (list - LEVEL_1);
    } else {
      list = this.firstList(LEVEL_2 >> 5, LISTS >> 5);
      if (list < 0) return false;
      block = (list - LEVEL_2) << (SUPER_BITS - BLOCK_BITS);
    }
    if (block << BLOCK_BITS > limitSeconds) return false;
    this.block = block;
    this.cursorWord = 0;
    this.moveDown(list);
    return true;
  }

  /** Distributes a far list over the lists of the level below, in order. */
  private moveDown(list: number): void {
    let link = this.next[list]!;
    this.next[list] = list;
    this.prev[list] = list;
    this.bitmap[list >> 5]! &= ~(1 << (list & 31));
    while (link !== list) {
      const after = this.next[link]!;
      const node = link - LISTS;
      this.append(node, this.times[node]!, this.priorities[node]!);
      link = after;
    }
  }

  private append(node: number, atSeconds: Seconds, priority: number): void {
    const block = atSeconds >> BLOCK_BITS;
    let list: number;
    if (block === this.block) {
      list = ((atSeconds & BLOCK_MASK) << 2) | priority;
      if (list >> 5 < this.cursorWord) this.cursorWord = list >> 5;
    } else if (atSeconds >> SUPER_BITS === this.block >> (SUPER_BITS - BLOCK_BITS)) {
      list = LEVEL_1 + (block & BLOCK_MASK);
    } else {
      list = LEVEL_2 + (atSeconds >> SUPER_BITS);
    }
    const link = LISTS + node;
    const last = this.prev[list]!;
    this.next[last] = link;
    this.prev[link] = last;
    this.next[link] = list;
    this.prev[list] = link;
    this.bitmap[list >> 5]! |= 1 << (list & 31);
  }

  /** The first list that holds anything, among those of the bitmap's words `word … end - 1`; -1 where there is none. */
  private firstList(word: number, end: number): number {
    const bitmap = this.bitmap;
    for (let at = word; at < end; at++) {
      const bits = bitmap[at]!;
      if (bits !== 0) return (at << 5) + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }
}
