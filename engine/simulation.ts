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
import type { CompiledMachine, Configuration, MachineContext, MachineEvent } from './compile/machine.ts';
import { SHARED } from './context-store.ts';
import { InvariantError, invariant } from './invariant.ts';
import { isActive, isTagged, type MachineView, type QuietStart, viewOf } from './machine-view.ts';
import { Mailbox } from './mailbox.ts';
import { Outbox } from './outbox.ts';
import { type Priority, TAGS, TimerQueue } from './queue.ts';
import {
  type EntityId,
  type EventCounts,
  PRIORITY,
  type ScheduledCall,
  type ScheduledId,
  type SimulationOptions,
} from './simulation-options.ts';
import { OF_CALL, OF_SCHEDULE, SLOT_BITS, SLOT_MASK, StepHost } from './step-host.ts';
import type { Seconds } from './time.ts';

export type { EntityId, EventCounts, ScheduledCall, ScheduledId, SimulationOptions };
export { PRIORITY };

const START_EVENT: MachineEvent = Object.freeze({ type: 'xstate.init' });
const MAX_OWNERS = TAGS >> SLOT_BITS;
/** Where an entity stands is one number: its machine above the bits of the configuration. */
const CONFIGURATION_BITS = 13;
const CONFIGURATION_MASK = (1 << CONFIGURATION_BITS) - 1;
/** Right behind where an entity stands is where its context is. */
const CONTEXT = 1;
const SCHEDULE_SPAN = 2 ** 28;
const GENERATIONS = 2 ** 24;

/** Makes what the loop lends to machines; a loop with a log lends more. */
export type HostOf = (...parts: ConstructorParameters<typeof StepHost>) => StepHost;

const plainHost: HostOf = (...parts) => new StepHost(...parts);

export class Simulation {
  readonly horizonSeconds: Seconds;
  private nowSeconds: Seconds = 0;
  protected readonly queue: TimerQueue;
  private readonly mailbox = new Mailbox();
  private readonly outbox = new Outbox();
  private readonly handOut: (effect: string, entity: EntityId, params: unknown) => void;
  private readonly maxEventsPerSecond: number;
  private readonly host: StepHost;
  private readonly onTransition: SimulationOptions['onTransition'];
  private readonly onSecondOver: SimulationOptions['onSecondOver'];

  // In large estates every array is a cache miss, so there are few and they are narrow.
  private entities = 0;
  /** Two numbers per entity, which every step needs: its standing, and the place of its context. */
  private places = new Int32Array(64);
  private firstNodes = new Int32Array(64);
  private readonly givenNames = new Map<EntityId, string>();

  // Nodes of the queue: each entity has as many as its machine can arm at once, each schedule one while it waits.
  private nodes = 0;
  /** What timers will deliver, where the machine does not always deliver the same. */
  private readonly computedEvents = new Map<number, MachineEvent>();

  // One element per schedule that ever waited at the same time.
  private readonly scheduleNodes: number[] = [];
  private readonly scheduleEntities: number[] = [];
  private readonly schedulePayloads: (MachineEvent | ScheduledCall | undefined)[] = [];
  private readonly scheduleTokens: number[] = [];
  private readonly scheduleGenerations: number[] = [];
  private readonly freeSchedules: number[] = [];

  /** One element per machine; the upper bits of a standing point here. */
  private readonly views: MachineView[] = [];
  private readonly kindsByMachine = new Map<CompiledMachine, number>();
  private stepping = false;
  private running = false;
  private eventsThisSecond = 0;
  private timers = 0;
  private scheduled = 0;
  private calls = 0;
  private messages = 0;
  private dropped = 0;

  constructor(options: SimulationOptions, hostOf: HostOf = plainHost) {
    this.horizonSeconds = options.horizonSeconds;
    this.maxEventsPerSecond = options.maxEventsPerSecond ?? 10_000_000;
    this.queue = new TimerQueue(options.horizonSeconds);
    const { onEffect } = options;
    this.handOut = (effect, entity, params) => onEffect?.(effect, entity, params);
    this.onTransition = options.onTransition;
    this.onSecondOver = options.onSecondOver;
    this.host = hostOf(this.queue, this.outbox, this.computedEvents);
  }

