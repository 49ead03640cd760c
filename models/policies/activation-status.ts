import type { PIM_AZURE_REQUEST_STATUSES, PIM_REQUEST_STATUSES } from '../facts/index.ts';
import type { PimProvider } from './pim-assignment.ts';

export type GraphPimStatus = (typeof PIM_REQUEST_STATUSES.value)[number];
export type ArmPimStatus = (typeof PIM_AZURE_REQUEST_STATUSES.value)[number];

/** Where the last request for an activation stands: a state of the machine while it is open, its outcome after. */
export type RequestMoment =
  | 'pendingApproval'
  | 'scheduled'
  | 'provisioning'
  | 'active'
  | 'permanent'
  | 'expired'
  | 'denied'
  | 'timedOut'
  | 'deniedByExtension'
  | 'canceled'
  | 'failedAtStart'
  | 'deactivated';

/**
 * An end does not touch the request that began it, so it stays `Provisioned` after it has expired. Graph has no name
 * for a time-out (PIM-37), nor is one documented for a denial by an extension (PR3); `Denied` is the twin's reading.
 */
const GRAPH_STATUS: Readonly<Record<RequestMoment, GraphPimStatus>> = {
  pendingApproval: 'PendingApproval',
  scheduled: 'Granted',
  provisioning: 'PendingProvisioning',
  active: 'Provisioned',
  permanent: 'Provisioned',
  expired: 'Provisioned',
  denied: 'Denied',
  timedOut: 'Denied',
  deniedByExtension: 'Denied',
  canceled: 'Canceled',
  failedAtStart: 'Failed',
  deactivated: 'Revoked',
};

/** What Graph calls it, for Entra roles and groups (PIM-01, PIM-06). A deactivation is a request of its own (PR15). */
export function graphStatusOf(moment: RequestMoment): GraphPimStatus {
  return GRAPH_STATUS[moment];
}

/** What Azure Resource Manager calls it, for Azure roles and Lighthouse: a time-out has a name there (PIM-02, LH-61). */
export function armStatusOf(moment: RequestMoment): ArmPimStatus {
  if (moment === 'timedOut') return 'TimedOut';
  return moment === 'provisioning' ? 'ProvisioningStarted' : GRAPH_STATUS[moment];
}

/** The name the provider's own interface gives it. */
export function statusOf(provider: PimProvider, moment: RequestMoment): GraphPimStatus | ArmPimStatus {
  return provider === 'azure-role' ? armStatusOf(moment) : graphStatusOf(moment);
}
