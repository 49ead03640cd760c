import type { OwnedProduct } from '../../models/licensing/owned-products.ts';
import { covers, NEEDED_PLANS, type NeededPlan } from '../../models/licensing/plan-cover.ts';
import { type ProductId, productOf } from '../../models/licensing/products.ts';

/** Seats that do the same for whoever needs a plan, of whatever product. */
export interface SeatKind {
  readonly plans: readonly string[];
  readonly seats: number;
}

/** What a product does for the needs there are; products with the same answer can stand in for each other. */
export function kindKey(productId: ProductId): string {
  const plans = new Set(productOf(productId).plans);
  return NEEDED_PLANS.filter((need) => covers(plans, need)).join();
}

/** The seats a tenant owns, by kind; products without any plan that somebody here can need are left out. */
export function kindsOwned(owned: readonly OwnedProduct[]): readonly SeatKind[] {
  const kinds = new Map<string, SeatKind>();
  for (const { productId, seats } of owned) {
    const key = kindKey(productId);
    if (key === '' || seats === 0) continue;
    const { plans = productOf(productId).plans, seats: known = 0 } = kinds.get(key) ?? {};
    kinds.set(key, { plans, seats: known + seats });
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}

/** Which of these needs somebody has served who holds a seat of each of these kinds. */
export function servedBy(
  kinds: readonly Pick<SeatKind, 'plans'>[],
  needs: readonly NeededPlan[],
): readonly NeededPlan[] {
  const plans = new Set(kinds.flatMap((kind) => kind.plans));
  return needs.filter((need) => covers(plans, need));
}

/** Every choice of some of the things, none and all among them, in an order that never changes. */
export function subsets<T>(things: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = things;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((set) => [set, [first, ...set]]);
}
