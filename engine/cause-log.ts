import type { CompiledMachine, MachineEvent } from './compile/machine.ts';
import { GrowingRows } from './growing-rows.ts';
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
const TRIGGERS = ['start', 'effect', 'scenario', 'timer', 'behavior', 'observation', 'timer'] as const;
const START = TRIGGERS.indexOf('start');
const EFFECT = TRIGGERS.indexOf('effect');
/** A timer that always delivers the same event: its slot is all that has to be kept. */
const TIMER = TRIGGERS.indexOf('timer');
/** A timer whose event was computed when it was armed. */
const TIMER_COMPUTED = TRIGGERS.lastIndexOf('timer');
const TRIGGER_OF_PRIORITY = Object.fromEntries(
  Object.entries(PRIORITY).map(([name, priority]) => [priority, TRIGGERS.indexOf(name as Trigger)]),
) as Readonly<Record<Priority, number>>;

/**
 * The columns of a step. Fresh memory costs more than writing to it, so that a step has two numbers, and what earlier
 * steps tell is not written: where the entity stood before, and whose the timer was that another step armed.
 */
const ORIGIN = 0;
/** Where the entity stands, above the slot of the timer, above the seconds since the step before. */
const DONE = 1;
const STEP_COLUMNS = 2;
const SECONDS_BITS = 12;
const SECONDS_MASK = (1 << SECONDS_BITS) - 1;
const AFTER_SHIFT = SECONDS_BITS + SLOT_BITS;
/** So many seconds or more since the step before: the time stands in a list of its own. */
const LONG = SECONDS_MASK;
/** The columns of what is not a timer that always delivers the same. */
const ENTITY = 0;
const EVENT = 1;
const ARRIVAL_COLUMNS = 2;
/** The columns of an effect. */
const STEP = 0;
const EFFECT_NUMBER = 1;
const EFFECT_COLUMNS = 2;

/**
 * Every step of a run with the step that caused it, in columns of numbers. What is on its way, a timer, a schedule or a
 * message, carries its origin as a number beside it; the loop says when it arrives. Steps as objects are made when
 * somebody reads them. Memory grows with events.
 */
export class CauseLog {
  private readonly rows = new GrowingRows(STEP_COLUMNS);
  private readonly arrivals = new GrowingRows(ARRIVAL_COLUMNS);
  /** The times of steps that come long after the one before. */
  private readonly times: Seconds[] = [];
  private lastAtSeconds: Seconds = 0;
  private readonly effects = new GrowingRows(EFFECT_COLUMNS);
  private effectsHandedOut = 0;
  /** Events of arrivals; the column says which. */
  private readonly events: MachineEvent[] = [];
  /** Per node of the queue, the origin of what it is armed for. */
  private nodeOrigins = new Int32Array(64);
  private readonly messageOrigins = new MessageOrigins();
  private stepCount = 0;
  /** On whose behalf the wiring acts at the moment. */
  private acting = START;
  /** Where the event comes from that is taken next, and which slot it is of, should it be a timer's. */
  private origin = START;
  private slot = 0;

  /** A machine starts next. */
  starts(): void {
    this.origin = (this.acting & ~TRIGGER_MASK) | START;
  }

  /** The step that is going on arms a timer: it will be the next one logged. */
  armed(node: number, isComputed: boolean): void {
    this.keep(node, ((this.stepCount + 1) << ORIGIN_BITS) | (isComputed ? TIMER_COMPUTED : TIMER));
  }

  /** The wiring put something on the clock. */
  scheduled(node: number, priority: Priority): void {
    this.keep(node, (this.acting & ~TRIGGER_MASK) | TRIGGER_OF_PRIORITY[priority]);
  }

  /** A node of the queue is due. */
  due(node: number, slot: number): void {
    this.origin = this.nodeOrigins[node]!;
    this.slot = slot;
  }

  /** A message is on its way: caused by whatever the wiring is busy with. */
  sent(): void {
    this.messageOrigins.put(this.acting);
  }

  /** The message sent first of those on their way is delivered next. */
  arrives(): void {
    this.origin = this.messageOrigins.take();
  }

  /** The step that is going on has an effect. */
  effect(effect: number): void {
    write(this.effects, this.stepCount, effect);
  }

  /** A step is over. */
  took(atSeconds: Seconds, entity: EntityId, after: number, event: MachineEvent): void {
    const { rows, origin } = this;
    const since = atSeconds - this.lastAtSeconds;
    if (since > 0) this.lastAtSeconds = atSeconds;
    const { chunk, at } = rows;
    chunk[at + ORIGIN] = origin;
    chunk[at + DONE] = (after << AFTER_SHIFT) | (this.slot << SECONDS_BITS) | (since < LONG ? since : LONG);
    rows.advance();
    this.stepCount++;
    if (since >= LONG) this.times.push(atSeconds);
    if ((origin & TRIGGER_MASK) !== TIMER) write(this.arrivals, entity, this.numberOf(event));
  }

  /** The next effect goes out: until `resume` with what this answers, the wiring acts for the step that had it. */
  handsOut(): number {
    const outer = this.acting;
    const step = this.effects.read(this.effectsHandedOut++, STEP);
    this.acting = ((step + 1) << ORIGIN_BITS) | EFFECT;
    return outer;
  }

  /** What is due is a call: until `resume` with what this answers, the wiring acts for whatever led to it. */
  calls(): number {
    const outer = this.acting;
    this.acting = this.origin;
    return outer;
  }

  resume(outer: number): void {
    this.acting = outer;
  }

  /** Every step so far, in the order they happened; a cause is the position of an earlier one. */
  steps(machineOf: (entity: EntityId) => CompiledMachine): readonly LoggedStep[] {
    const { rows, arrivals, times, effects } = this;
    const steps: LoggedStep[] = [];
    const codes: number[] = [];
    let [atSeconds, nextTime, nextArrival, nextEffect] = [0, 0, 0, 0];
    for (let step = 0; step < this.stepCount; step++) {
      const origin = rows.read(step, ORIGIN);
      const done = rows.read(step, DONE);
      const since = done & SECONDS_MASK;
      atSeconds = since === LONG ? times[nextTime++]! : atSeconds + since;
      const cause = (origin >> ORIGIN_BITS) - 1;
      const isTimer = (origin & TRIGGER_MASK) === TIMER;
      const entity = isTimer ? steps[cause]!.entity : arrivals.read(nextArrival, ENTITY);
      const machine = machineOf(entity);
      const event = isTimer
        ? machine.timers[(done >>> SECONDS_BITS) & SLOT_MASK]!.event!
        : this.events[arrivals.read(nextArrival++, EVENT)]!;
      const names: string[] = [];
      for (; nextEffect < effects.count && effects.read(nextEffect, STEP) === step; nextEffect++) {
        names.push(machine.effects[effects.read(nextEffect, EFFECT_NUMBER)]!);
      }
      const [before, after] = [codes[entity] ?? -1, done >>> AFTER_SHIFT];
      codes[entity] = after;
      const trigger = TRIGGERS[origin & TRIGGER_MASK]!;
      steps.push({ atSeconds, entity, event, before, after, trigger, cause, effects: names });
    }
    return steps;
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

function write(rows: GrowingRows, first: number, second: number): void {
  const { chunk, at } = rows;
  chunk[at] = first;
  chunk[at + 1] = second;
  rows.advance();
}
