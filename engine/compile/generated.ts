import type { CallArguments } from './call-arguments.ts';
import type { GuardTest } from './guards.ts';
import type { Host, MachineContext, MachineEvent } from './machine.ts';
import type { Call } from './operations.ts';

/** One macrostep, as {@link CompiledMachine.step} takes it. */
export type Step = (
  host: Host,
  entity: number,
  configuration: number,
  context: MachineContext,
  event: MachineEvent,
) => number;

/** The same for a timer that has fired, as {@link CompiledMachine.fire} takes it. */
export type Fire = (
  host: Host,
  entity: number,
  configuration: number,
  context: MachineContext,
  event: MachineEvent,
  slot: number,
) => number;

/**
 * What generated code is given: the author's functions and constants by the numbers they have in the tables, and
 * the tables' own way of doing whatever the code leaves to them.
 */
export interface CodeParts {
  /** What guards, assigners and the like are called with; set before every run of calls. */
  readonly args: CallArguments;
  test(index: number): GuardTest;
  params(operation: number): unknown;
  paramsOf(operation: number): Call;
  value(operation: number, key: number): unknown;
  assigner(operation: number, key: number): Call;
  assignAll(operation: number): Call<MachineContext>;
  event(operation: number): MachineEvent;
  eventOf(operation: number): Call<MachineEvent>;
  delayOf(operation: number): Call;
  timerIdOf(operation: number): Call;
  /** Whole seconds of a delay; a crash where it is not finite. */
  seconds(delay: number, slot: number): number;
  /** Disarms the timer with a computed id, where there is one. */
  cancelComputed(host: Host, entity: number, timerId: unknown): void;
  /** Goes on after a first microstep: `always`, raised events, and the end of timers where the machine is done. */
  settle(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
    raised: MachineEvent[] | undefined,
  ): number;
  /** One macrostep by the tables: for events that no state here names. */
  step: Step;
}

/** A machine's step as code, as `emitCode` writes it. */
export interface GeneratedCode {
  /** Of the tables it was made from. Code that does not fit its machine is not used. */
  readonly fingerprint: string;
  make(parts: CodeParts): { readonly step: Step; readonly fire: Fire };
}
