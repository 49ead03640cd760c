import type { EstateIndex } from '../estate-index.ts';

/** The names of tenants, or their ids where a name is missing. */
export function customerNames(index: EstateIndex, tenantIds: Iterable<string>): readonly string[] {
  return [...tenantIds].map((id) => index.tenants.get(id)?.name ?? id);
}
