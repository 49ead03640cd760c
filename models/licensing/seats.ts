import type { Assumptions } from '../assumptions.ts';
import type { Estate } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { approverSeats, placeSeats } from './place-seats.ts';

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
    /** An account of the person is carried to another tenant; a seat of P1, not of a plan with PIM (sync-seats.ts). */
    | 'synchronized'
    /** Nobody's seat: without a plan PIM does not run for guests either (PIM-89). */
    | 'plan-for-guests'
    /** One seat per customer, where a scenario assumes that (PIM-92); seats.ts counts people once. */
    | 'per-customer';
  /** The group, role or review that causes it. */
  readonly what: string;
  readonly factId: string;
}

/** One person who needs a seat, with every reason there is. */
export interface SeatHead {
  readonly personId: string;
  readonly reasons: readonly SeatReason[];
}

/** Who needs a seat of a plan with PIM in one tenant. */
export interface TenantSeats {
  readonly tenantId: string;
  readonly heads: readonly SeatHead[];
  /** People who use PIM here as guests: billed by monthly activity, not by seat (PIM-87, PIM-89). */
  readonly meteredPersonIds: readonly string[];
}

/** The open questions about seats that counting them asks (PIM-76, PIM-78, PIM-89). */
export type SeatReading = Pick<Assumptions, 'configuringNeedsSeat' | 'seatReasons' | 'externalMemberSeats'>;

/** What the fact calls the reasons; the others, such as configuring, have questions of their own. */
const WORD_OF_KIND: Readonly<Partial<Record<SeatReason['kind'], string>>> = {
  'eligible-member': 'eligible',
  'eligible-owner': 'eligible',
  'time-bound-member': 'time-bound',
  'eligible-role': 'eligible',
  'time-bound-role': 'time-bound',
  approver: 'approver',
  reviewer: 'reviewer',
  reviewed: 'reviewed',
};

/**
 * The people who need a seat, in every tenant where PIM runs, each person once (PIM-76, PIM-84, PIM-92): whoever is
 * eligible, or has a place with an end, in a group, a role or an authorization of Lighthouse, also those a group brings
 * along (PIM-53); approvers of what somebody is eligible for; reviewers and reviewed, unless `seatReasons` leaves a
 * reason out. Who only configures PIM counts if the assumption `configuringNeedsSeat` says so (PIM-78). Reviews of PIM
 * groups need ID Governance seats for the same people (PIM-80). Sorted by ids, so that the order of the estate is of no
 * weight.
 */
export function seatsOf(index: EstateIndex, assumptions: SeatReading): readonly TenantSeats[] {
  const { estate } = index;
  const seats = new SeatCount(index, assumptions);
  for (const { tenantId, accountId, reason } of [...placeSeats(index), ...approverSeats(index)]) {
    seats.add(tenantId, accountId, reason);
  }
  for (const review of estate.reviews ?? []) {
    const reason = { what: review.name, factId: 'PIM-76' };
    for (const id of review.scopeAccountIds) seats.add(review.tenantId, id, { kind: 'reviewed', ...reason });
    for (const id of review.reviewerAccountIds) {
      seats.add(review.tenantId, id, { kind: 'reviewer', ...reason });
    }
  }
  if (assumptions.configuringNeedsSeat) countConfigurers(seats, estate);
  return seats.result();
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

/** Collects reasons per tenant and person. */
class SeatCount {
  private readonly index: EstateIndex;
  private readonly reading: SeatReading;
  private readonly tenants = new Map<
    string,
    { heads: Map<string, Map<string, SeatReason>>; guests: Set<string> }
  >();

  constructor(index: EstateIndex, reading: SeatReading) {
    this.index = index;
    this.reading = reading;
  }

  add(tenantId: string, accountId: string, reason: SeatReason): void {
    const account = this.index.accounts.get(accountId);
    if (!account || !this.counts(reason.kind)) return;
    if (account.kind === 'external-member' && !this.reading.externalMemberSeats) return;
    const tenant = this.tenants.get(tenantId) ?? { heads: new Map(), guests: new Set() };
    this.tenants.set(tenantId, tenant);
    if (account.kind === 'guest') {
      tenant.guests.add(account.personId);
      return;
    }
    const reasons = tenant.heads.get(account.personId) ?? new Map<string, SeatReason>();
    tenant.heads.set(account.personId, reasons);
    reasons.set(`${reason.kind}:${reason.what}:${reason.factId}`, reason);
  }

  private counts(kind: SeatReason['kind']): boolean {
    const counted: readonly string[] = this.reading.seatReasons;
    const word = WORD_OF_KIND[kind];
    return word === undefined || counted.includes(word);
  }

  tenantIds(): ReadonlySet<string> {
    return new Set(this.tenants.keys());
  }

  result(): readonly TenantSeats[] {
    return sortedEntries(this.tenants).map(([tenantId, { heads, guests }]) => ({
      tenantId,
      heads: sortedEntries(heads).map(([personId, reasons]) => ({
        personId,
        reasons: sortedEntries(reasons).map(([, reason]) => reason),
      })),
      meteredPersonIds: [...guests].filter((personId) => !heads.has(personId)).sort(),
    }));
  }
}

function sortedEntries<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
