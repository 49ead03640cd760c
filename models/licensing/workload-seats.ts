import type { EstateIndex } from '../estate-index.ts';
import { countedReviews } from './counted-reviews.ts';
import type { SeatHead, SeatReason } from './seats.ts';

/** Programs that are reviewed, by the tenant whose review it is; each takes a license of Workload ID (PIM-81, PIM-107). */
export function workloadSeatsOf(index: EstateIndex): ReadonlyMap<string, readonly SeatHead[]> {
  const tenants = new Map<string, Map<string, SeatReason[]>>();
  for (const { tenantId, name, programIds } of countedReviews(index)) {
    for (const id of new Set(programIds)) {
      const programs = tenants.get(tenantId) ?? new Map<string, SeatReason[]>();
      tenants.set(tenantId, programs);
      const reason: SeatReason = { kind: 'reviewed-program', what: name, factId: 'PIM-81' };
      programs.set(id, [...(programs.get(id) ?? []), reason]);
    }
  }
  return new Map(
    [...tenants].map(([tenantId, programs]) => [
      tenantId,
      [...programs]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([personId, reasons]) => ({ personId, reasons })),
    ]),
  );
}
