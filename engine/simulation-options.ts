import type { MachineEvent } from './compile/machine.ts';
import type { Priority } from './queue.ts';
import type { Seconds } from './time.ts';

/** The number of an entity, in the order of `addEntity`, from 0. */
export type EntityId = number;

/** A handle for `cancelScheduled`. Stays harmless after the event has happened. */
export type ScheduledId = number;

/** Wiring that wants to be called at a time. Pass the same function with different tokens: then nothing is allocated. */
export type ScheduledCall = (token: number) => void;

/** What happens within one second happens in this order, whoever was armed first. */
export const PRIORITY = {
  /** Events that the scenario itself puts in: a compromise, a deletion, a price change. */
  scenario: 0,
  /** Timers of machines: expiries, timeouts, answers. What ends at a second has ended for whatever begins then. */
  timer: 1,
  /** What people do of their own accord: requests, sign-ins. */
  behavior: 2,
  /** Looking only: samples and probes. */
  observation: 3,
} as const satisfies Record<string, Priority>;

export interface SimulationOptions {
  /** The last second that is simulated. Timers after it are dropped. */
  readonly horizonSeconds: Seconds;
  /** A named effect of a machine. May call `send`, `schedule` and `addEntity`. */
  readonly onEffect?: (effect: string, entity: EntityId, params: unknown) => void;
  /**
   * After every event an entity took, before its effects go out. `before` and `after` are configuration
   * codes, equal where the event changed nothing; `before` is -1 when the entity starts.
   */
  readonly onTransition?: (entity: EntityId, before: number, after: number, event: MachineEvent) => void;
  /** When a second is over and all its messages are delivered: the moment invariants hold. For looking only. */
  readonly onSecondOver?: (atSeconds: Seconds) => void;
  /** More events than this within one second can only be an endless exchange: a crash. Default ten million. */
  readonly maxEventsPerSecond?: number;
}

export interface EventCounts {
  /** Timers of machines that fired. */
  readonly timers: number;
  /** Events delivered from `schedule`. */
  readonly scheduled: number;
  /** Calls made from `scheduleCall`. */
  readonly calls: number;
  /** Events delivered from `send`. */
  readonly messages: number;
  /** Timers and schedules that lay past the horizon. */
  readonly dropped: number;
}
