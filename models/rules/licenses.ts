import type { EstateIndex } from '../estate-index.ts';

/** How many seats with PIM a tenant owns, over all its subscriptions. */
export function seatsOwned(index: EstateIndex, tenantId: string): number {
  return index.estate.licenses
    .filter((license) => license.tenantId === tenantId)
    .reduce((sum, license) => sum + license.seats, 0);
}
