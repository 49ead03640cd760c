/**
 * The loop. It owns the clock, the timers and the mailboxes of all entities, and nothing else: what
 * an entity does is its machine's business, and what its effects mean to others is the wiring's.
 *
 *   1. The queue gives the first timer in the order `(time, priority, order of arming)`.
 *   2. The entity takes the event, to the end of its macrostep. Its effects wait in a list.
 *   3. The effects go to `onEffect`, in order. The entity already stands in its new state.
 *   4. Whatever the wiring sent meanwhile is delivered, first in, first out, each with steps 2 and 3.
 *   5. Only then comes the next timer, of the same second or a later one.
 *
 * This file is hot: no allocation per event beyond what machines and wiring do themselves.
 */
import type {
  CompiledMachine,
  Configuration,
  Host,
  MachineContext,
  MachineEvent,
} from './compile/machine.ts';
import { InvariantError, invariant } from './invariant.ts';
import { isActive, isTagged, type MachineView, viewOf } from './machine-view.ts';
import { Mailbox } from './mailbox.ts';
import { Outbox } from './outbox.ts';
import { type Priority, TimerQueue } from './queue.ts';
import {
  type EntityId,
  type EventCounts,
  PRIORITY,
  type ScheduledCall,
  type ScheduledId,
  type SimulationOptions,
} from './simulation-options.ts';
import type { Seconds } from './time.ts';

export type { EntityId, EventCounts, ScheduledCall, ScheduledId, SimulationOptions };
export { PRIORITY };

const START_EVENT: MachineEvent = Object.freeze({ type: 'xstate.init' });
const OF_MACHINE = 0;
const OF_SCHEDULE = 1;
const OF_CALL = 2;
const NODE_SPAN = 2 ** 28;
const GENERATIONS = 2 ** 24;

export class Simulation {
  readonly horizonSeconds: Seconds;
  private nowSeconds: Seconds = 0;
  private readonly queue: TimerQueue;
  private readonly mailbox = new Mailbox();
  private readonly outbox = new Outbox();
  private readonly handOut: (effect: string, entity: EntityId, params: unknown) => void;
  private readonly options: SimulationOptions;
  private readonly maxEventsPerSecond: number;
  private readonly host: Host;

  // One element per entity.
  private readonly names: string[] = [];
  private readonly views: MachineView[] = [];
  private readonly contexts: MachineContext[] = [];
  private readonly configurations: number[] = [];
  private readonly firstNodes: number[] = [];

  // One element per node of the queue: each entity has one per timer slot, each schedule one while it waits.
  // Owners hold the entity and the kind of node in one number: in large estates every array is a cache miss.
  private readonly nodeOwners: number[] = [];
  private readonly nodePayloads: (MachineEvent | ScheduledCall | undefined)[] = [];
  private readonly nodeTokens: number[] = [];
  private readonly nodeGenerations: number[] = [];
  private readonly freeNodes: number[] = [];

  private readonly viewsByMachine = new Map<CompiledMachine, MachineView>();
  private stepping = false;
  private running = false;
  private eventsThisSecond = 0;
  private timers = 0;
  private scheduled = 0;
  private calls = 0;
  private messages = 0;
  private dropped = 0;

  constructor(options: SimulationOptions) {
    this.options = options;
    this.horizonSeconds = options.horizonSeconds;
    this.maxEventsPerSecond = options.maxEventsPerSecond ?? 10_000_000;
    this.queue = new TimerQueue(options.horizonSeconds);
    const { onEffect } = options;
    this.handOut = (effect, entity, params) => onEffect?.(effect, entity, params, this.contexts[entity]!);
    this.host = {
      arm: (entity, slot, delaySeconds, event) => {
        const node = this.firstNodes[entity]! + slot;
        this.nodePayloads[node] = event;
        if (!this.queue.arm(node, this.nowSeconds + delaySeconds, PRIORITY.timer)) this.dropped++;
      },
      cancel: (entity, slot) => {
        this.queue.cancel(this.firstNodes[entity]! + slot);
      },
      effect: (entity, effect, params) => {
        this.outbox.put(entity, this.views[entity]!.machine.effects[effect]!, params);
      },
    };
  }