  /** Seconds since the scenario's start. */
  get now(): Seconds {
    return this.nowSeconds;
  }

  get entityCount(): number {
    return this.entities;
  }

  get counts(): EventCounts {
    const { timers, scheduled, calls, messages } = this;
    return { timers, scheduled, calls, messages, dropped: this.dropped + this.host.dropped };
  }

  /** All events delivered and calls made so far. */
  get eventCount(): number {
    return this.timers + this.scheduled + this.calls + this.messages;
  }

  /**
   * Starts a machine now: enters its initial states, and hands out the effects of doing so. Also during a run. Entities
   * with the same frozen input begin alike, so that thousands cost little more than one.
   */
  addEntity(machine: CompiledMachine, input?: unknown, name?: string): EntityId {
    invariant(!this.stepping, 'a machine must not add entities: name an effect, and let the wiring do it');
    invariant(this.entities < MAX_OWNERS, `more than ${MAX_OWNERS} entities`);
    const entity = this.entities++;
    let kind = this.kindsByMachine.get(machine);
    if (kind === undefined) {
      invariant(machine.timers.length < OF_CALL, `machine ${machine.id} has ${machine.timers.length} timers`);
      kind = this.views.push(viewOf(machine)) - 1;
      this.kindsByMachine.set(machine, kind);
    }
    if (name !== undefined) this.givenNames.set(entity, name);
    const at = entity << 1;
    this.places = withRoomFor(at + CONTEXT, this.places);
    this.firstNodes = withRoomFor(entity, this.firstNodes);
    this.places[at] = kind << CONFIGURATION_BITS;
    this.firstNodes[entity] = this.nodes;
    const view = this.views[kind]!;
    const firstNode = this.nodes;
    this.nodes += view.nodeCount;
    this.queue.reserve(this.nodes);
    const { configuration, place } =
      view.quietStarts.get(input) ?? this.start(view, entity, firstNode, input);
    this.places[at]! += configuration;
    this.places[at + CONTEXT] = place;
    this.report(entity, -1, configuration, START_EVENT);
    if (this.outbox.size > 0) this.outbox.empty(this.handOut);
    return entity;
  }

  private start(view: MachineView, entity: EntityId, firstNode: number, input: unknown): QuietStart {
    const { queue, outbox, host } = this;
    const [timers, effects, dropped] = [queue.size, outbox.size, host.dropped];
    host.begin(view, firstNode, this.nowSeconds);
    this.stepping = true;
    const { context, configuration } = view.machine.start(host, entity, input);
    this.stepping = false;
    const isQuiet = queue.size === timers && outbox.size === effects && host.dropped === dropped;
    if (!isQuiet || !Object.isFrozen(input)) return { configuration, place: view.contexts.add(context) };
    const start = { configuration, place: view.contexts.share(context) };
    view.quietStarts.set(input, start);
    return start;
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
    const schedule = id % SCHEDULE_SPAN;
    if (id < 0 || this.scheduleGenerations[schedule] !== Math.floor(id / SCHEDULE_SPAN)) return false;
    if (!this.queue.cancel(this.scheduleNodes[schedule]!)) return false;
    this.freeSchedule(schedule);
    return true;
  }

  /** Simulates up to and including a second, by default the horizon. Can be called again to go on. */
  run(untilSeconds: Seconds = this.horizonSeconds): void {
    const until = this.boundOf(untilSeconds);
    this.running = true;
    try {
      this.work(until);
      this.onSecondOver?.(this.nowSeconds);
      if (until > this.nowSeconds) this.nowSeconds = until;
      this.eventsThisSecond = 0;
    } finally {
      this.running = false;
    }
  }

  /**
   * The same, but nothing ends there: the clock stays at the last event, and whoever goes on, by this or by `run`, has
   * the run of somebody who never paused.
   */
  advance(untilSeconds: Seconds): void {
    const until = this.boundOf(untilSeconds);
    this.running = true;
    try {
      this.work(until);
    } finally {
      this.running = false;
    }
  }

  private boundOf(untilSeconds: Seconds): Seconds {
    invariant(!this.running, 'the simulation is already running');
    const until = Math.min(untilSeconds, this.horizonSeconds);
    invariant(until >= this.nowSeconds, `cannot run back from ${this.nowSeconds} to ${until}`);
    return until;
  }

