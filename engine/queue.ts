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
 * Lists are circular and doubly linked through sentinels. All links stand in one array, and a link is a place
 * in it: two numbers per sentinel (next, previous), then four per node (next, previous, time, tag), so that
 * a node costs one cache miss. Of the near lists those of one priority stand together, since few priorities are busy.
 * A bitmap tells, in the order of leaving, which lists hold anything.
 */
import { InvariantError } from './invariant.ts';
import type { Seconds } from './time.ts';

/** 0 leaves first. */
export type Priority = 0 | 1 | 2 | 3;

/** The longest horizon the queue can hold: times are 32-bit, about 68 years. */
export const MAX_HORIZON_SECONDS: Seconds = 0x7fff_ffff;

const BLOCK_BITS = 12;
const SUPER_BITS = 24;
const BLOCK_SPAN = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_SPAN - 1;
const LEVEL_1 = 4 << BLOCK_BITS;
const LEVEL_2 = LEVEL_1 + (1 << (SUPER_BITS - BLOCK_BITS));
const LISTS = LEVEL_2 + (1 << (31 - SUPER_BITS));
/** Where the nodes begin: behind two numbers per list. */
const NODES = LISTS * 2;
const NEXT = 0;
const PREVIOUS = 1;
const TIME = 2;
/** The tag, above two bits of priority. */
const TAG = 3;
const NOT_ARMED = -1;

/** What a node may carry: whole numbers from 0, below this. */
export const TAGS = 2 ** 30;

export class TimerQueue {
  readonly horizonSeconds: Seconds;
  private links: Int32Array;
  private capacity: number;
  private readonly bitmap = new Int32Array(LISTS >> 5);
  /** The block level 0 stands for: its seconds are `block << 12` up to `(block << 12) + 4095`. */
  private block = 0;
  /** No list of level 0 before this bit holds anything. */
  private cursor = 0;
  private armed = 0;
  private poppedAt: Seconds = 0;
  private tag = 0;

