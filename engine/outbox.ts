/** Effects that wait until their entity stands in its new state. Arrays are reused: nothing is allocated per effect. */
export class Outbox {
  private readonly entities: number[] = [];
  private readonly effects: string[] = [];
  private readonly params: unknown[] = [];
  private count = 0;
  /** Which one is handed out next, or at the moment. */
  private next = 0;
  private open = false;

  get size(): number {
    return this.count;
  }

  /** Whose effect is being handed out at the moment; -1 where none is. */
  get handingOutOf(): number {
    return this.open ? this.entities[this.next]! : -1;
  }

  put(entity: number, effect: string, params: unknown): void {
    const index = this.count++;
    this.entities[index] = entity;
    this.effects[index] = effect;
    // Most effects have none, and what was handed out has left none behind.
    if (params !== undefined) this.params[index] = params;
  }

  /** Hands everything out in order, also what joins the end meanwhile. Does nothing while already handing out. */
  empty(handOut: (effect: string, entity: number, params: unknown) => void): void {
    if (this.open) return;
    this.open = true;
    for (; this.next < this.count; this.next++) {
      const index = this.next;
      const params = this.params[index];
      if (params !== undefined) this.params[index] = undefined;
      handOut(this.effects[index]!, this.entities[index]!, params);
    }
    this.next = 0;
    this.count = 0;
    this.open = false;
  }
}
