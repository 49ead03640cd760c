import type { Seconds } from '../../engine/time.ts';
import type { Workload } from '../estate.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  APP_PROVISIONING_LAG,
  AZURE_DATA_PLANE_LAG,
  AZURE_RBAC_LAG,
  DEVICE_LOCAL_ADMINISTRATOR_LAG,
  GDAP_WORKLOAD_DELAY,
  GROUP_TO_WORKLOAD_LAG,
  LIGHTHOUSE_EFFECT_DELAY,
  PIM_APP_CACHE,
  PIM_CLOCK_RUNS_WHILE_WAITING,
  PIM_DIRECTORY_LAG,
  PIM_RESIDUAL_ACCESS,
  REPORTED_WORKLOAD_LAG,
  ROLE_PROPAGATION,
} from '../facts/index.ts';

/*
 * An activation is written within seconds (PIM-65). When the workload notices is another matter: it depends on who
 * provides the role, on the workload, and on which of group and role was activated. The same holds after the end,
 * when a workload that remembers still lets the user in (PIM-67), since no revocation follows a lost role (PIM-68).
 */

export type PropagatedWorkload =
  | Workload
  | 'azure-data-plane'
  | 'device-local-administrator'
  | 'app-provisioning';

export interface PropagationQuestion {
  /** Where the activation is: `gdap-group` is a group of the managing tenant that holds roles at a customer. */
  readonly provider: 'group' | 'entra-role' | 'azure-role' | 'lighthouse' | 'gdap-group';
  readonly workload: PropagatedWorkload;
  /** For `group` only: what is activated, the place in the group (the default) or the role of the group (PIM-63). */
  readonly topology?: 'user-eligible-in-group' | 'group-eligible-for-role';
  /** For `azure-data-plane` only; a smaller scope by default (PIM-71). */
  readonly atManagementGroup?: boolean;
  /** For `app-provisioning` only: activations of the last ten seconds, this one included; 1 by default (PIM-72). */
  readonly activationsAtOnce?: number;
}

/** Microsoft's figures, those of the article, or those of consultants where they have any (PIM-74). */
export type PropagationReading = 'documented' | 'article' | 'reported';

/** How long it takes, at least and at most, and the fact that says so. */
export interface Propagation {
  readonly lowSeconds: Seconds;
  readonly highSeconds: Seconds;
  readonly factId: string;
}

/** Workloads where Microsoft warns of groups that hold the role while people activate the group. */
const SLOW_WORKLOADS: readonly string[] = GDAP_WORKLOAD_DELAY.value.slowWorkloads;

/** What has a delay of its own whoever provides the role. */
const BEYOND_GDAP: readonly PropagatedWorkload[] = [
  'azure-data-plane',
  'device-local-administrator',
  'app-provisioning',
];

/**
 * How long after the directory has written an activation the workload lets the user work
 * (PIM-63, PIM-66, PIM-69 to PIM-74, B2B-93, LH-69, GDAP-114). An Azure role is felt in Azure only: asked about
 * another workload, it answers with Azure's numbers.
 *
 * @example
 * propagationOf({ provider: 'gdap-group', workload: 'exchange' }, 'documented') // 5 minutes to 2 hours, GDAP-114
 */
export function propagationOf(question: PropagationQuestion, reading: PropagationReading): Propagation {
  const { provider, workload } = question;
  if (provider === 'gdap-group' && !BEYOND_GDAP.includes(workload)) return throughGdap(workload, reading);
  if (reading === 'article') return { ...PIM_DIRECTORY_LAG.value, factId: PIM_APP_CACHE.id };
  const always = inEitherDirection(question);
  if (always) return always;
  const byMembership = provider === 'group' && question.topology !== 'group-eligible-for-role';
  if (reading === 'reported' && (workload === 'exchange' || workload === 'sharepoint'))
    return asReported(workload, byMembership);
  if (byMembership && SLOW_WORKLOADS.includes(workload)) return throughMembership(workload);
  if (workload === 'sharepoint') {
    const { activatedSeconds, usableSeconds } = PIM_CLOCK_RUNS_WHILE_WAITING.value;
    return upTo(activatedSeconds - usableSeconds, PIM_CLOCK_RUNS_WHILE_WAITING.id);
  }
  return upTo(ROLE_PROPAGATION.value, ROLE_PROPAGATION.id);
}

