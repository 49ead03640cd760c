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

/**
 * P2 seats of every tenant, the managing ones first and then in the order of ids: needed and by whom, owned,
 * and what the habit of multiplying people by customers would buy. Cost is for the seats needed, at list price.
 * A tenant whose people are synchronized to others has a second row, for P1 (B2B-50). Of each kind, as many reasons
 * of a head are spelled out as `reasonsPerKind` says.
 */
export function licensesOf(
  index: EstateIndex,
  assumptions: Assumptions,
  { reasonsPerKind = REASONS_SHOWN }: { readonly reasonsPerKind?: number } = {},
): TenantLicenses[] {
  const { estate } = index;
  const people = new Map(estate.people.map((person) => [person.id, person]));
  const guests = new Map(
    seatsOf(index, assumptions).map((tenant) => [tenant.tenantId, tenant.meteredPersonIds]),
  );
  const sources = new Map(syncSeatsOf(index).map((tenant) => [tenant.tenantId, tenant.heads]));
  const judge = judgeByClass(index);
  const countedIn = headsCounted(index, assumptions, judge);
  return [...estate.tenants].sort(managingFirst).flatMap((tenant) => {
    const heads = countedIn(tenant);
    const metered = guests.get(tenant.id) ?? [];
    const carried = sources.get(tenant.id) ?? [];
    const who = { tenantId: tenant.id, tenantName: tenant.name, tenantRole: tenant.role };
    const owned = seatsOwned(index, tenant.id);
    const rowOf = (sku: string, counted: readonly SeatHead[]) => ({
      ...who,
      sku,
      seatsNeeded: counted.length,
      // Where Microsoft asks for P1 as a base, it takes P2 as well (PIM-79, B2B-53).
      seatsOwned: owned,
      heads: counted.map((head) => headOf(head, people.get(head.personId), reasonsPerKind)),
    });
    const p2: TenantLicenses = {
      ...rowOf(P2, heads),
      seatsByHabit: seatsByHabit(index, judge, tenant, [
        ...heads.map((head) => head.personId),
        ...(tenant.role === 'customer' ? metered : []),
      ]),
      costPerMonthMinor: p2CostPerMonthMinor(heads.length, assumptions.p2Price),
      ...(metered.length === 0 ? {} : { guestsMetered: metered.length }),
    };
    if (carried.length === 0) return [p2];
    const p1: TenantLicenses = {
      ...rowOf(P1, carried),
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

function seatsOwned(index: EstateIndex, tenantId: string): number {
  return index.estate.licenses
    .filter((license) => license.tenantId === tenantId && license.sku === P2)
    .reduce((sum, license) => sum + license.seats, 0);
}

/** In a customer's tenant the habit counts whoever can get there; where PIM really runs it counts right. */
function seatsByHabit(
  index: EstateIndex,
  judge: JudgeOfTenant,
  tenant: Tenant,
  personIds: readonly string[],
): number {
  const counted = new Set(personIds);
  if (tenant.role === 'customer') {
    for (const personId of habitPeople(index, judge, tenant.id)) counted.add(personId);
  }
  return counted.size;
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
    name: person?.name ?? head.personId,
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
