/** Counts. State is the point. */
export class Counter {
  private total = 0;

  get value(): number {
    return this.total;
  }

  add(by = 1): void {
    this.total += by;
  }
}
