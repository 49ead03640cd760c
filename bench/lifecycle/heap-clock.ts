/** One timer of the clock; `at` is its place in the heap, -1 once it has fired or was canceled. */
interface Entry {
  readonly due: number;
  readonly order: number;
  readonly fire: () => void;
  at: number;
}

/**
 * A correct virtual clock for XState: whole units, ties in the order of arming, canceling in logarithmic time.
 * A 4-ary heap in one array, which is as good as a heap gets in JavaScript.
 */
export class HeapClock {
  private readonly heap: Entry[] = [];
  private nowUnits = 0;
  private orders = 0;

  now(): number {
    return this.nowUnits;
  }

  setTimeout(fire: () => void, delay: number): Entry {
    const entry = { due: this.nowUnits + delay, order: this.orders++, fire, at: this.heap.length };
    this.heap.push(entry);
    this.rise(entry);
    return entry;
  }

  clearTimeout(id: unknown): void {
    const entry = id as Entry;
    if (entry.at >= 0) this.remove(entry);
  }

  /** Fires the next timer due by `until`; false where there is none. */
  fireNext(until: number): boolean {
    const next = this.heap[0];
    if (next === undefined || next.due > until) return false;
    this.remove(next);
    this.nowUnits = next.due;
    next.fire();
    return true;
  }

  private remove(entry: Entry): void {
    const last = this.heap.pop()!;
    if (last !== entry) {
      last.at = entry.at;
      this.heap[last.at] = last;
      this.rise(last);
      this.sink(last);
    }
    entry.at = -1;
  }

  private rise(entry: Entry): void {
    const { heap } = this;
    let at = entry.at;
    while (at > 0) {
      const parentAt = (at - 1) >> 2;
      const parent = heap[parentAt]!;
      if (!isBefore(entry, parent)) break;
      heap[at] = parent;
      parent.at = at;
      at = parentAt;
    }
    heap[at] = entry;
    entry.at = at;
  }

  private sink(entry: Entry): void {
    const { heap } = this;
    let at = entry.at;
    for (;;) {
      const first = at * 4 + 1;
      if (first >= heap.length) break;
      let bestAt = first;
      const end = Math.min(first + 4, heap.length);
      for (let other = first + 1; other < end; other++) {
        if (isBefore(heap[other]!, heap[bestAt]!)) bestAt = other;
      }
      const best = heap[bestAt]!;
      if (!isBefore(best, entry)) break;
      heap[at] = best;
      best.at = at;
      at = bestAt;
    }
    heap[at] = entry;
    entry.at = at;
  }
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.due < other.due || (one.due === other.due && one.order < other.order);
}
