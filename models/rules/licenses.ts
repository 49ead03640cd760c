import type { EstateIndex } from '../estate-index.ts';
import { type OwnedProduct, productsIn, seatsWithP1, seatsWithPim } from '../licensing/owned-products.ts';

/** How many people a tenant has PIM for, over all its subscriptions (PIM-75). */
export function pimSeatsOwned(index: EstateIndex, tenantId: string): number {
  return seatsWithPim(owned(index, tenantId));
}

/** How many people a tenant has P1 for, by itself or inside another product (PIM-82). */
export function p1SeatsOwned(index: EstateIndex, tenantId: string): number {
  return seatsWithP1(owned(index, tenantId));
}

function owned({ estate }: EstateIndex, tenantId: string): readonly OwnedProduct[] {
  return productsIn(estate.licenses.filter((license) => license.tenantId === tenantId));
}
