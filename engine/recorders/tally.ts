/** Counts per key. Memory grows with the keys: use names of kinds, tenants or people, never of events. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  valueOf(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  get total(): number {
    let total = 0;
    for (const count of this.counts.values()) total += count;
    return total;
  }

  /** All keys with their counts, in the order of their UTF-16 codes: no locale, no order of events. */
  entries(): readonly (readonly [key: string, count: number])[] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
}
