/**
 * A way in which access breaks or leaks, as a trainer tells it: what you see, why, what helps, what would have kept it
 * from happening. A drill of the same name shows it.
 */
export interface FailureMode {
  /** Stable, and the name of its drill and of its test. */
  readonly id: string;
  readonly label: string;
  /** What the engineer sees: a message, an empty list, or nothing at all. */
  readonly symptom: string;
  /** True where no message tells what is wrong. */
  readonly silent: boolean;
  readonly cause: string;
  readonly fix: string;
  readonly prevention: string;
  readonly factIds: readonly string[];
  /** Rules that find it in a declared estate, before it happens. */
  readonly ruleIds?: readonly string[];
}
