import type { Assumptions } from '../assumptions.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { SeatHead, SeatReason } from './seats.ts';

/** The open questions about seats that counting them asks (PIM-76, PIM-78, PIM-89). */
export type SeatReading = Pick<
  Assumptions,
  'configuringNeedsSeat' | 'seatReasons' | 'externalMemberSeats' | 'seatsPerAccount'
>;

/** What the fact calls the reasons; the others are asked about in questions of their own, or in none. */
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

/** Heads of one tenant, and the people who come as guests, who take no seat (PIM-89). */
export interface TenantCount {
  readonly tenantId: string;
  readonly heads: readonly SeatHead[];
  /** Guests none of whose accounts here takes a seat. */
  readonly guestPersonIds: readonly string[];
}

/** Tells heads of one tenant apart: people, or their accounts where these are counted. */
export function headKey({ personId, accountId }: Pick<SeatHead, 'personId' | 'accountId'>): string {
  return accountId ?? personId;
}

/**
 * Collects the reasons of seats per tenant and head: a person once, whatever the number of their accounts there, or each
 * account by itself where the reading counts so. Guests take none, external members by assumption (PIM-89).
 */
export class SeatCount {
  private readonly index: EstateIndex;
  private readonly reading: SeatReading;
  private readonly tenants = new Map<string, { heads: Map<string, Reasoned>; guests: Set<string> }>();

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
    const { personId } = account;
    if (account.kind === 'guest') {
      tenant.guests.add(personId);
      return;
    }
    const key = this.reading.seatsPerAccount ? accountId : personId;
    const known = tenant.heads.get(key) ?? {
      personId,
      ...(this.reading.seatsPerAccount ? { accountId } : {}),
      reasons: new Map<string, SeatReason>(),
    };
    tenant.heads.set(key, known);
    known.reasons.set(`${reason.kind}:${reason.what}:${reason.factId}`, reason);
  }

  tenantIds(): ReadonlySet<string> {
    return new Set(this.tenants.keys());
  }

  result(): readonly TenantCount[] {
    return sortedEntries(this.tenants).map(([tenantId, { heads, guests }]) => {
      const seated = new Set([...heads.values()].map(({ personId }) => personId));
      return {
        tenantId,
        heads: sortedEntries(heads).map(([, { reasons, ...head }]) => ({
          ...head,
          reasons: sortedEntries(reasons).map(([, reason]) => reason),
        })),
        guestPersonIds: [...guests].filter((personId) => !seated.has(personId)).sort(),
      };
    });
  }

  private counts(kind: SeatReason['kind']): boolean {
    const word = WORD_OF_KIND[kind];
    const counted: readonly string[] = this.reading.seatReasons;
    return word === undefined || counted.includes(word);
  }
}

interface Reasoned {
  readonly personId: string;
  readonly accountId?: string;
  readonly reasons: Map<string, SeatReason>;
}

function sortedEntries<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