/**
 * How long after the end of an activation the workload may still let the user work, by what it remembers or by the
 * access token (PIM-67, PIM-69, PIM-71, PIM-73, B2B-80, B2B-93, LH-69). The article does not mention it, so under its
 * reading only the directory's own seconds are left. Where Microsoft says nothing about the way back (PIM-72), it
 * takes as long as the way there.
 */
export function lingeringOf(question: PropagationQuestion, reading: PropagationReading): Propagation {
  const { provider, workload } = question;
  if (reading === 'article') return { ...PIM_DIRECTORY_LAG.value, factId: PIM_APP_CACHE.id };
  const always = inEitherDirection(question);
  if (always) return always;
  const byMembership =
    provider === 'gdap-group' || (provider === 'group' && question.topology !== 'group-eligible-for-role');
  if (byMembership && (workload === 'exchange' || workload === 'sharepoint'))
    return upTo(GROUP_TO_WORKLOAD_LAG.value, GROUP_TO_WORKLOAD_LAG.id);
  if (workload === 'entra' && provider !== 'gdap-group')
    return upTo(ROLE_PROPAGATION.value, ROLE_PROPAGATION.id);
  return upTo(ACCESS_TOKEN_LIFETIME.value.highSeconds, PIM_RESIDUAL_ACCESS.id);
}

const upTo = (highSeconds: Seconds, factId: string): Propagation => ({ lowSeconds: 0, highSeconds, factId });

/** Today's numbers of GDAP; consultants and Microsoft are one there. */
function throughGdap(workload: PropagatedWorkload, reading: PropagationReading): Propagation {
  const { direct, slow } = GDAP_WORKLOAD_DELAY.value;
  const isSlow = reading !== 'article' && SLOW_WORKLOADS.includes(workload);
  return { ...(isSlow ? slow : direct), factId: GDAP_WORKLOAD_DELAY.id };
}

/** Workloads and providers that notice the end as late as the start. */
function inEitherDirection(question: PropagationQuestion): Propagation | undefined {
  const { provider, workload } = question;
  if (provider === 'lighthouse') return upTo(LIGHTHOUSE_EFFECT_DELAY.value, LIGHTHOUSE_EFFECT_DELAY.id);
  if (workload === 'azure-data-plane' && question.atManagementGroup)
    return { ...AZURE_DATA_PLANE_LAG.value, factId: AZURE_DATA_PLANE_LAG.id };
  if (provider === 'azure-role' || workload === 'azure' || workload === 'azure-data-plane')
    return upTo(AZURE_RBAC_LAG.value, AZURE_RBAC_LAG.id);
  if (workload === 'device-local-administrator')
    return upTo(DEVICE_LOCAL_ADMINISTRATOR_LAG.value, DEVICE_LOCAL_ADMINISTRATOR_LAG.id);
  if (workload !== 'app-provisioning') return undefined;
  const { lowSeconds, highSeconds, activationsAtOnce, cycleSeconds } = APP_PROVISIONING_LAG.value;
  const waitsForCycle = (question.activationsAtOnce ?? 1) > activationsAtOnce;
  return {
    lowSeconds,
    highSeconds: waitsForCycle ? cycleSeconds : highSeconds,
    factId: APP_PROVISIONING_LAG.id,
  };
}

/** Microsoft gives a day for Exchange and SharePoint; for Purview it warns only, and users give the figures. */
function throughMembership(workload: PropagatedWorkload): Propagation {
  if (workload === 'purview') return { ...GDAP_WORKLOAD_DELAY.value.slow, factId: GDAP_WORKLOAD_DELAY.id };
  return upTo(GROUP_TO_WORKLOAD_LAG.value, GROUP_TO_WORKLOAD_LAG.id);
}

function asReported(workload: PropagatedWorkload, byMembership: boolean): Propagation {
  const { lowSeconds, highSeconds, sharepointByGroupSeconds } = REPORTED_WORKLOAD_LAG.value;
  const isSlowest = byMembership && workload === 'sharepoint';
  return {
    lowSeconds,
    highSeconds: isSlowest ? sharepointByGroupSeconds : highSeconds,
    factId: REPORTED_WORKLOAD_LAG.id,
  };
}
