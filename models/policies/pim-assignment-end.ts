import type { Seconds } from '../../engine/time.ts';
import {
  GLOBAL_ADMINISTRATOR,
  PIM_MIN_ASSIGNMENT,
  PIM_RENEWAL_WINDOWS,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** An assignment that somebody wants to remove, or that reaches its end. */
export interface HeldAssignment {
  readonly kind: 'eligible' | 'active';
  /** Template id of the Entra role, or undefined for anything else. */
  readonly entraRoleId?: string;
  readonly ageSeconds: Seconds;
  /** Other assignments of the same role in the tenant. */
  readonly others: { readonly active: number; readonly eligible: number };
}

/** Roles without which a tenant would have nobody to give roles (PIM-46). */
const NEVER_WITHOUT_HOLDER: ReadonlySet<string> = new Set([
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
]);

/** Why the assignment cannot be removed now: it is too young (PIM-17), or the last active one of its role (PIM-46). */
export function removalFindings(
  held: HeldAssignment,
): readonly PolicyFinding<'too-young' | 'last-administrator'>[] {
  const findings: PolicyFinding<'too-young' | 'last-administrator'>[] = [];
  if (held.ageSeconds < PIM_MIN_ASSIGNMENT.value) {
    const message = `Nothing is removed in the first ${PIM_MIN_ASSIGNMENT.value} seconds.`;
    findings.push(refusal('too-young', ['PIM-17'], message));
  }
  const isLast = held.kind === 'active' && held.others.active === 0;
  if (isLast && held.entraRoleId !== undefined && NEVER_WITHOUT_HOLDER.has(held.entraRoleId)) {
    const message = 'The last active assignment of this role cannot be removed.';
    findings.push(refusal('last-administrator', ['PIM-46'], message));
  }
  return findings;
}

/**
 * Whether the assignment stays past its end: that of a Global Administrator while no other assignment of the role is
 * left. Documented of eligible ones (PIM-46), and by inference true of active ones (PR17).
 */
export function staysPastItsEnd({ entraRoleId, others }: HeldAssignment): boolean {
  return entraRoleId === GLOBAL_ADMINISTRATOR && others.active + others.eligible === 0;
}

/**
 * What somebody can ask for by oneself: to extend in the last 14 days, to renew for 30 days after the end (PIM-42).
 * Members of a group that holds the assignment are offered neither (PIM-43).
 */
export function selfService(assignment: {
  readonly heldThroughGroup: boolean;
  /** Negative after the end; null where there is none. */
  readonly secondsToEnd: Seconds | null;
}): 'extend' | 'renew' | 'nothing' {
  const { heldThroughGroup, secondsToEnd } = assignment;
  const { extendSeconds, renewSeconds } = PIM_RENEWAL_WINDOWS.value;
  if (heldThroughGroup || secondsToEnd === null) return 'nothing';
  if (secondsToEnd > 0) return secondsToEnd <= extendSeconds ? 'extend' : 'nothing';
  return -secondsToEnd < renewSeconds ? 'renew' : 'nothing';
}
