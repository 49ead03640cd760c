import type { Host, MachineEvent } from './compile/machine.ts';
import type { MachineView } from './machine-view.ts';
import type { Outbox } from './outbox.ts';
import { TAGS, type TimerQueue } from './queue.ts';
import { PRIORITY } from './simulation-options.ts';
import type { Seconds } from './time.ts';

/** A tag of the queue is an owner, an entity or a schedule, above seven bits that say what is due: a timer slot, or one of the two below. */
export const SLOT_BITS = 7;
export const SLOT_MASK = (1 << SLOT_BITS) - 1;
export const OF_SCHEDULE = SLOT_MASK;
export const OF_CALL = SLOT_MASK - 1;
/** Entities, and schedules that wait, are so many at most. */
export const MAX_OWNERS = TAGS >> SLOT_BITS;

/**
 * What the loop lends to the machine of the entity that is being stepped. There is one for all: `begin` says whose
 * step follows, so that arming and canceling look nothing up. Steps do not overlap, as effects wait in the outbox.
 */
export class StepHost implements Host {
  /** How many timers lay past the horizon. */
  dropped = 0;
  private readonly queue: TimerQueue;
  private readonly outbox: Outbox;
  private readonly computedEvents: Map<number, MachineEvent>;
  private view!: MachineView;
  private firstNode = 0;
  private nowSeconds: Seconds = 0;

  constructor(queue: TimerQueue, outbox: Outbox, computedEvents: Map<number, MachineEvent>) {
    this.queue = queue;
    this.outbox = outbox;
    this.computedEvents = computedEvents;
  }

  /** What follows is a step of the entity with this machine, whose nodes of the queue begin at `firstNode`. */
  begin(view: MachineView, firstNode: number, nowSeconds: Seconds): void {
    this.view = view;
    this.firstNode = firstNode;
    this.nowSeconds = nowSeconds;
  }

  /** No machine arms a slot that is armed, nor two slots that share a node: the compiler sees to it. */
  arm(entity: number, slot: number, delaySeconds: Seconds, event: MachineEvent): void {
    const { view } = this;
    const node = this.firstNode + view.timerNodes[slot]!;
    if (view.timerEvents[slot] !== event) this.computedEvents.set(node, event);
    const tag = (entity << SLOT_BITS) | slot;
    if (!this.queue.armFree(node, this.nowSeconds + delaySeconds, PRIORITY.timer, tag)) this.dropped++;
  }

  cancel(_entity: number, slot: number): void {
    this.queue.cancel(this.firstNode + this.view.timerNodes[slot]!);
  }

  effect(entity: number, effect: number, params: unknown): void {
    this.outbox.put(entity, this.view.machine.effects[effect]!, params);
  }
}