  private work(until: Seconds): void {
    this.deliverMail();
    for (let node = this.queue.pop(until); node >= 0; node = this.queue.pop(until)) {
      this.moveClock(this.queue.poppedAtSeconds);
      this.fire(node);
      if (this.mailbox.size > 0) this.deliverMail();
    }
  }

  nameOf(entity: EntityId): string {
    return this.givenNames.get(entity) ?? `${this.viewOf(entity).machine.id} ${entity}`;
  }

  machineOf(entity: EntityId): CompiledMachine {
    return this.viewOf(entity).machine;
  }

  /** The code of the entity's configuration, as `onTransition` reports it. */
  codeOf(entity: EntityId): number {
    return this.places[entity << 1]! & CONFIGURATION_MASK;
  }

  configurationOf(entity: EntityId): Configuration {
    return this.viewOf(entity).machine.configurations[this.codeOf(entity)]!;
  }

  /** The state's value as xstate would report it. */
  stateOf(entity: EntityId): unknown {
    return this.configurationOf(entity).value;
  }

  /** The name of its outermost active state; of regions side by side that of the first. */
  topStateOf(entity: EntityId): string {
    const standing = this.places[entity << 1]!;
    return this.views[standing >> CONFIGURATION_BITS]!.topStates[standing & CONFIGURATION_MASK]!;
  }

  /** The context of this moment. Read it, keep nothing of it, change nothing. */
  contextOf(entity: EntityId): Readonly<MachineContext> {
    if (!(entity < this.entities)) throw new InvariantError(`there is no entity ${entity}`);
    return this.viewOf(entity).contexts.lookAt(this.places[(entity << 1) + CONTEXT]!);
  }

  /** True where the state is active: `active` or `machine.active`. Crashes on a name the machine does not know. */
  isIn(entity: EntityId, stateId: string): boolean {
    return isActive(this.viewOf(entity), this.codeOf(entity), stateId);
  }

  /** True where an active state carries the tag. Crashes on a tag the machine does not know. */
  hasTag(entity: EntityId, tag: string): boolean {
    return isTagged(this.viewOf(entity), this.codeOf(entity), tag);
  }

  /** True when the event would change the entity or cause an effect. */
  can(entity: EntityId, event: MachineEvent): boolean {
    return this.machineOf(entity).can(this.codeOf(entity), this.contextOf(entity), event);
  }

  private viewOf(entity: EntityId): MachineView {
    return this.views[this.places[entity << 1]! >> CONFIGURATION_BITS]!;
  }

  private moveClock(atSeconds: Seconds): void {
    if (atSeconds === this.nowSeconds) return;
    this.onSecondOver?.(this.nowSeconds);
    this.nowSeconds = atSeconds;
    this.eventsThisSecond = 0;
  }

  protected fire(node: number): void {
    const tag = this.queue.poppedTag;
    const slot = tag & SLOT_MASK;
    if (slot < OF_CALL) {
      this.timers++;
      const entity = tag >> SLOT_BITS;
      const at = entity << 1;
      const standing = this.places[at]!;
      const view = this.views[standing >> CONFIGURATION_BITS]!;
      const event = view.timerEvents[slot] ?? this.takeComputedEvent(node);
      const before = standing & CONFIGURATION_MASK;
      this.countEvent();
      this.stepping = true;
      this.host.begin(view, node - view.timerNodes[slot]!, this.nowSeconds);
      const context = this.ownContext(view, at);
      const after = view.machine.fire(this.host, entity, before, context, event, slot);
      this.stepped(entity, standing, after, event);
      return;
    }
    const schedule = tag >> SLOT_BITS;
    const payload = this.schedulePayloads[schedule]!;
    if (slot === OF_SCHEDULE) {
      this.scheduled++;
      this.freeSchedule(schedule);
      this.deliver(this.scheduleEntities[schedule]!, payload as MachineEvent);
    } else {
      this.calls++;
      this.countEvent();
      const token = this.scheduleTokens[schedule]!;
      this.freeSchedule(schedule);
      this.call(payload as ScheduledCall, token);
    }
  }

  protected call(call: ScheduledCall, token: number): void {
    call(token);
  }

