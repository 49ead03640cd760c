import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * How long a role that was just activated takes to be felt in single workloads; PIM-65 to PIM-71 are in pim.ts.
 */

export const APP_PROVISIONING_LAG = defineFact({
  id: 'PIM-72',
  statement:
    'An activated group membership is provisioned to an application in 2 to 10 minutes; the sixth and later ones within ten seconds wait for the next cycle of 40 minutes.',
  value: {
    lowSeconds: 2 * MINUTE_SECONDS,
    highSeconds: 10 * MINUTE_SECONDS,
    activationsAtOnce: 5,
    windowSeconds: 10,
    cycleSeconds: 40 * MINUTE_SECONDS,
  },
  unit: 'seconds',
  source: 'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const DEVICE_LOCAL_ADMINISTRATOR_LAG = defineFact({
  id: 'PIM-73',
  statement:
    'A local administrator of joined devices becomes one within 4 hours and after a new sign-in, and ceases to be one as late; at once on a device never used before.',
  value: 4 * HOUR_SECONDS,
  unit: 'seconds',
  source: 'entra-docs identity/devices/assign-local-admin.md (2023-11-28)',
  date: '2023-11-28',
  confidence: 'C',
});

export const REPORTED_WORKLOAD_LAG = defineFact({
  id: 'PIM-74',
  statement:
    'Consultants report 15 to 40 minutes for Exchange and SharePoint, and up to a day for SharePoint through PIM for Groups; Microsoft gives no figure for Intune and Defender.',
  value: {
    lowSeconds: 15 * MINUTE_SECONDS,
    highSeconds: 40 * MINUTE_SECONDS,
    sharepointByGroupSeconds: DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'third party: blog.evolit.pl',
  date: '2026-09-22',
  confidence: 'T',
});
