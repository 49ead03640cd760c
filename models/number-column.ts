/**
 * Whole numbers from 0 by position, up to 2^31 - 2, for whatever is asked for too often for a map. It grows as far as
 * somebody sets a number.
 */
export class NumberColumn {
  /** One more than the number, so that room nobody has written to means that there is none. */
  private column: Int32Array<ArrayBuffer>;

  /** `room` is for how many positions at first. */
  constructor(room = 64) {
    this.column = new Int32Array(room);
  }

  /** Negative where nobody has set any. */
  get(position: number): number {
    return position < this.column.length ? this.column[position]! - 1 : -1;
  }

  set(position: number, number: number): void {
    if (position >= this.column.length) {
      const larger = new Int32Array(Math.max(position + 1, this.column.length * 2));
      larger.set(this.column);
      this.column = larger;
    }
    this.column[position] = number + 1;
  }

  /** The numbers that somebody has set, in the order of their positions. */
  forEach(visit: (number: number) => void): void {
    const { column } = this;
    for (let position = 0; position < column.length; position++) {
      if (column[position]! > 0) visit(column[position]! - 1);
    }
  }
}
