import type { MachineEvent } from './compile/machine.ts';

/** Events waiting for delivery within the present second: a ring that grows, first in, first out. */
export class Mailbox {
  private entities: number[] = new Array(64).fill(0);
  private events: (MachineEvent | undefined)[] = new Array(64).fill(undefined);
  private head = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  put(entity: number, event: MachineEvent): void {
    if (this.count === this.entities.length) this.grow();
    const tail = (this.head + this.count++) & (this.entities.length - 1);
    this.entities[tail] = entity;
    this.events[tail] = event;
  }

  /** Whose event `take` will give. */
  nextEntity(): number {
    return this.entities[this.head]!;
  }

  take(): MachineEvent {
    const event = this.events[this.head]!;
    this.events[this.head] = undefined;
    this.head = (this.head + 1) & (this.entities.length - 1);
    this.count--;
    return event;
  }

  /** Doubles the ring, and lays what waits out from the beginning. The length stays a power of two. */
  private grow(): void {
    const length = this.entities.length;
    this.entities = [
      ...this.entities.slice(this.head),
      ...this.entities.slice(0, this.head),
      ...new Array<number>(length).fill(0),
    ];
    this.events = [
      ...this.events.slice(this.head),
      ...this.events.slice(0, this.head),
      ...new Array<undefined>(length).fill(undefined),
    ];
    this.head = 0;
  }
}
