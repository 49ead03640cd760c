import type { Assumptions } from '../../models/assumptions.ts';
import type { Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { planPriceMinor } from '../../models/licensing/cost.ts';
import { headsByPlan } from '../../models/licensing/heads-by-plan.ts';
import { type JudgeOfTenant, judgeByClass } from '../../models/licensing/judge-by-class.ts';
import { type OwnedProduct, productsIn } from '../../models/licensing/owned-products.ts';
import { NEEDED_PLANS, type NeededPlan } from '../../models/licensing/plan-cover.ts';
import { type SeatHead, type SeatReason, seatsOf, type TenantSeats } from '../../models/licensing/seats.ts';
import { habitPeople } from '../../models/licensing/seats-by-habit.ts';
import { allot } from '../licenses/allotment.ts';
import { planHeads } from '../licenses/head-classes.ts';
import type { TenantLicenses } from '../result.ts';
import { licensedHeads, REASONS_SHOWN } from './licensed-heads.ts';

const P2 = 'AAD_PREMIUM_P2';

/**
 * Seats of every tenant, the managing ones first and then in the order of ids: needed and by whom, owned,
 * and what the habit of multiplying people by customers would buy; at home the habit counts right. Cost is for the seats needed, at list price.
 * Every tenant has a row for P2, and one for another plan where somebody needs it or seats of it are left over. Products
 * count as the plans inside them, and seats of P2 that are left over serve those who need P1 (PIM-82). Of each kind, as
 * many reasons of a head are spelled out as `reasonsPerKind` says.
 */
export function licensesOf(
  index: EstateIndex,
  assumptions: Assumptions,
  { reasonsPerKind = REASONS_SHOWN }: { readonly reasonsPerKind?: number } = {},
): TenantLicenses[] {
  const { estate } = index;
  const seats = seatsOf(index, assumptions);
  const unseated = new Map(seats.map((tenant) => [tenant.tenantId, tenant]));
  const judge = judgeByClass(index);
  const countedIn = headsCounted(index, assumptions, seats, judge);
  const neededIn = headsByPlan(index, assumptions);
  const licensed = licensedHeads(index, reasonsPerKind);
  const priceOf = (plan: NeededPlan) => planPriceMinor(plan, assumptions);
  return [...estate.tenants].sort(managingFirst).flatMap((tenant) => {
    const { meteredPersonIds: metered = [], coveredPersonIds: atHome = [] } = unseated.get(tenant.id) ?? {};
    const people = countedIn(tenant);
    const needed = neededIn(tenant.id, people, { meteredPersonIds: metered, coveredPersonIds: atHome });
    const owned = productsOwned(index, tenant.id);
    const allotted = allot(
      planHeads(NEEDED_PLANS.map((plan) => ({ plan, heads: needed[plan] }))),
      owned ?? [],
      priceOf,
    );
    return NEEDED_PLANS.flatMap((plan): TenantLicenses[] => {
      const heads = needed[plan];
      const { covered, spare } = allotted.get(plan)!;
      if (plan !== P2 && heads.length === 0 && spare === 0) return [];
      return [
        {
          tenantId: tenant.id,
          tenantName: tenant.name,
          tenantRole: tenant.role,
          sku: plan,
          seatsNeeded: heads.length,
          seatsOwned: owned === null ? null : covered + spare,
          heads: heads.map((head) => licensed(plan, head)),
          seatsByHabit:
            plan === P2 && tenant.role === 'customer'
              ? seatsByHabit(index, judge, tenant, people, [...metered, ...atHome])
              : heads.length,
          costPerMonthMinor: heads.length * priceOf(plan),
          ...(plan !== P2 || metered.length === 0 ? {} : { guestsMetered: metered.length }),
          ...(plan !== P2 || atHome.length === 0 ? {} : { membersCovered: atHome.length }),
        },
      ];
    });
  });
}

/** The heads of any tenant by the readings chosen, given those of `seatsOf`, with those that count once more for a customer. */
export function headsCounted(
  index: EstateIndex,
  assumptions: Assumptions,
  seats: readonly TenantSeats[],
  judge: JudgeOfTenant = judgeByClass(index),
): (tenant: Tenant) => readonly SeatHead[] {
  const headsOnce = new Map(seats.map(({ tenantId, heads }) => [tenantId, heads]));
  return (tenant) => {
    const once = headsOnce.get(tenant.id) ?? [];
    return assumptions.seatsPerPerson ? once : perCustomer(index, judge, tenant, once);
  };
}

/** What a tenant owns; null where nobody said it, and a design at most takes as many seats to be there as it needs. */
export function productsOwned(
  { estate, tenants }: EstateIndex,
  tenantId: string,
): readonly OwnedProduct[] | null {
  const there = estate.licenses.filter((license) => license.tenantId === tenantId);
  const given = there.filter(({ assumed }) => assumed === undefined);
  const isUnknown =
    estate.licensesUnknown === true ||
    there.length > 0 ||
    (estate.customerLicensesUnknown === true && tenants.get(tenantId)?.role === 'customer');
  return isUnknown && given.length === 0 ? null : productsIn(given);
}

/** In a customer's tenant the habit counts whoever can get there, the people who count anyway among them. */
function seatsByHabit(
  index: EstateIndex,
  judge: JudgeOfTenant,
  customer: Tenant,
  heads: readonly SeatHead[],
  unseated: readonly string[],
): number {
  const others = new Set([...unseated, ...habitPeople(index, judge, customer.id)]);
  for (const { personId } of heads) others.delete(personId);
  return heads.length + others.size;
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

function managingFirst(a: Tenant, b: Tenant): number {
  const rank = (tenant: Tenant) => (tenant.role === 'managing' ? 0 : 1);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
