import type { EstateIndex } from '../estate-index.ts';
import { countedReviews } from './counted-reviews.ts';
import { SeatCount, type SeatReading, type TenantCount } from './seat-count.ts';

/**
 * Who takes part in reviews of PIM groups, which need ID Governance and not P2 alone (PIM-80): the reviewed and the
 * reviewers, each once, unless `seatReasons` leaves a reason out. Guests among them take no seat and are metered (PIM-90);
 * members do, external ones always, since what might cover them from home is P2 and not ID Governance (PIM-89, PIM-128).
 */
export function governanceSeatsOf(index: EstateIndex, reading: SeatReading): readonly TenantCount[] {
  const seats = new SeatCount(index, { ...reading, externalMemberSeats: true });
  for (const review of countedReviews(index)) {
    if (review.kind !== 'pim-group') continue;
    const reason = { what: review.name, factId: 'PIM-80' };
    for (const id of review.reviewedAccountIds)
      seats.add(review.tenantId, id, { kind: 'reviewed', ...reason });
    for (const id of review.reviewerAccountIds) {
      seats.add(review.tenantId, id, { kind: 'reviewer', ...reason });
    }
  }
  return seats.result();
}