  constructor(horizonSeconds: Seconds, capacity = 1024) {
    if (!Number.isInteger(horizonSeconds) || horizonSeconds < 0 || horizonSeconds > MAX_HORIZON_SECONDS) {
      throw new InvariantError(
        `the horizon must be whole seconds from 0 to ${MAX_HORIZON_SECONDS}: ${horizonSeconds}`,
      );
    }
    this.horizonSeconds = horizonSeconds;
    this.capacity = capacity;
    this.links = new Int32Array(NODES + capacity * 4).fill(NOT_ARMED);
    for (let sentinel = 0; sentinel < NODES; sentinel += 2) {
      this.links[sentinel + NEXT] = sentinel;
      this.links[sentinel + PREVIOUS] = sentinel;
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
    const links = new Int32Array(NODES + capacity * 4).fill(NOT_ARMED);
    links.set(this.links);
    this.links = links;
    this.capacity = capacity;
  }

  isArmed(node: number): boolean {
    return this.links[NODES + node * 4 + NEXT]! >= 0;
  }

  /** When the timer that `pop` gave last was due. */
  get poppedAtSeconds(): Seconds {
    return this.poppedAt;
  }

  /** The tag of the timer that `pop` gave last. */
  get poppedTag(): number {
    return this.tag;
  }

  /**
   * Arms a node, instead of what it was armed for. Answers false where the time lies past the
   * horizon: such a timer is dropped. Crashes on a time that is not whole or already over.
   */
  arm(node: number, atSeconds: Seconds, priority: Priority, tag = 0): boolean {
    if (this.links[NODES + (node << 2) + NEXT]! >= 0) this.cancel(node);
    return this.armFree(node, atSeconds, priority, tag);
  }

  /** The same for a node that cannot be armed. Crashes where it is. */
  armFree(node: number, atSeconds: Seconds, priority: Priority, tag: number): boolean {
    if (atSeconds > this.horizonSeconds) return false;
    if ((atSeconds | 0) !== atSeconds || atSeconds >> BLOCK_BITS < this.block) refuse(atSeconds);
    const links = this.links;
    const link = NODES + (node << 2);
    if (links[link + NEXT]! >= 0) refuseArmed(node);
    links[link + TIME] = atSeconds;
    links[link + TAG] = (tag << 2) | priority;
    this.armed++;
    this.append(link, atSeconds, priority);
    return true;
  }

  /** Disarms a node. Answers whether it was armed. */
  cancel(node: number): boolean {
    const links = this.links;
    const link = NODES + (node << 2);
    const after = links[link + NEXT]!;
    if (after < 0) return false;
    const before = links[link + PREVIOUS]!;
    links[before + NEXT] = after;
    links[after + PREVIOUS] = before;
    links[link + NEXT] = NOT_ARMED;
    // Both neighbors are one and the same only if they are the sentinel: the list is empty now.
    if (before === after) this.clear(bitOf(before));
    this.armed--;
    return true;
  }

  /**
   * Takes the first timer due at or before the limit, or answers -1. The wheel never turns past the
   * limit, so that timers between the limit and the next one found can still be armed afterwards.
   */
  pop(limitSeconds: Seconds): number {
    if (this.armed === 0) return -1;
    const links = this.links;
    for (;;) {
      const bit = this.cursor;
      const second = bit >> 2;
      const sentinel = (((bit & 3) << BLOCK_BITS) | second) << 1;
      const link = links[sentinel + NEXT]!;
      if (link !== sentinel) {
        const atSeconds = (this.block << BLOCK_BITS) | second;
        if (atSeconds > limitSeconds) return -1;
        this.poppedAt = atSeconds;
        const after = links[link + NEXT]!;
        links[sentinel + NEXT] = after;
        links[after + PREVIOUS] = sentinel;
        links[link + NEXT] = NOT_ARMED;
        if (after === sentinel) this.clear(bit);
        this.armed--;
        this.tag = links[link + TAG]! >>> 2;
        return (link - NODES) >> 2;
      }
      const next = this.firstBit(bit >> 5, LEVEL_1 >> 5);
      if (next >= 0) this.cursor = next;
      else if (!this.turn(limitSeconds)) return -1;
    }
  }

  /** Moves to the next block that holds anything. False where there is none, or it begins past the limit. */
  private turn(limitSeconds: Seconds): boolean {
    let list = this.firstBit(LEVEL_1 >> 5, LEVEL_2 >> 5);
    let block: number;
    if (list >= 0) {
      block = (this.block & ~BLOCK_MASK) | (list - LEVEL_1);
    } else {
      list = this.firstBit(LEVEL_2 >> 5, LISTS >> 5);
      if (list < 0) return false;
      block = (list - LEVEL_2) << (SUPER_BITS - BLOCK_BITS);
    }
    if (block << BLOCK_BITS > limitSeconds) return false;
    this.block = block;
    this.cursor = 0;
    this.moveDown(list);
    return true;
  }

  /** Distributes a far list over the lists of the level below, in order. */
  private moveDown(list: number): void {
    const links = this.links;
    const sentinel = list << 1;
    let link = links[sentinel + NEXT]!;
    links[sentinel + NEXT] = sentinel;
    links[sentinel + PREVIOUS] = sentinel;
    this.clear(list);
    while (link !== sentinel) {
      const after = links[link + NEXT]!;
      this.append(link, links[link + TIME]!, links[link + TAG]! & 3);
      link = after;
    }
  }

  private append(link: number, atSeconds: Seconds, priority: number): void {
    const block = atSeconds >> BLOCK_BITS;
    let sentinel: number;
    let bit: number;
    if (block === this.block) {
      const second = atSeconds & BLOCK_MASK;
      bit = (second << 2) | priority;
      sentinel = ((priority << BLOCK_BITS) | second) << 1;
      if (bit < this.cursor) this.cursor = bit;
    } else {
      bit =
        atSeconds >> SUPER_BITS === this.block >> (SUPER_BITS - BLOCK_BITS)
          ? LEVEL_1 + (block & BLOCK_MASK)
          : LEVEL_2 + (atSeconds >> SUPER_BITS);
      sentinel = bit << 1;
    }
    const links = this.links;
    const last = links[sentinel + PREVIOUS]!;
    links[last + NEXT] = link;
    links[link + PREVIOUS] = last;
    links[link + NEXT] = sentinel;
    links[sentinel + PREVIOUS] = link;
    this.bitmap[bit >> 5]! |= 1 << (bit & 31);
  }

  private clear(bit: number): void {
    this.bitmap[bit >> 5]! &= ~(1 << (bit & 31));
  }

  /** The first list that holds anything, among those of the bitmap's words `word … end - 1`; -1 where there is none. */
  private firstBit(word: number, end: number): number {
    const bitmap = this.bitmap;
    for (let at = word; at < end; at++) {
      const bits = bitmap[at]!;
      if (bits !== 0) return (at << 5) + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }
}

/** The bit of the list with this sentinel: near lists stand by priority, and leave by second. */
function bitOf(sentinel: number): number {
  const list = sentinel >> 1;
  return list < LEVEL_1 ? ((list & BLOCK_MASK) << 2) | (list >> BLOCK_BITS) : list;
}

// Apart from the method that calls them, which is to stay small enough to be put in line.
function refuse(atSeconds: number): never {
  throw new InvariantError(`cannot arm a timer at second ${atSeconds}`);
}

function refuseArmed(node: number): never {
  throw new InvariantError(`node ${node} is armed already`);
}
