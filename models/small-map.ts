/**
 * A map that most often holds one entry. A `Map` of its own for each place of a large estate is larger than all else
 * that is known of the place; here the first entry needs none.
 */
export class SmallMap<K, V> implements Iterable<readonly [K, V]> {
  private readonly firstKey: K;
  private firstValue: V;
  private others: Map<K, V> | undefined;

  constructor(key: K, value: V) {
    this.firstKey = key;
    this.firstValue = value;
  }

  get(key: K): V | undefined {
    return key === this.firstKey ? this.firstValue : this.others?.get(key);
  }

  set(key: K, value: V): void {
    if (key === this.firstKey) {
      this.firstValue = value;
      return;
    }
    this.others ??= new Map();
    this.others.set(key, value);
  }

  *[Symbol.iterator](): Generator<readonly [K, V]> {
    yield [this.firstKey, this.firstValue];
    if (this.others !== undefined) yield* this.others;
  }
}
