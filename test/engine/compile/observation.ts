/** Everything about a running machine that somebody outside could notice. */
export interface Observation {
  readonly value: unknown;
  readonly tags: readonly string[];
  readonly done: boolean;
  readonly context: unknown;
  /** Since the start: name, parameters, and the context the effect saw. */
  readonly effects: readonly (readonly [name: string, params: unknown, context: unknown])[];
  /** In the order they will fire: seconds left, id, event. Raises without an id are called `unnamed`. */
  readonly timers: readonly (readonly [secondsLeft: number, id: string, event: unknown])[];
  /** Which of the given events the machine says it can take. */
  readonly can: readonly boolean[];
  readonly now: number;
}

/** One machine under observation: xstate's own, or the compiled one. */
export interface Subject {
  /** Takes an event. False when the machine broke; then it is over. */
  send(event: MachineEventLike): boolean;
  /** Fires the next timer due by `until`. Undefined when there is none, false when the machine broke. */
  fireNext(until: number): boolean | undefined;
  /** Moves the clock, firing nothing. */
  moveTo(time: number): void;
  observe(probes: readonly MachineEventLike[]): Observation;
  /** Why it broke. */
  readonly failure: unknown;
}

export interface MachineEventLike {
  readonly type: string;
  readonly [key: string]: unknown;
}
