import type { FailureModeId } from '../failure-modes/index.ts';

/** What a picture of a machine says beside its states and arrows, which come from the machine itself. */
export interface MachineNote {
  /** What the machine models, as a heading. */
  readonly label: string;
  /** The same in a sentence. */
  readonly about: string;
  /** The machine's delays by name: what passes, and the facts that say how long or what comes of it. */
  readonly timers: Readonly<Record<string, TimerNote>>;
  /** States in which access is lost, or stays where it should not; drawn at the bottom. */
  readonly failing: readonly string[];
  /** Ways in which access fails, by the state in which one meets them. */
  readonly failures: Readonly<Record<string, readonly FailureModeId[]>>;
}

export interface TimerNote {
  readonly label: string;
  /** Empty where the time is a person's or the scenario's, and no fact says anything of it. */
  readonly factIds: readonly string[];
}
