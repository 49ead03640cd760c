import type { CompiledMachine, MachineEvent } from './compile/machine.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { MessageOrigins } from './message-origins.ts';
import type { Priority } from './queue.ts';
import { type EntityId, PRIORITY } from './simulation-options.ts';
import { SLOT_BITS, SLOT_MASK } from './step-host.ts';
import type { Seconds } from './time.ts';

/**
 * What brought an event about: the entity's own beginning, another entity's effect within the same second, a timer of
 * its own, or something that the wiring put on the clock, told apart by its priority.
 */
export type Trigger = 'start' | 'effect' | keyof typeof PRIORITY;

/** One event that one entity took. */
export interface LoggedStep {
  readonly atSeconds: Seconds;
  readonly entity: EntityId;
  readonly event: MachineEvent;
  /** Configuration codes; `before` is -1 when the entity starts. */
  readonly before: number;
  readonly after: number;
  readonly trigger: Trigger;
  /** The step whose handling sent, scheduled or armed this one; -1 for what the scenario or chance began. */
  readonly cause: number;
  /** Named effects of the step, in order. */
  readonly effects: readonly string[];
}

/** An origin is one number: one more than the step that is the cause, above three bits that say what triggers. */
const ORIGIN_BITS = 3;
const TRIGGER_MASK = (1 << ORIGIN_BITS) - 1;
const TRIGGERS = ['start', 'effect', 'scenario', 'timer', 'behavior', 'observation'] as const;
const NOBODY = -1;
const START = TRIGGERS.indexOf('start');
const EFFECT = TRIGGERS.indexOf('effect');
/** The origin of what a timer delivers says no more: who armed the timer is known when the log is read. */
const TIMER = TRIGGERS.indexOf('timer');
const TRIGGER_OF_PRIORITY = Object.fromEntries(
  Object.entries(PRIORITY).map(([name, priority]) => [priority, TRIGGERS.indexOf(name as Trigger)]),
) as Readonly<Record<Priority, number>>;

/**
 * A step is two numbers, before them what they have no room for, and behind them what not every step needs. Fresh memory
 * costs more than writing to it, so what earlier steps tell is not written: where the entity stood before, and which
 * step armed the timer that fired.
 *
 *   ~effect, ~slot …   entity, armed, is timer?   after, slot, effect, seconds since the step before   [time] [origin] [event]
 *
 * In front, and below zero where entities are not, stand the slots that were armed and the effects, but for the first
 * of each, which the step has room for as one more than its number. The time stands where so many seconds do not fit,
 * the origin where the step is not of a timer, and the number of the event where it is not the one that the timer
 * always delivers.
 */
const TIMER_BIT = 1;
const ARMED_SHIFT = 1;
const ENTITY_SHIFT = ARMED_SHIFT + SLOT_BITS;
const NONE_ARMED = 0;
const SECONDS_BITS = 7;
const EFFECT_BITS = 5;
const SLOT_SHIFT = SECONDS_BITS + EFFECT_BITS;
const AFTER_SHIFT = SLOT_SHIFT + SLOT_BITS;
const SECONDS_MASK = (1 << SECONDS_BITS) - 1;
const EFFECT_MASK = (1 << EFFECT_BITS) - 1;
const NO_EFFECT = 0;
/** The number of the first effect is too high: all stand in front. */
const ALL_IN_FRONT = EFFECT_MASK;
/** So many seconds or more since the step before. */
const LONG = SECONDS_MASK;

/**
 * Every step of a run with the step that caused it, in numbers. A schedule or a message that is on its way carries its
 * origin as a number beside it; the loop says when it arrives. Timers and effects carry none: whoever armed a slot last
 * is why it fires. Steps as objects are made when somebody reads them. Memory grows with events.
 */
export class CauseLog {
  private readonly numbers = new GrowingNumbers();
  private stepCount = 0;
  private lastAtSeconds: Seconds = 0;
  /** Events that were written by number. */
  private readonly events: MachineEvent[] = [];
  /** Per node of the queue, the origin of the schedule that waits there. */
  private nodeOrigins = new Int32Array(64);
  private readonly messageOrigins = new MessageOrigins();
  /** On whose behalf the wiring acts at the moment, unless it is handling an effect. */
  private acting = START;
  /** Who took an event last, and the step that was. What starts meanwhile takes none: each entity's first step is in the list. */
  private lastEntity = NOBODY;
  private lastStep = NOBODY;
  private readonly firstSteps: number[] = [];
  /** Where the event comes from that is taken next: from a timer, unless somebody says something else. */
  private origin = TIMER;
  /** Whether that timer's event was computed when it was armed. */
  private isComputed = false;
  /** The first slot that the step which is going on has armed, and its first effect, as they will stand in it. */
  private firstArmed = NONE_ARMED;
  private firstEffect = NO_EFFECT;

  /** A machine starts next. Whose effect the wiring is handling is said by its entity; -1 where none. */
  starts(handling: EntityId): void {
    this.origin = this.originNow(handling, START);
  }

  /** The step that is going on arms a timer. */
  armed(slot: number): void {
    if (this.firstArmed === NONE_ARMED) this.firstArmed = slot + 1;
    else this.numbers.push(~((slot << 1) | 1));
  }

  /** The wiring put something on the clock. */
  scheduled(handling: EntityId, node: number, priority: Priority): void {
    this.keep(node, this.originNow(handling, TRIGGER_OF_PRIORITY[priority]));
  }

  /** The schedule at a node of the queue is due. */
  due(node: number): void {
    this.origin = this.nodeOrigins[node]!;
  }

  /** The timer that is due delivers an event that was computed. */
  computed(): void {
    this.isComputed = true;
  }

