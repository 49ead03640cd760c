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
import { type Priority, TimerQueue } from './queue.ts';
import { Schedules } from './schedules.ts';
import {
  type EntityId,
  type EventCounts,
  PRIORITY,
  type ScheduledCall,
  type ScheduledId,
  type SimulationOptions,
} from './simulation-options.ts';
import { MAX_OWNERS, OF_CALL, OF_SCHEDULE, SLOT_BITS, SLOT_MASK, StepHost } from './step-host.ts';
import type { Seconds } from './time.ts';

export type { EntityId, EventCounts, ScheduledCall, ScheduledId, SimulationOptions };
export { PRIORITY };

const START_EVENT: MachineEvent = Object.freeze({ type: 'xstate.init' });
/** Machines of one run; an entity says with one byte which is its own. */
const MOST_MACHINES = 256;
/** Configurations of one machine; an entity says with two bytes where it stands. */
const MOST_CONFIGURATIONS = 2 ** 16;

/** Makes what the loop lends to machines; a loop with a log lends more. */
export type HostOf = (...parts: ConstructorParameters<typeof StepHost>) => StepHost;

const plainHost: HostOf = (...parts) => new StepHost(...parts);

export class Simulation {
  readonly horizonSeconds: Seconds;
  private nowSeconds: Seconds = 0;
  protected readonly queue: TimerQueue;
  private readonly mailbox = new Mailbox();
  protected readonly outbox = new Outbox();
  private readonly handOut: (effect: string, entity: EntityId, params: unknown) => void;
  private readonly maxEventsPerSecond: number;
  private readonly host: StepHost;
  private readonly onTransition: SimulationOptions['onTransition'];
  private readonly onSecondOver: SimulationOptions['onSecondOver'];

  // In large estates every look at an entity is a cache miss. A step cannot begin before it knows the machine and where
  // it stands, so these are as narrow as can be, and most of them stay in the cache; nothing waits for the rest.
  private entities = 0;
  /** Per entity, its machine: an element of the views. */
  private kinds = new Uint8Array(64);
  /** Per entity, the code of its configuration. */
  private codes = new Uint16Array(64);
  /** Per entity, the place of its context among those of its machine. */
  private contextPlaces = new Int32Array(64);
  private firstNodes = new Int32Array(64);
  private readonly givenNames = new Map<EntityId, string>();

  // Nodes of the queue: each entity has as many as its machine can arm at once, each schedule one while it waits.
  private nodes = 0;
  /** What timers will deliver, where the machine does not always deliver the same. */
  private readonly computedEvents = new Map<number, MachineEvent>();

  private readonly schedules = new Schedules(() => {
    this.queue.reserve(this.nodes + 1);
    return this.nodes++;
  });

  /** One element per machine. */
  private readonly views: MachineView[] = [];
  private readonly kindsByMachine = new Map<CompiledMachine, number>();
  private stepping = false;
  private running = false;
  private events = 0;
  /** With more events than that, this second has had too many. */
  private mostEvents: number;
  private scheduled = 0;
  private calls = 0;
  private messages = 0;
  private dropped = 0;

  constructor(options: SimulationOptions, hostOf: HostOf = plainHost) {
    this.horizonSeconds = options.horizonSeconds;
    this.maxEventsPerSecond = options.maxEventsPerSecond ?? 10_000_000;
    this.mostEvents = this.maxEventsPerSecond;
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
    const { events, scheduled, calls, messages } = this;
    return {
      timers: events - scheduled - calls - messages,
      scheduled,
      calls,
      messages,
      dropped: this.dropped + this.host.dropped,
    };
  }

  /** All events delivered and calls made so far. */
  get eventCount(): number {
    return this.events;
  }

  /**
   * Starts a machine now: enters its initial states, and hands out the effects of doing so. Also during a run. Entities
   * with the same frozen object as input begin as one where nothing is armed or told on the way, so that thousands cost
   * little more than one: what such a machine begins with must depend on its input alone.
   */
  addEntity(machine: CompiledMachine, input?: unknown, name?: string): EntityId {
    invariant(!this.stepping, 'a machine must not add entities: name an effect, and let the wiring do it');
    invariant(this.entities < MAX_OWNERS, `more than ${MAX_OWNERS} entities`);
    const entity = this.entities++;
    let kind = this.kindsByMachine.get(machine);
    if (kind === undefined) {
      invariant(machine.timers.length < OF_CALL, `machine ${machine.id} has ${machine.timers.length} timers`);
      invariant(this.views.length < MOST_MACHINES, `more than ${MOST_MACHINES} machines`);
      const { length } = machine.configurations;
      invariant(length <= MOST_CONFIGURATIONS, `machine ${machine.id} has ${length} configurations`);
      kind = this.views.push(viewOf(machine)) - 1;
      this.kindsByMachine.set(machine, kind);
    }
    if (name !== undefined) this.givenNames.set(entity, name);
    if (entity === this.kinds.length) this.makeRoom();
    this.kinds[entity] = kind;
    this.firstNodes[entity] = this.nodes;
    const view = this.views[kind]!;
    const firstNode = this.nodes;
    this.nodes += view.nodeCount;
    this.queue.reserve(this.nodes);
    const { configuration, place } =
      view.quietStarts.get(input) ?? this.start(view, entity, firstNode, input);
    this.codes[entity] = configuration;
    this.contextPlaces[entity] = place;
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
    if (!isQuiet || !isFrozenObject(input) || !isCopiedWhole(context)) {
      return { configuration, place: view.contexts.add(context) };
    }
    const start = { configuration, place: view.contexts.share(context) };
    view.quietStarts.set(input, start);
    return start;
  }

