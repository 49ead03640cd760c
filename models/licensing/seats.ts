import type { Estate } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { countedReviews } from './counted-reviews.ts';
import { approverSeats, placeSeats } from './place-seats.ts';
import { SeatCount, type SeatReading } from './seat-count.ts';

/** Why one person needs a seat. */
export interface SeatReason {
  readonly kind:
    | 'eligible-member'
    | 'time-bound-member'
    | 'approver'
    | 'reviewer'
    | 'reviewed'
    | 'eligible-owner'
    | 'eligible-role'
    | 'time-bound-role'
    | 'configurer'
    /** An account of the person is carried to another tenant; a seat of P1 or of ID Governance (sync-seats.ts). */
    | 'synchronized'
    /** A program that is reviewed, which takes Workload ID (PIM-81). */
    | 'reviewed-program'
    /** What ID Governance stands on: P1, where nothing else gives it; for each head by inference (PIM-79, PIM-105). */
    | 'prerequisite'
    /** Who is in a role-assignable group or eligible for one, where each takes P1 for it (PIM-81). */
    | 'role-group-member'
    /** Nobody's seat: role-assignable groups need P1 in their tenant (PIM-52, PIM-81). */
    | 'plan-for-role-groups'
    /** Nobody's seat: without a plan nothing of it runs for guests either (PIM-89, PIM-90). */
    | 'plan-for-guests'
    /** Nobody's seat either: without a plan PIM does not run for members whose seats are at home (PIM-75, PIM-89). */
    | 'plan-for-members'
    /** PIM of another tenant, where the person is an external member whom a seat at home covers (PIM-89). */
    | 'seat-at-home'
    /** One seat per customer, where a scenario assumes that (PIM-92); seats.ts counts people once. */
    | 'per-customer';
  /** The group, role or review that causes it. */
  readonly what: string;
  readonly factId: string;
}

/** One person who needs a seat, or one account, or a program, with every reason there is. */
export interface SeatHead {
  /** Id of the person, or of the program; empty for a seat that is nobody's. */
  readonly personId: string;
  /** Only where accounts are counted and not people. */
  readonly accountId?: string;
  readonly reasons: readonly SeatReason[];
}

/** Who needs a seat of a plan with PIM in one tenant. */
export interface TenantSeats {
  readonly tenantId: string;
  readonly heads: readonly SeatHead[];
  /** People who use PIM here as guests: billed by monthly activity, not by seat (PIM-87, PIM-89). */
  readonly meteredPersonIds: readonly string[];
  /** External members who use PIM here with a seat at home, where that is assumed to be enough (PIM-89). */
  readonly coveredPersonIds: readonly string[];
}

/**
 * The people who need a seat, in every tenant where PIM runs, each person once (PIM-76, PIM-84, PIM-92): whoever is
 * eligible, or has a place with an end, in a group, a role or an authorization of Lighthouse, also those a group brings
 * along (PIM-53); approvers of what somebody is eligible for; reviewers and reviewed, unless `seatReasons` leaves a
 * reason out. Who only configures PIM counts if the assumption `configuringNeedsSeat` says so (PIM-78). Where accounts are
 * counted, `seatsPerAccount`, each takes a seat. By the assumption `externalMemberSeats` the seat of an external member is
 * at home instead, also where no PIM runs (PIM-89). Sorted by ids, so that the order of the estate is of no weight.
 */
export function seatsOf(index: EstateIndex, assumptions: SeatReading): readonly TenantSeats[] {
  const { estate } = index;
  const seats = new SeatCount(index, assumptions);
  for (const { tenantId, accountId, reason } of [...placeSeats(index), ...approverSeats(index)]) {
    seats.add(tenantId, accountId, reason);
  }
  for (const review of countedReviews(index)) {
    const reason = { what: review.name, factId: 'PIM-76' };
    for (const id of review.reviewedAccountIds)
      seats.add(review.tenantId, id, { kind: 'reviewed', ...reason });
    for (const id of review.reviewerAccountIds) {
      seats.add(review.tenantId, id, { kind: 'reviewer', ...reason });
    }
  }
  if (assumptions.configuringNeedsSeat) countConfigurers(seats, estate);
  return seats
    .result()
    .map(({ guestPersonIds, ...tenant }) => ({ ...tenant, meteredPersonIds: guestPersonIds }));
}

/** Whether anybody among these heads uses PIM in the tenant, and does not only have the seat there for PIM elsewhere (PIM-89). */
export function usePimThere(
  heads: readonly { readonly reasons: readonly Pick<SeatReason, 'kind'>[] }[],
): boolean {
  return heads.some(({ reasons }) => reasons.some(({ kind }) => kind !== 'seat-at-home'));
}

function countConfigurers(seats: SeatCount, estate: Estate): void {
  const configurers = new Set(estate.people.filter((p) => p.configuresPim).map((p) => p.id));
  const tenants = seats.tenantIds();
  for (const account of estate.accounts) {
    if (!configurers.has(account.personId) || !tenants.has(account.tenantId)) continue;
    seats.add(account.tenantId, account.id, {
      kind: 'configurer',
      what: 'settings of PIM',
      factId: 'PIM-78',
    });
  }
}