  /** A message is on its way: caused by whatever the wiring is busy with. */
  sent(handling: EntityId): void {
    const trigger = handling === NOBODY ? this.acting & TRIGGER_MASK : EFFECT;
    this.messageOrigins.put(this.originNow(handling, trigger));
  }

  /** The message sent first of those on their way is delivered next. */
  arrives(): void {
    this.origin = this.messageOrigins.take();
  }

  /** The step that is going on has an effect. */
  effect(effect: number): void {
    if (this.firstEffect !== NO_EFFECT) this.numbers.push(~(effect << 1));
    else if (effect + 1 < ALL_IN_FRONT) this.firstEffect = effect + 1;
    else {
      this.firstEffect = ALL_IN_FRONT;
      this.numbers.push(~(effect << 1));
    }
  }

  /** A step is over; `slot` is of the timer that brought it about, if one did. */
  took(atSeconds: Seconds, entity: EntityId, after: number, event: MachineEvent, slot: number): void {
    const { origin } = this;
    const since = atSeconds - this.lastAtSeconds;
    this.lastAtSeconds = atSeconds;
    const isTimer = origin === TIMER;
    this.numbers.pushPair(
      (entity << ENTITY_SHIFT) | (this.firstArmed << ARMED_SHIFT) | (isTimer ? TIMER_BIT : 0),
      (after << AFTER_SHIFT) |
        (slot << SLOT_SHIFT) |
        (this.firstEffect << SECONDS_BITS) |
        (since < LONG ? since : LONG),
    );
    this.firstArmed = NONE_ARMED;
    this.firstEffect = NO_EFFECT;
    const step = this.stepCount++;
    if (since >= LONG) this.numbers.push(atSeconds);
    if (!isTimer || this.isComputed) {
      this.tellOrigin(origin, event);
      if ((origin & TRIGGER_MASK) === START) {
        this.firstSteps.push(step);
        return;
      }
    }
    this.lastEntity = entity;
    this.lastStep = step;
  }

  /** What brought a step about, where its first two numbers do not say so. */
  private tellOrigin(origin: number, event: MachineEvent): void {
    if (origin !== TIMER) this.numbers.push(origin);
    this.numbers.push(this.numberOf(event));
    this.origin = TIMER;
    this.isComputed = false;
  }

  /** What is due is a call: until `called` the wiring acts for whatever led to it. */
  calls(node: number): void {
    this.acting = this.nodeOrigins[node]!;
  }

  called(): void {
    this.acting = START;
  }

  /** Every step so far, in the order they happened; a cause is the position of an earlier one. */
  steps(machineOf: (entity: EntityId) => CompiledMachine): readonly LoggedStep[] {
    const { numbers } = this;
    const steps: LoggedStep[] = [];
    const codes: number[] = [];
    /** Per slot of an entity, the step that armed it last. */
    const armedBy = new Map<number, number>();
    let at = 0;
    const next = (): number => numbers.read(at++);
    let atSeconds = 0;
    while (steps.length < this.stepCount) {
      const armed: number[] = [];
      const effects: number[] = [];
      let who = next();
      for (; who < 0; who = next()) (~who & 1 ? armed : effects).push(~who >> 1);
      const entity = who >> ENTITY_SHIFT;
      const firstArmed = (who >> ARMED_SHIFT) & SLOT_MASK;
      if (firstArmed !== NONE_ARMED) armed.push(firstArmed - 1);
      const done = next();
      const slot = (done >>> SLOT_SHIFT) & SLOT_MASK;
      const firstEffect = (done >>> SECONDS_BITS) & EFFECT_MASK;
      if (firstEffect !== NO_EFFECT && firstEffect !== ALL_IN_FRONT) effects.unshift(firstEffect - 1);
      const since = done & SECONDS_MASK;
      atSeconds = since === LONG ? next() : atSeconds + since;
      const machine = machineOf(entity);
      const isTimer = (who & TIMER_BIT) !== 0;
      const origin = isTimer ? ((armedBy.get(slotOf(entity, slot))! + 1) << ORIGIN_BITS) | TIMER : next();
      const event = (isTimer ? machine.timers[slot]!.event : undefined) ?? this.events[next()]!;
      const [before, after] = [codes[entity] ?? -1, done >>> AFTER_SHIFT];
      codes[entity] = after;
      for (const slot of armed) armedBy.set(slotOf(entity, slot), steps.length);
      steps.push({
        atSeconds,
        entity,
        event,
        before,
        after,
        trigger: TRIGGERS[origin & TRIGGER_MASK]!,
        cause: (origin >> ORIGIN_BITS) - 1,
        effects: effects.map((effect) => machine.effects[effect]!),
      });
    }
    return steps;
  }

  /**
   * The origin of what the wiring brings about now. Effects are handed out before anybody takes another event, so that
   * the step of an effect is its entity's last one, or its first where it has only just started.
   */
  private originNow(handling: EntityId, trigger: number): number {
    if (handling === NOBODY) return (this.acting & ~TRIGGER_MASK) | trigger;
    const step = handling === this.lastEntity ? this.lastStep : this.firstSteps[handling]!;
    return ((step + 1) << ORIGIN_BITS) | trigger;
  }

  private keep(node: number, origin: number): void {
    if (node >= this.nodeOrigins.length) {
      const larger = new Int32Array(Math.max(node + 1, this.nodeOrigins.length * 2));
      larger.set(this.nodeOrigins);
      this.nodeOrigins = larger;
    }
    this.nodeOrigins[node] = origin;
  }

  /** Events that come in a row are often one object, sent to many. */
  private numberOf(event: MachineEvent): number {
    const last = this.events.length - 1;
    return this.events[last] === event ? last : this.events.push(event) - 1;
  }
}

const slotOf = (entity: EntityId, slot: number): number => (entity << SLOT_BITS) | slot;
