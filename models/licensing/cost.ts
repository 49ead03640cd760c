import type { NeededPlan } from './plan-cover.ts';
import { standaloneProduct } from './products.ts';

/** What a seat of a plan costs per month when it is bought by itself, in US cents; of P2 as the reading has it (PIM-103 to PIM-107). */
export function planPriceMinor(plan: NeededPlan, assumptions: { readonly p2Price: number }): number {
  return plan === 'AAD_PREMIUM_P2' ? assumptions.p2Price : standaloneProduct(plan)!.listPrice!.minor;
}
