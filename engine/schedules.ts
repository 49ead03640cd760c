import type { MachineEvent } from './compile/machine.ts';
import { invariant } from './invariant.ts';
import type { EntityId, ScheduledCall, ScheduledId } from './simulation-options.ts';
import { MAX_OWNERS } from './step-host.ts';

const SPAN = 2 ** 28;
const GENERATIONS = 2 ** 24;

/**
 * What the wiring has put on the clock, by numbers that are free again once it has happened: a run has millions, and
 * few at a time. A handle is the number with its generation, so that an old one does not hit what came after.
 */
export class Schedules {
  private readonly newNode: () => number;
  // One element per schedule that ever waited at the same time.
  private readonly nodes: number[] = [];
  private readonly entities: EntityId[] = [];
  private readonly payloads: (MachineEvent | ScheduledCall | undefined)[] = [];
  private readonly tokens: number[] = [];
  private readonly generations: number[] = [];
  private readonly free: number[] = [];

  /** `newNode` gives a node of the queue that nobody has. */
  constructor(newNode: () => number) {
    this.newNode = newNode;
  }

  /** Keeps what shall happen, an event for an entity or a call with a token; answers its number. */
  put(entity: EntityId, payload: MachineEvent | ScheduledCall, token: number): number {
    const schedule = this.free.pop() ?? this.extend();
    this.entities[schedule] = entity;
    this.payloads[schedule] = payload;
    this.tokens[schedule] = token;
    return schedule;
  }

  /** The node of the queue where it waits. */
  nodeOf(schedule: number): number {
    return this.nodes[schedule]!;
  }

  entityOf(schedule: number): EntityId {
    return this.entities[schedule]!;
  }

  payloadOf(schedule: number): MachineEvent | ScheduledCall {
    return this.payloads[schedule]!;
  }

  tokenOf(schedule: number): number {
    return this.tokens[schedule]!;
  }

  handleOf(schedule: number): ScheduledId {
    return this.generations[schedule]! * SPAN + schedule;
  }

  /** The number behind a handle; -1 where it has happened, was dropped, or was taken back. */
  behind(id: ScheduledId): number {
    const schedule = id % SPAN;
    return id >= 0 && this.generations[schedule] === Math.floor(id / SPAN) ? schedule : -1;
  }

  /** The next generation makes old handles of this schedule harmless; after 16 million uses they would count again. */
  release(schedule: number): void {
    this.payloads[schedule] = undefined;
    this.generations[schedule] = (this.generations[schedule]! + 1) % GENERATIONS;
    this.free.push(schedule);
  }

  private extend(): number {
    invariant(this.nodes.length < MAX_OWNERS, `more than ${MAX_OWNERS} schedules wait`);
    this.entities.push(-1);
    this.payloads.push(undefined);
    this.tokens.push(0);
    this.generations.push(0);
    return this.nodes.push(this.newNode()) - 1;
  }
}