  /** Room for twice as many entities. */
  private makeRoom(): void {
    const { kinds, codes, contextPlaces, firstNodes } = this;
    const length = kinds.length * 2;
    this.kinds = new Uint8Array(length);
    this.kinds.set(kinds);
    this.codes = new Uint16Array(length);
    this.codes.set(codes);
    this.contextPlaces = new Int32Array(length);
    this.contextPlaces.set(contextPlaces);
    this.firstNodes = new Int32Array(length);
    this.firstNodes.set(firstNodes);
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
    const schedule = this.schedules.behind(id);
    if (schedule < 0 || !this.queue.cancel(this.schedules.nodeOf(schedule))) return false;
    this.schedules.release(schedule);
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
      this.mostEvents = this.events + this.maxEventsPerSecond;
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
    return this.codes[entity]!;
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
    return this.viewOf(entity).topStates[this.codes[entity]!]!;
  }

  /** The context of this moment. Read it, keep nothing of it, change nothing. */
  contextOf(entity: EntityId): Readonly<MachineContext> {
    if (!(entity < this.entities)) throw new InvariantError(`there is no entity ${entity}`);
    return this.viewOf(entity).contexts.lookAt(this.contextPlaces[entity]!);
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
    return this.views[this.kinds[entity]!]!;
  }

  private moveClock(atSeconds: Seconds): void {
    if (atSeconds === this.nowSeconds) return;
    this.onSecondOver?.(this.nowSeconds);
    this.nowSeconds = atSeconds;
    this.mostEvents = this.events + this.maxEventsPerSecond;
  }

  private fire(node: number): void {
    const tag = this.queue.poppedTag;
    const slot = tag & SLOT_MASK;
    if (slot < OF_CALL) {
      const entity = tag >> SLOT_BITS;
      const view = this.views[this.kinds[entity]!]!;
      const event = view.timerEvents[slot] ?? this.takeComputedEvent(node);
      const before = this.codes[entity]!;
      this.countEvent();
      this.stepping = true;
      this.host.begin(view, node - view.timerNodes[slot]!, this.nowSeconds);
      const context = this.ownContext(view, entity);
      const after = view.machine.fire(this.host, entity, before, context, event, slot);
      this.stepped(entity, before, after, event);
      return;
    }
    this.happen(node, tag >> SLOT_BITS, slot === OF_CALL);
  }

  /** What was put on the clock is due. */
  private happen(node: number, schedule: number, isCall: boolean): void {
    const payload = this.schedules.payloadOf(schedule);
    const token = this.schedules.tokenOf(schedule);
    this.schedules.release(schedule);
    if (isCall) {
      this.calls++;
      this.countEvent();
      this.call(node, payload as ScheduledCall, token);
    } else {
      this.scheduled++;
      this.deliverScheduled(node, this.schedules.entityOf(schedule), payload as MachineEvent);
    }
  }

  protected deliverScheduled(_node: number, entity: EntityId, event: MachineEvent): void {
    this.deliver(entity, event);
  }

  protected call(_node: number, call: ScheduledCall, token: number): void {
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
    const view = this.views[this.kinds[entity]!]!;
    const before = this.codes[entity]!;
    this.stepping = true;
    this.host.begin(view, this.firstNodes[entity]!, this.nowSeconds);
    const context = this.ownContext(view, entity);
    const after = view.machine.step(this.host, entity, before, context, event);
    this.stepped(entity, before, after, event);
  }

  /** The context for a step, which from now on no other entity shares. */
  private ownContext({ contexts }: MachineView, entity: EntityId): MachineContext {
    let place = this.contextPlaces[entity]!;
    if (place <= SHARED) {
      place = contexts.part(place);
      this.contextPlaces[entity] = place;
    }
    return contexts.at(place);
  }

  /** The step that began there is over. */
  private stepped(entity: EntityId, before: number, after: number, event: MachineEvent): void {
    this.stepping = false;
    this.codes[entity] = after;
    this.report(entity, before, after, event);
    if (this.outbox.size > 0) this.outbox.empty(this.handOut);
  }

  protected report(entity: EntityId, before: number, after: number, event: MachineEvent): void {
    this.onTransition?.(entity, before, after, event);
  }

  private countEvent(): void {
    if (++this.events > this.mostEvents) {
      throw new InvariantError(`more than ${this.maxEventsPerSecond} events in second ${this.nowSeconds}`);
    }
  }

  /** The node of the queue behind a handle that was just given out. */
  protected nodeOf(id: ScheduledId): number {
    return this.schedules.nodeOf(this.schedules.behind(id));
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
    const schedule = this.schedules.put(entity, payload, token);
    this.queue.arm(this.schedules.nodeOf(schedule), atSeconds, priority, (schedule << SLOT_BITS) | slot);
    return this.schedules.handleOf(schedule);
  }
}

function isFrozenObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.isFrozen(input);
}

/** Whether nothing that happens to a copy shows in the original: no key that copies leave out, no value that can change. */
function isCopiedWhole(context: MachineContext): boolean {
  const keys = Reflect.ownKeys(context);
  return (
    keys.length === Object.keys(context).length &&
    keys.every((key) => Object.isFrozen(context[key as string]))
  );
}
