import { GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR } from '../facts/index.ts';

/** An assignment that somebody wants to remove, or that reaches its end. */
export interface HeldAssignment {
  readonly kind: 'eligible' | 'active';
  /** Template id of the Entra role, or undefined for anything else. */
  readonly entraRoleId: string | undefined;
  /** Other assignments of the same role in the tenant. */
  readonly others: { readonly active: number; readonly eligible: number };
}

/** Roles without which a tenant would have nobody to give roles (PIM-46). */
const NEVER_WITHOUT_HOLDER: ReadonlySet<string> = new Set([
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
]);

/** Whether nobody can remove the assignment, because it is the last active one of its role (PIM-46). */
export function isBeyondRemoval({ kind, entraRoleId, others }: HeldAssignment): boolean {
  return (
    kind === 'active' &&
    others.active === 0 &&
    entraRoleId !== undefined &&
    NEVER_WITHOUT_HOLDER.has(entraRoleId)
  );
}

/**
 * Whether the assignment stays past its end: that of a Global Administrator while no other assignment of the role is
 * left. Documented of eligible ones (PIM-46), and by inference true of active ones (PR17).
 */
export function staysPastItsEnd({ entraRoleId, others }: Omit<HeldAssignment, 'kind'>): boolean {
  return entraRoleId === GLOBAL_ADMINISTRATOR && others.active + others.eligible === 0;
}
