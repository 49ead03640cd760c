import type { EstateIndex } from './estate-index.ts';

/** Tenants whose PIM keeps something that can be activated, each of which needs a plan (PIM-75, PIM-84, LH-70). */
export function pimTenants(index: EstateIndex): ReadonlySet<string> {
  const eligible = [...index.places.values()].filter((place) => place.assignment === 'eligible');
  return new Set(eligible.flatMap((place) => index.pimTenantOf(place) ?? []));
}
