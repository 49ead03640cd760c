import type { LicenseSubscription } from '../estate.ts';
import { covers, type NeededPlan } from './plan-cover.ts';
import { type ProductId, productOf } from './products.ts';

/** Seats of one product that a tenant owns. */
export interface OwnedProduct {
  readonly productId: ProductId;
  readonly seats: number;
}

/** A subscription as so many seats of its product. */
export function ownedProduct({
  product,
  seats,
}: Pick<LicenseSubscription, 'product' | 'seats'>): OwnedProduct {
  return { productId: product, seats };
}

/** What subscriptions come to, product by product; ID Governance that stands beside one counts by itself (PIM-79). */
export function productsIn(licenses: readonly LicenseSubscription[]): readonly OwnedProduct[] {
  const seats = new Map<ProductId, number>();
  const add = (product: ProductId, more: number) => seats.set(product, (seats.get(product) ?? 0) + more);
  for (const license of licenses) {
    add(license.product, license.seats);
    if (license.governance === true) add('entra-id-governance', license.seats);
  }
  return [...seats].map(([productId, count]) => ({ productId, seats: count }));
}

/** Whether PIM is there: with any plan that holds it, however few its seats, but not with none (PIM-75, PIM-78). */
export function hasPim(owned: readonly OwnedProduct[]): boolean {
  return isAnyOwned(owned, 'AAD_PREMIUM_P2') || isAnyOwned(owned, 'ENTRA_ID_GOVERNANCE');
}

/** Whether ID Governance is there and nothing that is known to hold the P1 or P2 it needs in the same tenant (PIM-79). */
export function lacksPrerequisite(owned: readonly OwnedProduct[]): boolean {
  return isAnyOwned(owned, 'ENTRA_ID_GOVERNANCE') && !isAnyOwned(owned, 'AAD_PREMIUM');
}

function isAnyOwned(owned: readonly OwnedProduct[], need: NeededPlan): boolean {
  return owned.some(({ productId, seats }) => seats > 0 && covers(new Set(productOf(productId).plans), need));
}

/** How many people these products have seats with PIM for: P2, or ID Governance on a seat of P1 (PIM-75, by inference PIM-105). */
export function seatsWithPim(owned: readonly OwnedProduct[]): number {
  const seatsOf = (chosen: (plans: ReadonlySet<string>) => boolean) =>
    owned
      .filter(({ productId }) => chosen(new Set(productOf(productId).plans)))
      .reduce((sum, { seats }) => sum + seats, 0);
  const alone = seatsOf((plans) => covers(plans, 'AAD_PREMIUM_P2'));
  const base = seatsOf((plans) => !covers(plans, 'AAD_PREMIUM_P2') && covers(plans, 'AAD_PREMIUM'));
  const above = seatsOf((plans) => !covers(plans, 'AAD_PREMIUM_P2') && covers(plans, 'ENTRA_ID_GOVERNANCE'));
  return alone + Math.min(base, above);
}

/** For how many people these products hold P1, by itself or inside another (PIM-82). */
export function seatsWithP1(owned: readonly OwnedProduct[]): number {
  return owned
    .filter(({ productId }) => covers(new Set(productOf(productId).plans), 'AAD_PREMIUM'))
    .reduce((sum, { seats }) => sum + seats, 0);
}

/** Whether a subscription holds a plan somebody may need. */
export function holds({ product, governance = false }: LicenseSubscription, need: NeededPlan): boolean {
  if (need === 'ENTRA_ID_GOVERNANCE' && governance) return true;
  return covers(new Set(productOf(product).plans), need);
}

/** Whether a subscription holds PIM, by itself or as ID Governance beside it: where one does, PIM is there (PIM-75). */
export function carriesPim(license: LicenseSubscription): boolean {
  return holds(license, 'AAD_PREMIUM_P2') || holds(license, 'ENTRA_ID_GOVERNANCE');
}
