import type { EstateIndex } from '../estate-index.ts';
import { governanceSeatsOf } from './governance-seats.ts';
import type { NeededPlan } from './plan-cover.ts';
import { plansOfNobody, type Unseated } from './plans-of-nobody.ts';
import { type RoleGroupReading, roleGroupNeeds } from './role-groups.ts';
import { headKey, type SeatReading } from './seat-count.ts';
import type { SeatHead, SeatReason } from './seats.ts';
import { syncSeatsOf } from './sync-seats.ts';
import { workloadSeatsOf } from './workload-seats.ts';

export type HeadsByPlan = Readonly<Record<NeededPlan, readonly SeatHead[]>>;

/**
 * PIM-79 asks for P1 or P2 in the tenant and says nothing of heads. That each head needs one is inferred from how ID
 * Governance is sold: per seat, on top of P1 or P2 (PIM-105), as the Suite is (PIM-106).
 */
const PREREQUISITE: SeatReason = {
  kind: 'prerequisite',
  what: 'ID Governance (inferred for each head)',
  factId: 'PIM-105',
};

/**
 * Who needs which plan in a tenant, beyond those given who need one with PIM. ID Governance: who takes part in reviews of
 * PIM groups (PIM-80), and who is synchronized with groups or to another cloud (B2B-51). P1: who else is synchronized
 * (B2B-50), what ID Governance stands on (PIM-79, PIM-105), and role-assignable groups (PIM-81), unless P2 is there for the same
 * head, which does what P1 does (PIM-82). Workload ID: reviewed programs (PIM-81). Where a plan only has to be there, its seat
 * is nobody's.
 */
export function headsByPlan(
  index: EstateIndex,
  reading: SeatReading & RoleGroupReading,
): (tenantId: string, withPim: readonly SeatHead[], unseated?: Unseated) => HeadsByPlan {
  const sources = syncSeatsOf(index, reading);
  const governance = new Map(governanceSeatsOf(index, reading).map((tenant) => [tenant.tenantId, tenant]));
  const programs = workloadSeatsOf(index);
  const roleGroups = roleGroupNeeds(index, reading);
  return (tenantId, withPim, unseated = { meteredPersonIds: [], coveredPersonIds: [] }) => {
    const carriedWith = (plan: NeededPlan) =>
      sources
        .filter((source) => source.tenantId === tenantId && source.plan === plan)
        .flatMap(({ heads }) => heads);
    const { heads: reviewed = [], guestPersonIds = [] } = governance.get(tenantId) ?? {};
    const { heads: inRoleGroups = [], reasons = [] } = roleGroups.get(tenantId) ?? {};
    const governed = merged([...reviewed, ...carriedWith('ENTRA_ID_GOVERNANCE')]);
    const seated = new Set(withPim.map(headKey));
    const withP1 = merged([
      ...carriedWith('AAD_PREMIUM'),
      ...governed.map((head) => ({ ...head, reasons: [PREREQUISITE] })),
      ...inRoleGroups,
    ]).filter((head) => !seated.has(headKey(head)));
    const hasGovernedGuests = guestPersonIds.length > 0;
    const nobodys = plansOfNobody({
      withPim,
      withP1,
      governed,
      hasGovernedGuests,
      roleGroups: reasons,
      ...unseated,
    });
    return {
      AAD_PREMIUM_P2: [...withPim, ...nobodys.AAD_PREMIUM_P2],
      AAD_PREMIUM: [...withP1, ...nobodys.AAD_PREMIUM],
      ENTRA_ID_GOVERNANCE: [...governed, ...nobodys.ENTRA_ID_GOVERNANCE],
      'workload-id': programs.get(tenantId) ?? [],
    };
  };
}

/** The same heads, each once with all its reasons, in the order of their ids. */
function merged(heads: readonly SeatHead[]): readonly SeatHead[] {
  const known = new Map<string, SeatHead>();
  for (const head of heads) {
    const { reasons = [] } = known.get(headKey(head)) ?? {};
    known.set(headKey(head), { ...head, reasons: [...reasons, ...head.reasons] });
  }
  return [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, head]) => head);
}
