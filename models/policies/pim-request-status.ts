import type { Seconds } from '../../engine/time.ts';
import {
  LIGHTHOUSE_REQUEST_STATUSES,
  PIM_AZURE_REQUEST_STATUSES,
  PIM_CANCELED_KEPT,
  PIM_CREATED_IS_NOT_ACTIVE,
  type PIM_PRE_APPROVAL_EXTENSION,
  PIM_REQUEST_STATUSES,
  PIM_STATUS_PER_OUTCOME,
} from '../facts/index.ts';

/** Where a request lives: in Graph for Entra roles and groups, in Azure Resource Manager else. */
export type RequestHome = 'graph' | 'azure' | 'lighthouse';
export type AzureRequestStatus = (typeof PIM_AZURE_REQUEST_STATUSES.value)[number];

/** What a status means to whoever waits. `works`: provisioned now. `unknown`: a status not documented there. */
export type StatusMeaning =
  | 'waits'
  | 'scheduled'
  | 'in-progress'
  | 'works'
  | 'refused'
  | 'withdrawn'
  | 'unknown';

/** Statuses by where they are documented (PIM-01, PIM-02, LH-61); others may come, and must stop nobody. */
const DOCUMENTED: Readonly<Record<RequestHome, ReadonlySet<string>>> = {
  graph: new Set(PIM_REQUEST_STATUSES.value),
  azure: new Set(PIM_AZURE_REQUEST_STATUSES.value),
  lighthouse: new Set(LIGHTHOUSE_REQUEST_STATUSES.value),
};

const MEANINGS: Readonly<Record<AzureRequestStatus, StatusMeaning>> = {
  Accepted: 'in-progress',
  AdminApproved: 'in-progress',
  AdminDenied: 'refused',
  Canceled: 'withdrawn',
  Denied: 'refused',
  Failed: 'refused',
  FailedAsResourceIsLocked: 'refused',
  Granted: 'scheduled',
  Invalid: 'refused',
  PendingAdminDecision: 'waits',
  PendingApproval: 'waits',
  PendingApprovalProvisioning: 'in-progress',
  PendingEvaluation: 'in-progress',
  PendingExternalProvisioning: 'in-progress',
  PendingProvisioning: 'in-progress',
  PendingRevocation: 'in-progress',
  PendingScheduleCreation: 'scheduled',
  Provisioned: 'works',
  ProvisioningStarted: 'in-progress',
  Revoked: 'withdrawn',
  ScheduleCreated: 'scheduled',
  TimedOut: 'refused',
};

/** What a status means, or `unknown` where it is not documented for that kind of request. */
export function meaningOfStatus(status: string, home: RequestHome): StatusMeaning {
  return DOCUMENTED[home].has(status) ? MEANINGS[status as AzureRequestStatus] : 'unknown';
}

/** Whether the requester can take the request back: while it waits or has not begun (PIM-08 by inference, LH-64). */
export function isCancelable(status: string, home: RequestHome): boolean {
  const meaning = meaningOfStatus(status, home);
  return meaning === 'waits' || meaning === 'scheduled';
}

/** When a canceled request is deleted (PIM-08). */
export function canceledGoneAtSeconds(canceledAtSeconds: Seconds): Seconds {
  return canceledAtSeconds + PIM_CANCELED_KEPT.value;
}

/** A request as it comes in. */
export interface Submission {
  /** Rules it breaks, as pim-request.ts finds them. */
  readonly failedRules: readonly string[];
  readonly isValidationOnly: boolean;
  readonly requiresApproval: boolean;
  /** What a pre-approval extension answered, where there is one (PIM-40). */
  readonly extension?: (typeof PIM_PRE_APPROVAL_EXTENSION.value)[number];
  readonly startSeconds: Seconds;
  readonly nowSeconds: Seconds;
}

export interface SubmissionAnswer {
  readonly httpStatus: number;
  /** Null where no request is kept. */
  readonly status: string | null;
  /** Null while it is not known, and where nothing starts. */
  readonly startSeconds: Seconds | null;
}

/**
 * What Graph answers a request for an activation (PR1 to PR5, PR10, PR11). 201 says that a request was made and not
 * that anything works (PIM-07); a start in the past becomes now (PIM-11), and one that waits has none yet (PIM-06).
 */
export function answerTo(submission: Submission): SubmissionAnswer {
  const { failedRules, isValidationOnly, requiresApproval, extension, nowSeconds } = submission;
  const nothing = { status: null, startSeconds: null };
  const created = PIM_CREATED_IS_NOT_ACTIVE.value.created;
  if (failedRules.length > 0) return { httpStatus: PIM_CREATED_IS_NOT_ACTIVE.value.ruleBroken, ...nothing };
  // PR2: the rules were asked, and nothing changes.
  if (isValidationOnly) return { httpStatus: created, ...nothing };
  // PR3: whether the answer is a 400 or a denied request is not documented; the request is over either way.
  if (extension === 'Denied') return { httpStatus: created, status: 'Denied', startSeconds: null };
  const outcomes = PIM_STATUS_PER_OUTCOME.value;
  if (requiresApproval && extension !== 'AutoApproved') {
    return { httpStatus: created, status: outcomes.approval, startSeconds: null };
  }
  const startSeconds = Math.max(submission.startSeconds, nowSeconds);
  const status = startSeconds > nowSeconds ? outcomes.futureStart : outcomes.immediate;
  return { httpStatus: created, status, startSeconds };
}
