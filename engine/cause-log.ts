import type { CompiledMachine, MachineEvent } from './compile/machine.ts';
import { GrowingRows } from './growing-rows.ts';
import { MessageOrigins } from './message-origins.ts';
import type { Priority } from './queue.ts';
import { type EntityId, PRIORITY } from './simulation-options.ts';
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

/** The columns of a step, all in one row, as they are written at once. `before`, which may be -1, stands above `after`. */
const AT = 0;
const ENTITY = 1;
const EVENT = 2;
const CODES = 3;
const ORIGIN = 4;
const STEP_COLUMNS = 5;
const CODE_BITS = 13;
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
  private readonly effects = new GrowingRows(EFFECT_COLUMNS);
  private effectsHandedOut = 0;
  /** Events that are no slot's; the column says which. */
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
    const { chunk, at } = this.effects;
    chunk[at + STEP] = this.stepCount;
    chunk[at + EFFECT_NUMBER] = effect;
    this.effects.advance();
  }

  /** A step is over. */
  took(atSeconds: Seconds, entity: EntityId, before: number, after: number, event: MachineEvent): void {
    const { rows, origin } = this;
    const { chunk, at } = rows;
    chunk[at + AT] = atSeconds;
    chunk[at + ENTITY] = entity;
    chunk[at + EVENT] = (origin & TRIGGER_MASK) === TIMER ? -1 - this.slot : this.numberOf(event);
    chunk[at + CODES] = ((before + 1) << CODE_BITS) | after;
    chunk[at + ORIGIN] = origin;
    rows.advance();
    this.stepCount++;
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
    const { rows, effects } = this;
    const steps: LoggedStep[] = [];
    let nextEffect = 0;
    for (let step = 0; step < this.stepCount; step++) {
      const entity = rows.read(step, ENTITY);
      const machine = machineOf(entity);
      const event = rows.read(step, EVENT);
      const codes = rows.read(step, CODES);
      const origin = rows.read(step, ORIGIN);
      const names: string[] = [];
      for (; nextEffect < effects.count && effects.read(nextEffect, STEP) === step; nextEffect++) {
        names.push(machine.effects[effects.read(nextEffect, EFFECT_NUMBER)]!);
      }
      steps.push({
        atSeconds: rows.read(step, AT),
        entity,
        event: event < 0 ? machine.timers[-1 - event]!.event! : this.events[event]!,
        before: (codes >> CODE_BITS) - 1,
        after: codes & ((1 << CODE_BITS) - 1),
        trigger: TRIGGERS[origin & TRIGGER_MASK]!,
        cause: (origin >> ORIGIN_BITS) - 1,
        effects: names,
      });
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
