import { GOVERNANCE_PREREQUISITE, PIM_PLANS } from '../facts/index.ts';

/** Plans somebody can need, the dearest of PIM first; in this order sheets have them. */
export const NEEDED_PLANS = ['AAD_PREMIUM_P2', 'AAD_PREMIUM', 'ENTRA_ID_GOVERNANCE', 'workload-id'] as const;

export type NeededPlan = (typeof NEEDED_PLANS)[number];

/** Plans that hold ID Governance: itself, and the Suite (PIM-80, PIM-83). */
const GOVERNANCE_PLANS = PIM_PLANS.value.filter((plan) => plan !== 'AAD_PREMIUM_P2');

/**
 * Whether somebody with these plans has what a need asks for. PIM comes with P2, and with ID Governance or the Suite where
 * P1 or P2 stands beside it, on the same head by inference (PIM-75, PIM-79, PIM-105); P2 does what P1 does (PIM-82). What ID Governance stands on is a need of its own.
 */
export function covers(plans: ReadonlySet<string>, need: NeededPlan): boolean {
  const hasGovernance = GOVERNANCE_PLANS.some((plan) => plans.has(plan));
  const hasBase = GOVERNANCE_PREREQUISITE.value.some((plan) => plans.has(plan));
  switch (need) {
    case 'AAD_PREMIUM_P2':
      return plans.has('AAD_PREMIUM_P2') || (hasGovernance && hasBase);
    case 'AAD_PREMIUM':
      return hasBase;
    case 'ENTRA_ID_GOVERNANCE':
      return hasGovernance;
    case 'workload-id':
      return plans.has('workload-id');
  }
}

/** The need that a product is foremost bought for; undefined where it holds nothing anybody here needs. */
export function foremostNeed(plans: readonly string[]): NeededPlan | undefined {
  const held = new Set(plans);
  return (['AAD_PREMIUM_P2', 'ENTRA_ID_GOVERNANCE', 'AAD_PREMIUM', 'workload-id'] as const).find((need) =>
    covers(held, need),
  );
}
