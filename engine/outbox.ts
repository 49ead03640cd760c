/** Effects that wait until their entity stands in its new state. Arrays are reused: nothing is allocated per effect. */
export class Outbox {
  private readonly entities: number[] = [];
  private readonly effects: string[] = [];
  private readonly params: unknown[] = [];
  private count = 0;
  private open = false;

  get size(): number {
    return this.count;
  }

  put(entity: number, effect: string, params: unknown): void {
    const index = this.count++;
    this.entities[index] = entity;
    this.effects[index] = effect;
    this.params[index] = params;
  }

  /** Hands everything out in order, also what joins the end meanwhile. Does nothing while already handing out. */
  empty(handOut: (effect: string, entity: number, params: unknown) => void): void {
    if (this.open) return;
    this.open = true;
    for (let index = 0; index < this.count; index++) {
      const params = this.params[index];
      this.params[index] = undefined;
      handOut(this.effects[index]!, this.entities[index]!, params);
    }
    this.count = 0;
    this.open = false;
  }
}
