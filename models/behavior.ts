import type { Distribution } from '../engine/distributions.ts';
import type { Seconds } from '../engine/time.ts';

/** What people do: how often they need access, how long they work, how fast they answer. All of it the scenario's, none of it Microsoft's. */
export interface Behavior {
  /** How often one engineer needs access, per working day. A range is drawn once per replication, the same for every design. */
  readonly activationsPerEngineerPerDay: Distribution;
  /** How long one piece of work takes. */
  readonly workSeconds: Distribution;
  /** Length engineers ask for; `null` asks for the policy's maximum. */
  readonly requestedActivationSeconds: Seconds | null;
  /** How long an engineer waits for access before giving up. */
  readonly patienceSeconds: Seconds;
  /** Time an approver on duty takes to answer. */
  readonly approverResponse: Distribution;
  /** Share of honest requests an approver refuses, 0 to 1. */
  readonly approverDenies: number;
  /** Share of an attacker's requests an approver lets through because they look like everybody's, 0 to 1. */
  readonly approverFooled: number;
  readonly workingHours: WorkingHours | 'always';
  /** Work of an engineer whose account is disabled goes to a colleague who serves the same need. Default: false. */
  readonly handsOver?: boolean;
  readonly renewal: RenewalBehavior;
}

export interface WorkingHours {
  /** Hour of the day, UTC, 0 to 24. */
  readonly fromHour: number;
  readonly toHour: number;
  /** ISO weekdays, Monday is 1. */
  readonly days: readonly number[];
}

/** How the partner renews GDAP relationships before they end. */
export interface RenewalBehavior {
  /** How long before the end the partner asks the customer for a new one; `null`: nobody tracks ends. */
  readonly leadSeconds: Seconds | null;
  /** Share of ends that slip through although tracked, 0 to 1. */
  readonly forgotten: number;
  /** Time the customer's Global Administrator takes to approve. */
  readonly customerApproval: Distribution;
  /** Time until somebody notices a lapse and asks for a new relationship. */
  readonly noticeAfterLapse: Distribution;
}