  protected takeComputedEvent(node: number): MachineEvent {
    const event = this.computedEvents.get(node)!;
    this.computedEvents.delete(node);
    return event;
  }

  private deliverMail(): void {
    const mailbox = this.mailbox;
    while (mailbox.size > 0) {
      const entity = mailbox.nextEntity();
      this.messages++;
      this.deliverMessage(entity, mailbox.take());
    }
  }

  protected deliverMessage(entity: EntityId, event: MachineEvent): void {
    this.deliver(entity, event);
  }

  private deliver(entity: EntityId, event: MachineEvent): void {
    this.countEvent();
    const at = entity << 1;
    const standing = this.places[at]!;
    const view = this.views[standing >> CONFIGURATION_BITS]!;
    const before = standing & CONFIGURATION_MASK;
    this.stepping = true;
    this.host.begin(view, this.firstNodes[entity]!, this.nowSeconds);
    const context = this.ownContext(view, at);
    const after = view.machine.step(this.host, entity, before, context, event);
    this.stepped(entity, standing, after, event);
  }

  /** The context for a step, which from now on no other entity shares. */
  private ownContext({ contexts }: MachineView, at: number): MachineContext {
    let place = this.places[at + CONTEXT]!;
    if (place <= SHARED) {
      place = contexts.part(place);
      this.places[at + CONTEXT] = place;
    }
    return contexts.at(place);
  }

  /** The step that began at this standing is over. */
  private stepped(entity: EntityId, standing: number, after: number, event: MachineEvent): void {
    this.stepping = false;
    this.places[entity << 1] = (standing & ~CONFIGURATION_MASK) | after;
    this.report(entity, standing & CONFIGURATION_MASK, after, event);
    if (this.outbox.size > 0) this.outbox.empty(this.handOut);
  }

  protected report(entity: EntityId, before: number, after: number, event: MachineEvent): void {
    this.onTransition?.(entity, before, after, event);
  }

  private countEvent(): void {
    if (++this.eventsThisSecond > this.maxEventsPerSecond) {
      throw new InvariantError(`more than ${this.maxEventsPerSecond} events in second ${this.nowSeconds}`);
    }
  }

  /** The node of the queue behind a handle that was just given out. */
  protected nodeOf(id: ScheduledId): number {
    return this.scheduleNodes[id % SCHEDULE_SPAN]!;
  }

  private scheduleNode(
    slot: number,
    atSeconds: Seconds,
    priority: Priority,
    entity: EntityId,
    payload: MachineEvent | ScheduledCall,
    token: number,
  ): ScheduledId {
    // Most events come through here: words for a crash are made when there is one.
    if (!(atSeconds >= this.nowSeconds)) {
      throw new InvariantError(`second ${atSeconds} is over, it is ${this.nowSeconds}`);
    }
    if (atSeconds > this.horizonSeconds) {
      this.dropped++;
      return -1;
    }
    const schedule = this.freeSchedules.pop() ?? this.newSchedule();
    const node = this.scheduleNodes[schedule]!;
    this.scheduleEntities[schedule] = entity;
    this.schedulePayloads[schedule] = payload;
    this.scheduleTokens[schedule] = token;
    this.queue.arm(node, atSeconds, priority, (schedule << SLOT_BITS) | slot);
    return this.scheduleGenerations[schedule]! * SCHEDULE_SPAN + schedule;
  }

  private newSchedule(): number {
    const schedule = this.scheduleNodes.length;
    invariant(schedule < MAX_OWNERS, `more than ${MAX_OWNERS} schedules wait`);
    this.scheduleNodes.push(this.nodes++);
    this.queue.reserve(this.nodes);
    this.scheduleEntities.push(-1);
    this.schedulePayloads.push(undefined);
    this.scheduleTokens.push(0);
    this.scheduleGenerations.push(0);
    return schedule;
  }

  /** The next generation makes old handles of this schedule harmless; after 16 million uses they would count again. */
  private freeSchedule(schedule: number): void {
    this.schedulePayloads[schedule] = undefined;
    this.scheduleGenerations[schedule] = (this.scheduleGenerations[schedule]! + 1) % GENERATIONS;
    this.freeSchedules.push(schedule);
  }
}

/** The same numbers with room for one more at `index`. */
function withRoomFor(index: number, numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers;
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
