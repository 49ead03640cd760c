import type { EstateIndex } from '../estate-index.ts';
import { countedReviews } from './counted-reviews.ts';
import { governanceSeatsOf } from './governance-seats.ts';
import type { SeatReading } from './seat-count.ts';
import type { SeatReason } from './seats.ts';

/**
 * The reviews of PIM groups in which a person takes part as a guest of the tenant, for which the meter of ID Governance
 * bills and not a seat (PIM-80, PIM-90). Empty for whoever has a seat there by another account.
 */
export function governedAsGuest(
  index: EstateIndex,
  reading: SeatReading,
  personId: string,
  tenantId: string,
): readonly SeatReason[] {
  const governed = governanceSeatsOf(index, reading).find((tenant) => tenant.tenantId === tenantId);
  if (governed?.guestPersonIds.includes(personId) !== true) return [];
  const counted: readonly string[] = reading.seatReasons;
  const isThem = (accountId: string) => index.accounts.get(accountId)?.personId === personId;
  return countedReviews(index)
    .filter((review) => review.kind === 'pim-group' && review.tenantId === tenantId)
    .flatMap(({ name: what, reviewedAccountIds, reviewerAccountIds }) => [
      ...(reviewedAccountIds.some(isThem) ? [{ kind: 'reviewed' as const, what, factId: 'PIM-90' }] : []),
      ...(reviewerAccountIds.some(isThem) ? [{ kind: 'reviewer' as const, what, factId: 'PIM-90' }] : []),
    ])
    .filter(({ kind }) => counted.includes(kind));
}
