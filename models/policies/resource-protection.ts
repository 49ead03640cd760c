import type { AccessPath } from '../access/access-path.ts';

/** Whether a protected resource can be deleted over this path, and the fact that says so. */
export interface ProtectionDecision {
  readonly allowed: boolean;
  readonly factId: string;
}

/**
 * Locks of the customer hold its own users and guests, and do not hold users of a managing tenant; deny assignments
 * hold both, and come from Azure only, since customers cannot create any (LH-47).
 *
 * @example deletesProtected({ model: 'lighthouse' }, 'lock').allowed // true
 */
export function deletesProtected(
  { model }: Pick<AccessPath, 'model'>,
  protection: 'lock' | 'deny-assignment',
): ProtectionDecision {
  return { allowed: protection === 'lock' && model === 'lighthouse', factId: 'LH-47' };
}
