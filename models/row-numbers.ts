/**
 * Numbers for things of one kind, by their ids: each has the next one free, so that what is known of them stands in
 * columns. A run that adds some goes on from the numbers of the estate that it shares with others.
 */
export class RowNumbers {
  private readonly below: RowNumbers | undefined;
  private readonly firstOwn: number;
  private readonly own = new Map<string, number>();

  constructor(ids: Iterable<string>, below?: RowNumbers) {
    this.below = below;
    this.firstOwn = below?.size ?? 0;
    for (const id of ids) this.add(id);
  }

  get size(): number {
    return this.firstOwn + this.own.size;
  }

  /** Undefined for whatever has no number. */
  of(id: string): number | undefined {
    return this.own.get(id) ?? this.below?.of(id);
  }

  /** The number it has, or from now on has. */
  add(id: string): number {
    const known = this.of(id);
    if (known !== undefined) return known;
    const row = this.size;
    this.own.set(id, row);
    return row;
  }

  /** Numbers something new: with the wanted id, or where that is taken with the first of `id#2`, `id#3` that is not. */
  addUnused(wanted: string): string {
    let id = wanted;
    for (let next = 2; this.of(id) !== undefined; next++) id = `${wanted}#${next}`;
    this.add(id);
    return id;
  }

  /** All ids, in the order of their numbers. */
  *ids(): Generator<string> {
    if (this.below !== undefined) yield* this.below.ids();
    yield* this.own.keys();
  }
}