  /** Seconds since the scenario's start. */
  get now(): Seconds {
    return this.nowSeconds;
  }

  get entityCount(): number {
    return this.names.length;
  }

  get counts(): EventCounts {
    const { timers, scheduled, calls, messages, dropped } = this;
    return { timers, scheduled, calls, messages, dropped };
  }

  /** All events delivered and calls made so far. */
  get eventCount(): number {
    return this.timers + this.scheduled + this.calls + this.messages;
  }

  /** Starts a machine now: enters its initial states, and hands out the effects of doing so. Also during a run. */
  addEntity(machine: CompiledMachine, input?: unknown, name?: string): EntityId {
    invariant(!this.stepping, 'a machine must not add entities: name an effect, and let the wiring do it');
    const entity = this.names.length;
    let view = this.viewsByMachine.get(machine);
    if (view === undefined) {
      view = viewOf(machine);
      this.viewsByMachine.set(machine, view);
    }
    this.names.push(name ?? `${machine.id} ${entity}`);
    this.views.push(view);
    this.firstNodes.push(this.nodeOwners.length);
    for (let slot = 0; slot < machine.timers.length; slot++) this.newNode(OF_MACHINE, entity);
    this.stepping = true;
    const { context, configuration } = machine.start(this.host, entity, input);
    this.stepping = false;
    this.contexts.push(context);
    this.configurations.push(configuration);
    this.options.onTransition?.(entity, -1, configuration, START_EVENT);
    this.outbox.empty(this.handOut);
    return entity;
  }

  /** Puts an event into the mailbox: delivered within the present second, after the current event and before the next timer. */
  send(entity: EntityId, event: MachineEvent): void {
    this.mailbox.put(entity, event);
  }

  /** Delivers an event at a time, now or later. Past the horizon it is dropped. */
  schedule(atSeconds: Seconds, priority: Priority, entity: EntityId, event: MachineEvent): ScheduledId {
    return this.scheduleNode(OF_SCHEDULE, atSeconds, priority, entity, event, 0);
  }

  /** Calls the wiring at a time, with the token given. The function may do whatever `onEffect` may. */
  scheduleCall(atSeconds: Seconds, priority: Priority, call: ScheduledCall, token = 0): ScheduledId {
    return this.scheduleNode(OF_CALL, atSeconds, priority, -1, call, token);
  }

  /** Takes back a schedule. Answers false where it has already happened, was dropped, or was taken back. */
  cancelScheduled(id: ScheduledId): boolean {
    const node = id % NODE_SPAN;
    if (id < 0 || this.nodeGenerations[node] !== Math.floor(id / NODE_SPAN)) return false;
    if (!this.queue.cancel(node)) return false;
    this.freeNode(node);
    return true;
  }

  /** Simulates up to and including a second, by default the horizon. Can be called again to go on. */
  run(untilSeconds: Seconds = this.horizonSeconds): void {
    invariant(!this.running, 'the simulation is already running');
    const until = Math.min(untilSeconds, this.horizonSeconds);
    invariant(until >= this.nowSeconds, `cannot run back from ${this.nowSeconds} to ${until}`);
    this.running = true;
    try {
      this.deliverMail();
      for (let node = this.queue.pop(until); node >= 0; node = this.queue.pop(until)) {
        this.moveClock(this.queue.poppedAtSeconds);
        this.fire(node);
        this.deliverMail();
      }
      this.options.onSecondOver?.(this.nowSeconds);
      if (until > this.nowSeconds) this.nowSeconds = until;
      this.eventsThisSecond = 0;
    } finally {
      this.running = false;
    }
  }

  nameOf(entity: EntityId): string {
    return this.names[entity]!;
  }

  machineOf(entity: EntityId): CompiledMachine {
    return this.views[entity]!.machine;
  }

  /** The code of the entity's configuration, as `onTransition` reports it. */
  codeOf(entity: EntityId): number {
    return this.configurations[entity]!;
  }

  configurationOf(entity: EntityId): Configuration {
    return this.views[entity]!.machine.configurations[this.configurations[entity]!]!;
  }

  /** The state's value as xstate would report it. */
  stateOf(entity: EntityId): unknown {
    return this.configurationOf(entity).value;
  }

