import type { EstateIndex } from '../estate-index.ts';
import type { Subject } from './rule.ts';

/** Tenants as subjects of a finding; the id stands in where a name is missing. */
export function namedCustomers(index: EstateIndex, tenantIds: Iterable<string>): readonly Subject[] {
  return [...tenantIds].map((id) => ({ id, name: index.tenants.get(id)?.name ?? id }));
}
