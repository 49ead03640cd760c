import type { Assumptions } from '../../models/assumptions.ts';
import type { Person, Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { p1CostPerMonthMinor, p2CostPerMonthMinor } from '../../models/licensing/cost.ts';
import { type JudgeOfTenant, judgeByClass } from '../../models/licensing/judge-by-class.ts';
import { type SeatHead, type SeatReason, seatsOf } from '../../models/licensing/seats.ts';
import { habitPeople } from '../../models/licensing/seats-by-habit.ts';
import { syncSeatsOf } from '../../models/licensing/sync-seats.ts';
import type { HeadReason, LicensedHead, TenantLicenses } from '../result.ts';

const P2 = 'AAD_PREMIUM_P2';
const P1 = 'AAD_PREMIUM';

/** Of one kind, so many reasons are spelled out per head; a group per customer would give thousands. */
const REASONS_SHOWN = 8;

/** The one seat of a tenant where only guests use PIM: it is nobody's, and PIM does not run without (PIM-89). */
const PLAN_FOR_GUESTS: SeatHead = {
  personId: '',
  reasons: [
    { kind: 'plan-for-guests', what: 'PIM runs for guests only where a plan is held', factId: 'PIM-89' },
  ],
};

/**
 * P2 seats of every tenant, the managing ones first and then in the order of ids: needed and by whom, owned,
 * and what the habit of multiplying people by customers would buy; at home the habit counts right. Cost is for the seats needed, at list price.
 * A tenant whose people are synchronized to others has a second row, for P1 of those who need no P2 (B2B-50); seats of
 * P2 that are left over serve it (PIM-82), and are counted there. Of each kind, as many reasons
 * of a head are spelled out as `reasonsPerKind` says.
 */
export function licensesOf(
  index: EstateIndex,
  assumptions: Assumptions,
  { reasonsPerKind = REASONS_SHOWN }: { readonly reasonsPerKind?: number } = {},
): TenantLicenses[] {
  const { estate } = index;
  const personOf = new Map(estate.people.map((person) => [person.id, person]));
  const guests = new Map(
    seatsOf(index, assumptions).map((tenant) => [tenant.tenantId, tenant.meteredPersonIds]),
  );
  const sources = new Map(syncSeatsOf(index).map((tenant) => [tenant.tenantId, tenant.heads]));
  const judge = judgeByClass(index);
  const countedIn = headsCounted(index, assumptions, judge);
  return [...estate.tenants].sort(managingFirst).flatMap((tenant) => {
    const metered = guests.get(tenant.id) ?? [];
    const people = countedIn(tenant);
    const heads = people.length === 0 && metered.length > 0 ? [PLAN_FOR_GUESTS] : people;
    // Whoever has P2 for PIM has what synchronization asks for (PIM-82).
    const withP2 = new Set(heads.map(({ personId }) => personId));
    const carried = (sources.get(tenant.id) ?? []).filter(({ personId }) => !withP2.has(personId));
    const owned = seatsOwned(index, tenant.id);
    const left = owned === null ? null : Math.min(Math.max(0, owned - heads.length), carried.length);
    const rowOf = (sku: string, counted: readonly SeatHead[], ownedHere: number | null) => ({
      tenantId: tenant.id,
      tenantName: tenant.name,
      tenantRole: tenant.role,
      sku,
      seatsNeeded: counted.length,
      seatsOwned: ownedHere,
      heads: counted.map((head) => headOf(head, personOf.get(head.personId), reasonsPerKind)),
    });
    const p2: TenantLicenses = {
      ...rowOf(P2, heads, owned === null ? null : owned - (left ?? 0)),
      seatsByHabit:
        tenant.role === 'customer'
          ? seatsByHabit(index, judge, tenant, [...people.map((head) => head.personId), ...metered])
          : heads.length,
      costPerMonthMinor: p2CostPerMonthMinor(heads.length, assumptions.p2Price),
      ...(metered.length === 0 ? {} : { guestsMetered: metered.length }),
    };
    if (carried.length === 0) return [p2];
    const p1: TenantLicenses = {
      ...rowOf(P1, carried, left),
      seatsByHabit: carried.length,
      costPerMonthMinor: p1CostPerMonthMinor(carried.length),
    };
    return [p2, p1];
  });
}

/** The heads of any tenant by the readings chosen, those that count once more for a customer among them. */
export function headsCounted(
  index: EstateIndex,
  assumptions: Assumptions,
  judge: JudgeOfTenant = judgeByClass(index),
): (tenant: Tenant) => readonly SeatHead[] {
  const seats = new Map(seatsOf(index, assumptions).map((tenant) => [tenant.tenantId, tenant.heads]));
  return (tenant) => {
    const once = seats.get(tenant.id) ?? [];
    return assumptions.seatsPerPerson ? once : perCustomer(index, judge, tenant, once);
  };
}

/** Seats of P2 in a tenant; null where only a design takes some to be there, as many as it needs. */
function seatsOwned(index: EstateIndex, tenantId: string): number | null {
  const there = index.estate.licenses.filter(
    (license) => license.tenantId === tenantId && license.sku === P2,
  );
  const given = there.filter(({ assumed }) => assumed === undefined);
  if (there.length > 0 && given.length === 0) return null;
  return given.reduce((sum, license) => sum + license.seats, 0);
}

/** In a customer's tenant the habit counts whoever can get there, the people who count anyway among them. */
function seatsByHabit(
  index: EstateIndex,
  judge: JudgeOfTenant,
  customer: Tenant,
  personIds: readonly string[],
): number {
  return new Set([...personIds, ...habitPeople(index, judge, customer.id)]).size;
}

/** The heads of a customer's tenant with those added who get there from outside, where each customer takes a seat (PIM-92). */
function perCustomer(
  index: EstateIndex,
  judge: JudgeOfTenant,
  tenant: Tenant,
  heads: readonly SeatHead[],
): readonly SeatHead[] {
  if (tenant.role !== 'customer') return heads;
  const known = new Set(heads.map((head) => head.personId));
  const reasons: readonly SeatReason[] = [
    { kind: 'per-customer', what: `activations for ${tenant.name}`, factId: 'PIM-92' },
  ];
  const added = [...habitPeople(index, judge, tenant.id)]
    .filter((personId) => !known.has(personId))
    .sort()
    .map((personId) => ({ personId, reasons }));
  return [...heads, ...added];
}

function headOf(head: SeatHead, person: Person | undefined, reasonsPerKind: number): LicensedHead {
  return {
    personId: head.personId,
    name: head === PLAN_FOR_GUESTS ? 'nobody in particular' : (person?.name ?? head.personId),
    ...(person?.tier === undefined ? {} : { tier: person.tier }),
    reasons: shortened(head.reasons, reasonsPerKind),
  };
}

/** Keeps the first reasons of each kind, and says how many more of the same kind there are. */
function shortened(reasons: readonly SeatReason[], most: number): HeadReason[] {
  const kinds = [...new Set(reasons.map((reason) => reason.kind))];
  return kinds.flatMap((kind): SeatReason[] => {
    const alike = reasons.filter((reason) => reason.kind === kind);
    if (alike.length <= most) return alike;
    const [next] = alike.slice(most);
    const more = alike.length - most;
    return [...alike.slice(0, most), { kind, what: `and ${more} more`, factId: next!.factId }];
  });
}

function managingFirst(a: Tenant, b: Tenant): number {
  const rank = (tenant: Tenant) => (tenant.role === 'managing' ? 0 : 1);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
