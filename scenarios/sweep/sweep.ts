import type { Diagnostic, Loaded } from '../load/diagnostic.ts';
import type { Scenario } from '../scenario.ts';

/** One key that a sweep varies. */
export interface SweepParameter {
  /** Its path in the scenario, such as `sketch.customers.count`. */
  readonly path: string;
  /** The values it takes, as written. */
  readonly values: readonly unknown[];
}

/** One combination of values. */
export interface SweepPoint {
  readonly position: number;
  /** For each parameter the position of its value. */
  readonly choices: readonly number[];
  /** Hash of the scenario it makes. */
  readonly hash: string;
  /** The most replications it can take. */
  readonly maxReplications: number;
  /** Designs its scenario compares. */
  readonly designs: number;
}

/** What is done to every point beside the file. */
export interface SweepChanges {
  readonly seed?: number | undefined;
  readonly replications?: number | undefined;
}

/** A sweep whose points have not been read yet. */
export interface OpenSweep {
  readonly parameters: readonly SweepParameter[];
  /** For each point the positions of its values; the last parameter changes fastest. */
  readonly grid: readonly (readonly number[])[];
  /** Reads the scenario of one point; what is wrong with a value is told at the value. */
  read(position: number): Promise<Loaded<Scenario>>;
}

/** A sweep all of whose points are valid scenarios. */
export interface Sweep {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly SweepParameter[];
  readonly points: readonly SweepPoint[];
  readonly seed: number;
  /** SHA-256 of the parameters and of every point's scenario, seed and precision. */
  readonly hash: string;
  /** The scenario of one point, read anew: a thousand of them need not be held at once. */
  scenarioOf(position: number): Promise<Scenario>;
}

export interface LoadedSweep {
  readonly value?: Sweep;
  readonly diagnostics: readonly Diagnostic[];
}
