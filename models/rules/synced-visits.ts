import type { EstateIndex } from '../estate-index.ts';
import { syncStartProblems } from '../policies/cross-tenant-settings.ts';
import { type Visit, visitsOf } from './visits.ts';

/**
 * Visits of synchronized people between tenants that do not both redeem automatically, as far as the estate knows.
 * Where it states nothing about the two tenants their settings are unknown, which is not the same as off (B2B-02).
 */
export function syncedWithoutRedemption(
  index: EstateIndex,
  agreement: 'stated' | 'unknown',
): readonly Visit[] {
  const stated = new Set(
    (index.estate.crossTenantAccess ?? []).map(
      ({ resourceTenantId, homeTenantId }) => `${resourceTenantId} ${homeTenantId}`,
    ),
  );
  return visitsOf(index).filter(
    ({ account, homeTenantId, signIn }) =>
      account.origin === 'synchronized' &&
      stated.has(`${account.tenantId} ${homeTenantId}`) === (agreement === 'stated') &&
      syncStartProblems({
        targetAllowsSync: true,
        sourceRedeemsOutbound: signIn.redeemsAutomatically,
        targetRedeemsInbound: signIn.redeemsAutomatically,
        targetAllowsInvitations: true,
      }).length > 0,
  );
}
