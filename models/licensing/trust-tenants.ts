import type { EstateIndex } from '../estate-index.ts';

/** What a tenant has set about another that takes P1 or P2 in the tenant that sets it. */
export type TrustSetting = 'mfa' | 'device' | 'redemption';

/**
 * The tenants that trust MFA or devices of another, or redeem invitations by themselves, each with what it has set: this
 * takes P1 or P2 there (B2B-53). Redemption is set on both sides (B2B-19). How many seats it takes is not documented.
 */
export function tenantsWithTrust({ estate }: EstateIndex): ReadonlyMap<string, readonly TrustSetting[]> {
  const found = new Map<string, Set<TrustSetting>>();
  const add = (tenantId: string, setting: TrustSetting) => {
    const known = found.get(tenantId) ?? new Set();
    found.set(tenantId, known.add(setting));
  };
  for (const agreed of estate.crossTenantAccess ?? []) {
    if (agreed.mfaTrusted) add(agreed.resourceTenantId, 'mfa');
    if (agreed.deviceTrusted) add(agreed.resourceTenantId, 'device');
    if (!agreed.redeemsAutomatically) continue;
    add(agreed.resourceTenantId, 'redemption');
    add(agreed.homeTenantId, 'redemption');
  }
  return new Map(
    [...found].map(([id, settings]) => [id, SETTINGS.filter((setting) => settings.has(setting))]),
  );
}

const SETTINGS: readonly TrustSetting[] = ['mfa', 'device', 'redemption'];
