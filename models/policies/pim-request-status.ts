import {
  LIGHTHOUSE_REQUEST_STATUSES,
  PIM_AZURE_REQUEST_STATUSES,
  PIM_REQUEST_STATUSES,
} from '../facts/index.ts';

/** Where a request lives: in Graph for Entra roles and groups, in Azure Resource Manager else. */
export type RequestHome = 'graph' | 'azure' | 'lighthouse';
type AzureRequestStatus = (typeof PIM_AZURE_REQUEST_STATUSES.value)[number];

/** What a status means for what was asked. `works`: provisioned now. `unknown`: a status not documented there. */
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
