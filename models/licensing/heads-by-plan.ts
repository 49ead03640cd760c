import type { EstateIndex } from '../estate-index.ts';
import type { NeededPlan } from './plan-cover.ts';
import type { SeatHead } from './seats.ts';
import { syncSeatsOf } from './sync-seats.ts';

export type HeadsByPlan = Readonly<Record<NeededPlan, readonly SeatHead[]>>;

/**
 * Who needs which plan in a tenant, beyond those given who need one with PIM: P1 whoever is synchronized to other tenants
 * from it (B2B-50), unless P2 is there for the same head, which does what P1 does (PIM-82).
 */
export function headsByPlan(
  index: EstateIndex,
): (tenantId: string, withPim: readonly SeatHead[]) => HeadsByPlan {
  const sources = new Map(syncSeatsOf(index).map((tenant) => [tenant.tenantId, tenant.heads]));
  return (tenantId, withPim) => {
    const seated = new Set(withPim.map(({ personId }) => personId));
    const carried = (sources.get(tenantId) ?? []).filter(({ personId }) => !seated.has(personId));
    return { AAD_PREMIUM_P2: withPim, AAD_PREMIUM: carried, ENTRA_ID_GOVERNANCE: [], 'workload-id': [] };
  };
}
