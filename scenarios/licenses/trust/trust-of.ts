import { seatsWithP1 } from '../../../models/licensing/owned-products.ts';
import { tenantsWithTrust } from '../../../models/licensing/trust-tenants.ts';
import { productsOwned } from '../../summarize/licenses.ts';
import type { CountedDesign } from '../counted-design.ts';
import type { SheetTrust, TenantTrust } from './trust-schema.ts';

/** The tenants of a design that have set trust, and what gives them the plan it takes (B2B-53). */
export function trustOf({ design, index, tenantIdOf }: CountedDesign): SheetTrust[number] {
  const trusting = tenantsWithTrust(index);
  const bringing = new Set(
    design.tenants
      .filter(({ sku, seatsNeeded }) => seatsNeeded > 0 && BRINGS_PLAN.includes(sku))
      .map(({ tenantId }) => tenantId),
  );
  const shown = new Map(design.tenants.map((row) => [row.tenantId, row]));
  const tenants = [...shown.values()].flatMap(({ tenantId, tenantName, tenantRole }): TenantTrust[] => {
    const settings = trusting.get(tenantIdOf(tenantId));
    if (settings === undefined) return [];
    const owned = productsOwned(index, tenantIdOf(tenantId));
    const plan =
      owned !== null && seatsWithP1(owned) > 0
        ? 'owned'
        : bringing.has(tenantId)
          ? 'needed-anyway'
          : owned === null
            ? 'unknown'
            : 'missing';
    return [{ tenantId, tenantName, tenantRole, settings: [...settings], plan }];
  });
  return { id: design.id, tenants };
}

/** Whose rows bring P1 or P2 to a tenant. */
const BRINGS_PLAN: readonly string[] = ['AAD_PREMIUM_P2', 'AAD_PREMIUM'];