  /** The live context. Read it, keep nothing of it, change nothing. */
  contextOf(entity: EntityId): Readonly<MachineContext> {
    return this.contexts[entity]!;
  }

  /** True where the state is active: `active` or `machine.active`. Crashes on a name the machine does not know. */
  isIn(entity: EntityId, stateId: string): boolean {
    return isActive(this.views[entity]!, this.configurations[entity]!, stateId);
  }

  /** True where an active state carries the tag. Crashes on a tag the machine does not know. */
  hasTag(entity: EntityId, tag: string): boolean {
    return isTagged(this.views[entity]!, this.configurations[entity]!, tag);
  }

  /** True when the event would change the entity or cause an effect. */
  can(entity: EntityId, event: MachineEvent): boolean {
    return this.machineOf(entity).can(this.configurations[entity]!, this.contexts[entity]!, event);
  }

  private moveClock(atSeconds: Seconds): void {
    if (atSeconds === this.nowSeconds) return;
    this.options.onSecondOver?.(this.nowSeconds);
    this.nowSeconds = atSeconds;
    this.eventsThisSecond = 0;
  }

  private fire(node: number): void {
    const owner = this.nodeOwners[node]!;
    const kind = owner & 3;
    const entity = owner >> 2;
    const payload = this.nodePayloads[node]!;
    if (kind === OF_MACHINE) {
      this.timers++;
      this.deliver(entity, payload as MachineEvent);
    } else if (kind === OF_SCHEDULE) {
      this.scheduled++;
      this.freeNode(node);
      this.deliver(entity, payload as MachineEvent);
    } else {
      this.calls++;
      this.countEvent();
      const token = this.nodeTokens[node]!;
      this.freeNode(node);
      (payload as ScheduledCall)(token);
    }
  }

  private deliverMail(): void {
    const mailbox = this.mailbox;
    while (mailbox.size > 0) {
      const entity = mailbox.nextEntity();
      this.messages++;
      this.deliver(entity, mailbox.take());
    }
  }

  private deliver(entity: EntityId, event: MachineEvent): void {
    this.countEvent();
    const before = this.configurations[entity]!;
    const machine = this.views[entity]!.machine;
    this.stepping = true;
    const after = machine.step(this.host, entity, before, this.contexts[entity]!, event);
    this.stepping = false;
    this.configurations[entity] = after;
    const onTransition = this.options.onTransition;
    if (onTransition !== undefined) onTransition(entity, before, after, event);
    if (!this.outbox.isEmpty) this.outbox.empty(this.handOut);
  }

  private countEvent(): void {
    if (++this.eventsThisSecond > this.maxEventsPerSecond) {
      throw new InvariantError(`more than ${this.maxEventsPerSecond} events in second ${this.nowSeconds}`);
    }
  }

  private scheduleNode(
    kind: number,
    atSeconds: Seconds,
    priority: Priority,
    entity: EntityId,
    payload: MachineEvent | ScheduledCall,
    token: number,
  ): ScheduledId {
    invariant(atSeconds >= this.nowSeconds, `second ${atSeconds} is over, it is ${this.nowSeconds}`);
    if (atSeconds > this.horizonSeconds) {
      this.dropped++;
      return -1;
    }
    const node = this.freeNodes.pop() ?? this.newNode(kind, entity);
    this.nodeOwners[node] = (entity << 2) | kind;
    this.nodePayloads[node] = payload;
    this.nodeTokens[node] = token;
    this.queue.arm(node, atSeconds, priority);
    return this.nodeGenerations[node]! * NODE_SPAN + node;
  }

  private newNode(kind: number, entity: EntityId): number {
    const node = this.nodeOwners.length;
    this.nodeOwners.push((entity << 2) | kind);
    this.nodePayloads.push(undefined);
    this.nodeTokens.push(0);
    this.nodeGenerations.push(0);
    this.queue.reserve(node + 1);
    return node;
  }

  /** The next generation makes old handles of this node harmless; after 16 million uses they would count again. */
  private freeNode(node: number): void {
    this.nodePayloads[node] = undefined;
    this.nodeGenerations[node] = (this.nodeGenerations[node]! + 1) % GENERATIONS;
    this.freeNodes.push(node);
  }
}
