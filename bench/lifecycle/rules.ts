/**
 * The workload `lifecycle`: engineers who activate a role, are approved or not, work and stop; relationships
 * that end under them. Other languages and libraries have run the same rules with the same generator, and one
 * event out of order changes every number after it, so the seven numbers below are a proof of sameness.
 *
 *   engineer      idle ──gap──▶ pendingApproval ──answer──▶ provisioning ──1──▶ active ──work──▶ idle
 *                   │  ▲ inactive relationship: refused       ▲                   │ REL_EXPIRED
 *                   └──┴──────────── seven in ten ────────────┘                   ▼ idle
 *   relationship  active ──term──▶ extended four times in five, else inactive ──pause──▶ active
 *
 * One unit of time is a minute of the workload; the engine's clock counts it as a second.
 */
export const DAY_MINUTES = 1440;
export const TERM_MINUTES = 730 * DAY_MINUTES;
export const EXTENSION_MINUTES = 180 * DAY_MINUTES;
export const APPROVAL_TIMEOUT_MINUTES = 1440;
export const PROVISIONING_MINUTES = 1;
export const GAP_MEAN_MINUTES = 480;
export const ANSWER_MEAN_MINUTES = 30;
export const PAUSE_MEAN_MINUTES = 7200;
export const SHORTEST_WORK_MINUTES = 30;
export const WORK_SPAN_MINUTES = 451;
export const APPROVAL_CHANCE = 0.3;
export const DENIAL_CHANCE = 0.05;
export const EXTENSION_CHANCE = 0.8;

/** How large a run is. */
export interface LifecycleSize {
  readonly tenants: number;
  readonly engineersPerTenant: number;
  readonly days: number;
}

/** What every implementation must find, number for number. */
export interface LifecycleOutcome {
  /** Timers fired and messages delivered; canceled timers are none. */
  readonly events: number;
  readonly activations: number;
  readonly refused: number;
  readonly denied: number;
  readonly activeMinutes: number;
  readonly forced: number;
  readonly peak: number;
}

/** A run that is set up and waits: setting up is not what is measured. */
export interface PreparedRun {
  /** Runs to the horizon. */
  run(): void;
  outcome(): LifecycleOutcome;
}

/** One way of running the workload. */
export type Implementation = (size: LifecycleSize, seed: number) => PreparedRun;
