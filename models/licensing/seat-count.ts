import type { Assumptions } from '../assumptions.ts';
import type { Account } from '../estate.ts';
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

/** Heads of one tenant, and the people from outside who take no seat in it (PIM-89). */
export interface TenantCount {
  readonly tenantId: string;
  readonly heads: readonly SeatHead[];
  /** Guests none of whose accounts here takes a seat. */
  readonly guestPersonIds: readonly string[];
  /** External members whose seat is counted at home, none of whose accounts here takes one. */
  readonly coveredPersonIds: readonly string[];
}

/** Tells heads of one tenant apart: people, or their accounts where these are counted. */
export function headKey({ personId, accountId }: Pick<SeatHead, 'personId' | 'accountId'>): string {
  return accountId ?? personId;
}

/**
 * Collects the reasons of seats per tenant and head: a person once, whatever the number of their accounts there, or each
 * account by itself where the reading counts so. Guests take none. External members take one here or, where a seat at home
 * is assumed to cover them, in the tenant they come from (PIM-89); where no home of theirs is known, none can be counted.
 */
export class SeatCount {
  private readonly index: EstateIndex;
  private readonly reading: SeatReading;
  private readonly tenants = new Map<string, Collected>();
  private readonly running = new Set<string>();

  constructor(index: EstateIndex, reading: SeatReading) {
    this.index = index;
    this.reading = reading;
  }

  add(tenantId: string, accountId: string, reason: SeatReason): void {
    const account = this.index.accounts.get(accountId);
    if (!account || !this.counts(reason.kind)) return;
    this.running.add(tenantId);
    if (account.kind === 'guest') this.tenant(tenantId).guests.add(account.personId);
    else if (account.kind === 'external-member' && !this.reading.externalMemberSeats) {
      this.coverAtHome(tenantId, account, reason);
    } else this.seat(tenantId, account, reason);
  }

  /** Tenants in which somebody has a reason, wherever the seat for it is. */
  tenantIds(): ReadonlySet<string> {
    return this.running;
  }

  result(): readonly TenantCount[] {
    return sortedEntries(this.tenants).map(([tenantId, { heads, guests, covered }]) => {
      const seated = new Set([...heads.values()].map(({ personId }) => personId));
      const unseated = (people: ReadonlySet<string>) =>
        [...people].filter((personId) => !seated.has(personId)).sort();
      return {
        tenantId,
        heads: sortedEntries(heads).map(([, { reasons, ...head }]) => ({
          ...head,
          reasons: sortedEntries(reasons).map(([, reason]) => reason),
        })),
        guestPersonIds: unseated(guests),
        coveredPersonIds: unseated(covered),
      };
    });
  }

  private coverAtHome(tenantId: string, { id, personId }: Account, reason: SeatReason): void {
    this.tenant(tenantId).covered.add(personId);
    const { accounts, homeAccountOf, tenants } = this.index;
    const home = accounts.get(homeAccountOf(id))!;
    if (home.kind !== 'member') return;
    const what = tenants.get(tenantId)?.name ?? tenantId;
    // Whoever is at home in the same tenant needs the seat there, and for what is done there.
    const isHere = home.tenantId === tenantId;
    this.seat(home.tenantId, home, isHere ? reason : { kind: 'seat-at-home', what, factId: 'PIM-89' });
  }

  private seat(tenantId: string, { id: accountId, personId }: Account, reason: SeatReason): void {
    const { heads } = this.tenant(tenantId);
    const key = this.reading.seatsPerAccount ? accountId : personId;
    const known = heads.get(key) ?? {
      personId,
      ...(this.reading.seatsPerAccount ? { accountId } : {}),
      reasons: new Map<string, SeatReason>(),
    };
    heads.set(key, known);
    known.reasons.set(`${reason.kind}:${reason.what}:${reason.factId}`, reason);
  }

  private tenant(tenantId: string): Collected {
    const known = this.tenants.get(tenantId) ?? { heads: new Map(), guests: new Set(), covered: new Set() };
    this.tenants.set(tenantId, known);
    return known;
  }

  private counts(kind: SeatReason['kind']): boolean {
    const word = WORD_OF_KIND[kind];
    const counted: readonly string[] = this.reading.seatReasons;
    return word === undefined || counted.includes(word);
  }
}

interface Collected {
  readonly heads: Map<string, Reasoned>;
  readonly guests: Set<string>;
  readonly covered: Set<string>;
}

interface Reasoned {
  readonly personId: string;
  readonly accountId?: string;
  readonly reasons: Map<string, SeatReason>;
}

function sortedEntries<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
