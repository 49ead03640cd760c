import type { Account } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { mfaRegistrations, type TenantStanding } from '../../models/policies/mfa-registrations.ts';

/**
 * How often each person of ours with accounts in customers' tenants registers for MFA in them: once where the tenant
 * asks for it and what was done at home does not count (B2B-17). People without such accounts are left out.
 */
export function registrationsByPerson(index: EstateIndex): ReadonlyMap<string, number> {
  const standings = new Map<string, TenantStanding[]>();
  for (const account of index.estate.accounts) {
    if (account.kind === 'member' || index.tenants.get(account.tenantId)?.role !== 'customer') continue;
    const known = standings.get(account.personId) ?? [];
    known.push(standingOf(index, account));
    standings.set(account.personId, known);
  }
  return new Map([...standings].map(([personId, each]) => [personId, mfaRegistrations(each).length]));
}

function standingOf(index: EstateIndex, { id, tenantId }: Account): TenantStanding {
  const home = index.accounts.get(index.homeAccountOf(id));
  return {
    tenantId,
    kind: 'b2b',
    idp: 'entra',
    mfaDemanded: index.signInPolicyOf(tenantId).demands !== 'none',
    trusted: index.crossTenantAccess(tenantId, home?.tenantId ?? '').mfaTrusted,
  };
}
