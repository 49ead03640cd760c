import { GDAP_ENTRA_GAPS, GDAP_WORKLOAD_GAPS, GDAP_WORKLOAD_ROLES, GDAP_WORKLOADS } from '../facts/index.ts';

/** A workload by the name Microsoft's list has for it. */
export type GdapWorkload = (typeof GDAP_WORKLOADS.value)[number];

export interface GdapReach {
  /** `unknown`: nothing is said of these roles, or of this task, beyond that the workload is on the list. */
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly factIds: readonly string[];
}

/**
 * Whether GDAP reaches a workload, or one task in it, with these roles. A workload that is not on the list is not
 * reached (GDAP-130); of one that is, a few tasks are closed to everybody (GDAP-131, GDAP-132), and two take certain
 * roles only (GDAP-133). The lists of the others are not in the twin.
 */
export function gdapReach(workload: string, roleNames: readonly string[] = [], task?: string): GdapReach {
  if (!GDAP_WORKLOADS.value.some((one) => one === workload)) return { answer: 'no', factIds: ['GDAP-130'] };
  if (workload === 'Entra ID' && GDAP_ENTRA_GAPS.value.some((gap) => gap === task)) {
    return { answer: 'no', factIds: ['GDAP-131'] };
  }
  if (task !== undefined && listOf(GDAP_WORKLOAD_GAPS.value, workload)?.includes(task)) {
    return { answer: 'no', factIds: ['GDAP-132'] };
  }
  const roles = listOf(GDAP_WORKLOAD_ROLES.value, workload);
  if (roles === undefined) return { answer: 'unknown', factIds: ['GDAP-130', 'GDAP-133'] };
  const answer = roleNames.some((name) => roles.includes(name)) ? 'yes' : 'no';
  return { answer, factIds: ['GDAP-130', 'GDAP-133'] };
}

function listOf(
  lists: Readonly<Record<string, readonly string[]>>,
  workload: string,
): readonly string[] | undefined {
  return Object.hasOwn(lists, workload) ? lists[workload] : undefined;
}
