import type { CrossTenantAccess } from '../estate-cross-tenant.ts';
import { SYNC_LICENSE, SYNC_LICENSE_OF_GROUPS } from '../facts/index.ts';

/** The plan that everybody needs, in the tenant they come from, whom a synchronization carries. */
export interface SyncPlan {
  readonly plan: 'AAD_PREMIUM' | 'ENTRA_ID_GOVERNANCE';
  readonly factId: string;
}

/**
 * P1 in the source for whoever is synchronized, and nothing in the target (B2B-50, PIM-86); where groups are synchronized as
 * well, or to another cloud, ID Governance or the Suite (B2B-51, PIM-81).
 */
export function planOfSync({
  syncsGroups = false,
  crossesClouds = false,
}: Pick<CrossTenantAccess, 'syncsGroups' | 'crossesClouds'>): SyncPlan {
  const { id, value } = syncsGroups || crossesClouds ? SYNC_LICENSE_OF_GROUPS : SYNC_LICENSE;
  return { plan: value.plan, factId: id };
}
