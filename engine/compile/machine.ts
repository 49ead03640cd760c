import type { AnyStateMachine } from 'xstate';
import type { Seconds } from '../time.ts';

/** An event as XState knows it: a type, and whatever the sender adds. */
export interface MachineEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a machine keeps beside its state. Changed in place, and another entity's after the step: nobody may keep it. */
export type MachineContext = Record<string, unknown>;

/**
 * What the loop lends a compiled machine while it steps one entity.
 * The machine never sees the clock, the queue, or another entity.
 */
export interface Host {
  /**
   * Arms the timer `slot` of `entity`; `event` is delivered after `delaySeconds` (a whole number, 0 or more).
   * The slot is free: the compiler refuses machines that could arm an armed one.
   */
  arm(entity: number, slot: number, delaySeconds: Seconds, event: MachineEvent): void;
  /** Disarms the timer `slot` of `entity`; nothing happens where it is not armed. */
  cancel(entity: number, slot: number): void;
  /** Hands out a named effect with its resolved parameters, in the order xstate would run the action. */
  effect(entity: number, effect: number, params: unknown, context: MachineContext): void;
}

/** One set of states that can be active together, numbered. */
export interface Configuration {
  readonly code: number;
  /** The value xstate would report: a name, or nested records of names. */
  readonly value: unknown;
  /** Full ids of all active state nodes, in document order. */
  readonly stateIds: readonly string[];
  /** Tags of all active state nodes. */
  readonly tags: ReadonlySet<string>;
  /** True when the machine's top level is final: it reacts to nothing any more. */
  readonly done: boolean;
}

/** Why a timer exists: an `after` of a state, or a delayed `raise`. */
export interface TimerSlot {
  readonly slot: number;
  /** The id xstate schedules it under. */
  readonly id: string;
  readonly kind: 'after' | 'raise';
  /** What it delivers, where that is one and the same object whoever arms it. */
  readonly event: MachineEvent | undefined;
}

/** An XState machine as integer tables. Equal in behavior to xstate's own interpreter; a property test holds it to that. */
export interface CompiledMachine {
  readonly id: string;
  readonly source: AnyStateMachine;
  /** Every configuration reachable when all guards may go either way; the index is the code. */
  readonly configurations: readonly Configuration[];
  /**
   * Event types that any state listens to, also xstate's own (`xstate.after.…`, `xstate.done.state.…`); the index is
   * the code. Partial wildcards (`mail.*`) follow as if they were types, and `*` is always the last.
   */
  readonly eventTypes: readonly string[];
  readonly timers: readonly TimerSlot[];
  /** Per timer slot, its place in the queue, from 0: slots that are never armed at the same time share one. */
  readonly timerNodes: readonly number[];
  readonly effects: readonly string[];
  /** The keys of the context that steps may set; undefined where a function decides which. */
  readonly assigns: ReadonlySet<string> | undefined;
  /** Whether a generated module steps it, or the tables do; no result depends on it. */
  readonly runsAs: 'code' | 'tables';
  /**
   * The code of an event type. A type nobody names has the code of the longest partial wildcard that takes it, or the
   * last code, which only `*` takes.
   */
  eventCode(type: string): number;
  /** Creates the context from `input`, enters the initial states, and returns where the entity stands. */
  start(host: Host, entity: number, input: unknown): { context: MachineContext; configuration: number };
  /** Takes one event, to the end of the macrostep, and returns the new configuration. */
  step(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
  ): number;
  /** The same for the event of a timer that has just fired: the slot says which without looking at the event. */
  fire(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
    slot: number,
  ): number;
  /** True when this event would change the state, the context, or cause an effect (xstate's `can`). */
  can(configuration: number, context: MachineContext, event: MachineEvent): boolean;
}
