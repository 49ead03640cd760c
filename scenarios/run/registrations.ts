import type { EstateIndex } from '../../models/estate-index.ts';
import { registeringVisits } from '../../models/rules/registering-visits.ts';
import { visitsOf } from '../../models/rules/visits.ts';

/**
 * How often each person of ours with accounts in customers' tenants registers for MFA in them (B2B-17); 0 where none
 * of them asks, or none lets the person in. People without such accounts are left out.
 */
export function registrationsByPerson(index: EstateIndex): ReadonlyMap<string, number> {
  const isCustomer = (tenantId: string) => index.tenants.get(tenantId)?.role === 'customer';
  const counts = new Map<string, number>();
  const add = (personId: string, more: number) => counts.set(personId, (counts.get(personId) ?? 0) + more);
  for (const { account } of visitsOf(index)) if (isCustomer(account.tenantId)) add(account.personId, 0);
  for (const { account } of registeringVisits(index))
    if (isCustomer(account.tenantId)) add(account.personId, 1);
  return counts;
}
