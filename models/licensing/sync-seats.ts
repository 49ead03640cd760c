import type { EstateIndex } from '../estate-index.ts';
import type { SeatHead } from './seats.ts';

/** Who needs a seat of P1 in one tenant, because another tenant has a synchronized account of theirs. */
export interface SourceSeats {
  readonly tenantId: string;
  readonly heads: readonly SeatHead[];
}

/**
 * Cross-tenant synchronization needs P1 for every person it carries, in the tenant they come from; the tenants they go to
 * need nothing for it (B2B-50, PIM-86). Each person once, whatever the number of tenants. Sorted by ids.
 */
export function syncSeatsOf({
  estate,
  accounts,
  homeAccountOf,
  tenants,
}: EstateIndex): readonly SourceSeats[] {
  const sources = new Map<string, Map<string, Set<string>>>();
  for (const account of estate.accounts) {
    const source = accounts.get(homeAccountOf(account.id))?.tenantId;
    if (account.origin !== 'synchronized' || source === undefined || source === account.tenantId) continue;
    const people = sources.get(source) ?? new Map<string, Set<string>>();
    sources.set(source, people);
    const targets = people.get(account.personId) ?? new Set<string>();
    people.set(account.personId, targets.add(tenants.get(account.tenantId)?.name ?? account.tenantId));
  }
  return sorted(sources).map(([tenantId, people]) => ({
    tenantId,
    heads: sorted(people).map(([personId, targets]) => ({
      personId,
      reasons: [...targets].sort().map((what) => ({ kind: 'synchronized' as const, what, factId: 'B2B-50' })),
    })),
  }));
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
