import type { EstateIndex } from '../estate-index.ts';
import { governanceSeatsOf } from './governance-seats.ts';
import type { NeededPlan } from './plan-cover.ts';
import { headKey, type SeatReading } from './seat-count.ts';
import type { SeatHead, SeatReason } from './seats.ts';
import { syncSeatsOf } from './sync-seats.ts';
import { workloadSeatsOf } from './workload-seats.ts';

export type HeadsByPlan = Readonly<Record<NeededPlan, readonly SeatHead[]>>;

/** The one seat of a tenant where only guests are governed: it is nobody's, and their meter needs it (PIM-90). */
const GOVERNANCE_FOR_GUESTS: SeatHead = {
  personId: '',
  reasons: [
    {
      kind: 'plan-for-guests',
      what: 'guests are governed only where ID Governance is held',
      factId: 'PIM-90',
    },
  ],
};

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
 * (B2B-50), and what ID Governance stands on (PIM-79, PIM-105), unless P2 is there for the same head, which does what P1 does
 * (PIM-82). Workload ID: reviewed programs (PIM-81).
 */
export function headsByPlan(
  index: EstateIndex,
  reading: SeatReading,
): (tenantId: string, withPim: readonly SeatHead[]) => HeadsByPlan {
  const sources = syncSeatsOf(index, reading);
  const governance = new Map(governanceSeatsOf(index, reading).map((tenant) => [tenant.tenantId, tenant]));
  const programs = workloadSeatsOf(index);
  return (tenantId, withPim) => {
    const carriedWith = (plan: NeededPlan) =>
      sources
        .filter((source) => source.tenantId === tenantId && source.plan === plan)
        .flatMap(({ heads }) => heads);
    const { heads: reviewed = [], guestPersonIds = [] } = governance.get(tenantId) ?? {};
    const governed = merged([...reviewed, ...carriedWith('ENTRA_ID_GOVERNANCE')]);
    const seated = new Set(withPim.map(headKey));
    const onP1 = merged([
      ...carriedWith('AAD_PREMIUM'),
      ...governed.map((head) => ({ ...head, reasons: [PREREQUISITE] })),
    ]);
    return {
      AAD_PREMIUM_P2: withPim,
      AAD_PREMIUM: onP1.filter((head) => !seated.has(headKey(head))),
      ENTRA_ID_GOVERNANCE:
        governed.length === 0 && guestPersonIds.length > 0 ? [GOVERNANCE_FOR_GUESTS] : governed,
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
