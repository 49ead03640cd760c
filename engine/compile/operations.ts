import type { CallArguments } from './call-arguments.ts';
import type { MachineContext, MachineEvent } from './machine.ts';

/** Assigns several keys; every assigner is called before any value is stored. */
export const ASSIGN_KEYS = 0;
/** Assigns what one function returns. */
export const ASSIGN_ALL = 1;
/** Hands out a named effect. */
export const EFFECT = 2;
/** Puts an event into the machine's own queue, to be taken in this macrostep. */
export const RAISE = 3;
/** Arms a timer. */
export const ARM = 4;
/** Disarms a timer known while compiling. */
export const CANCEL = 5;
/** Disarms the timer whose id a function returns. */
export const CANCEL_COMPUTED = 6;

/** A function of the author: an assigner, a delay, an event or a parameter. */
export type Call<Value = unknown> = (args: CallArguments, params?: unknown) => Value;

/** One thing to do in a microstep. All have the same fields, so that the loop over them stays fast. */
export interface Operation {
  readonly code: number;
  /** Constant parameters of a named action, or undefined. */
  readonly params: unknown;
  readonly paramsOf: Call | undefined;
  /** ASSIGN_KEYS: the keys, and per key a constant or an assigner. */
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
  readonly assigners: readonly (Call | undefined)[];
  /** ASSIGN_KEYS: where values wait until all are known. */
  readonly scratch: unknown[];
  /** ASSIGN_ALL. */
  readonly assignAll: Call<MachineContext> | undefined;
  /** EFFECT: its number. ARM and CANCEL: the timer slot. */
  readonly index: number;
  /** RAISE and ARM: the event, or undefined where `eventOf` computes it. */
  readonly event: MachineEvent | undefined;
  readonly eventOf: Call<MachineEvent> | undefined;
  /** ARM: the delay; not a number means now. */
  readonly delay: unknown;
  readonly delayOf: Call | undefined;
  /** CANCEL_COMPUTED. */
  readonly timerIdOf: Call | undefined;
}

const NOTHING: Operation = {
  code: -1,
  params: undefined,
  paramsOf: undefined,
  keys: [],
  values: [],
  assigners: [],
  scratch: [],
  assignAll: undefined,
  index: -1,
  event: undefined,
  eventOf: undefined,
  delay: undefined,
  delayOf: undefined,
  timerIdOf: undefined,
};

/** Fills the fields an operation does not use, in one fixed order. */
export function operation(fields: Partial<Operation> & { readonly code: number }): Operation {
  return { ...NOTHING, ...fields };
}
