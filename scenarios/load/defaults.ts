import type { Distribution } from '../../engine/distributions.ts';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import type { Behavior } from '../../models/behavior.ts';
import type { LicenseSubscription } from '../../models/estate.ts';
import { GDAP_DEFAULT_TERM, GDAP_MAX_TERM } from '../../models/facts/gdap.ts';
import { PIM_DEFAULT_ACTIVATION } from '../../models/facts/pim.ts';
import type { CrossTenantSketch, PimSketch } from '../scenario.ts';

/*
 * What a scenario that leaves something out gets. Ours, not Microsoft's, unless a fact is named;
 * the descriptions in the schema say the same in words.
 */

/** A Monday. */
export const DEFAULT_START = '2026-01-05T00:00:00Z';
export const DEFAULT_HORIZON_SECONDS = 90 * DAY_SECONDS;
/** GDAP's longest term, so that every relationship of an estate meets its end (GDAP-01). */
export const ESTATE_HORIZON_SECONDS = GDAP_MAX_TERM.value;
export const DEFAULT_SEED = 1;

export const DEFAULT_MANAGING_NAME = 'Managing tenant';
export const DEFAULT_APPROVERS = 3;
export const DEFAULT_PODS = 1;
export const DEFAULT_CHANNEL: LicenseSubscription['channel'] = 'direct-annual';

/** GDAP-02. */
export const DEFAULT_TERM_SECONDS = GDAP_DEFAULT_TERM.value;
export const EARLIEST_END_SECONDS = DAY_SECONDS;

export const DEFAULT_PIM: PimSketch = {
  maxActivationSeconds: PIM_DEFAULT_ACTIVATION.value,
  mfa: true,
  authenticationContext: false,
  approvalTiers: [],
  groupsPer: 'tier',
};

/** Service defaults: no trust (B2B-01), external members (B2B-60). That customers ask for MFA is ours. */
export const DEFAULT_CROSS_TENANT: CrossTenantSketch = {
  mfaTrust: false,
  userType: 'member',
  demandsMfa: true,
};

export const DEFAULT_OWN_ADMINS = 2;
export const DEFAULT_OWN_APPROVERS = 1;

export const DEFAULT_BEHAVIOR: Behavior = {
  activationsPerEngineerPerDay: { kind: 'uniform', low: 2, high: 5 },
  workSeconds: lognormal(25 * MINUTE_SECONDS, 2 * HOUR_SECONDS),
  requestedActivationSeconds: null,
  patienceSeconds: 4 * HOUR_SECONDS,
  approverResponse: lognormal(12 * MINUTE_SECONDS, 2 * HOUR_SECONDS),
  approverDenies: 0.02,
  approverFooled: 0.5,
  workingHours: { fromHour: 8, toHour: 18, days: [1, 2, 3, 4, 5] },
  renewal: {
    leadSeconds: 30 * DAY_SECONDS,
    forgotten: 0.05,
    customerApproval: lognormal(3 * DAY_SECONDS, 14 * DAY_SECONDS),
    noticeAfterLapse: lognormal(DAY_SECONDS, 5 * DAY_SECONDS),
  },
};

export const DEFAULT_DETECTED_AFTER = lognormal(4 * HOUR_SECONDS, 3 * DAY_SECONDS);
export const DEFAULT_RESPONDED_AFTER = lognormal(30 * MINUTE_SECONDS, 4 * HOUR_SECONDS);

export const DEFAULT_HALF_WIDTH = 1;
export const DEFAULT_MIN_REPLICATIONS = 20;
export const DEFAULT_MAX_REPLICATIONS = 200;

function lognormal(median: number, p95: number): Distribution {
  return { kind: 'lognormal', median, p95 };
}

/** What a forecast assumes: nobody tracks ends, and nobody notices them either. */
export const NOBODY_RENEWS: Behavior['renewal'] = {
  ...DEFAULT_BEHAVIOR.renewal,
  leadSeconds: null,
  noticeAfterLapse: { kind: 'constant', value: 2 * ESTATE_HORIZON_SECONDS },
};
