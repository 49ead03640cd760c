import type { Estate } from './estate.ts';
import type { EstateIndex } from './estate-index.ts';
import { carriesPim } from './licensing/owned-products.ts';

/** Tenants whose PIM keeps something that can be activated, each of which needs a plan (PIM-75, PIM-84, LH-70). */
export function pimTenants(index: EstateIndex): ReadonlySet<string> {
  const eligible = [...index.places.values()].filter((place) => place.assignment === 'eligible');
  return new Set(eligible.flatMap((place) => index.pimTenantOf(place) ?? []));
}

/**
 * Tells the tenants that own no plan with PIM, where eligible places are for nothing (PIM-75, PIM-89, LH-70). A plan
 * is a matter of being there, not of enough seats (PIM-78). Where nobody has said which licenses there are, none lacks one.
 */
export function planLack({ licenses, licensesUnknown }: Estate): (tenantId: string | undefined) => boolean {
  const owners = new Set(licenses.filter(carriesPim).map(({ tenantId }) => tenantId));
  return (tenantId) => tenantId !== undefined && licensesUnknown !== true && !owners.has(tenantId);
}
