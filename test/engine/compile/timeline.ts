/** Something due at a time, in the order it was armed among equals. */
export interface Due<Payload> {
  readonly time: number;
  readonly sequence: number;
  readonly payload: Payload;
}

/** The plainest correct clock: a list, whole seconds, ties in the order of arming. */
export class Timeline<Payload> {
  now = 0;
  private sequence = 0;
  private readonly entries: Due<Payload>[] = [];

  arm(delay: number, payload: Payload): Due<Payload> {
    const entry = { time: this.now + Math.max(0, Math.ceil(delay)), sequence: this.sequence++, payload };
    this.entries.push(entry);
    this.entries.sort((a, b) => a.time - b.time || a.sequence - b.sequence);
    return entry;
  }

  cancel(entry: Due<Payload>): void {
    const index = this.entries.indexOf(entry);
    if (index >= 0) this.entries.splice(index, 1);
  }

  /** Takes the next entry that is due by `until`, and moves the clock to it. */
  takeNext(until: number): Due<Payload> | undefined {
    const next = this.entries[0];
    if (!next || next.time > until) return undefined;
    this.entries.shift();
    this.now = next.time;
    return next;
  }

  pending(): readonly Due<Payload>[] {
    return this.entries;
  }
}
