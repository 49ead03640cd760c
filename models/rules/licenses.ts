import type { EstateIndex } from '../estate-index.ts';
import {
  hasPim,
  lacksPrerequisite,
  type OwnedProduct,
  productsIn,
  seatsWithP1,
  seatsWithPim,
} from '../licensing/owned-products.ts';

/** How many people a tenant has seats with PIM for, over all its subscriptions (PIM-75, by inference PIM-105). */
export function pimSeatsOwned(index: EstateIndex, tenantId: string): number {
  return seatsWithPim(owned(index, tenantId));
}

/** Whether a tenant owns any plan with PIM (PIM-75, PIM-78). */
export function ownsPim(index: EstateIndex, tenantId: string): boolean {
  return hasPim(owned(index, tenantId));
}

/** Whether ID Governance stands in a tenant on nothing that is known (PIM-79). */
export function hasBareGovernance(index: EstateIndex, tenantId: string): boolean {
  return lacksPrerequisite(owned(index, tenantId));
}

/** How many people a tenant has P1 for, by itself or inside another product (PIM-82). */
export function p1SeatsOwned(index: EstateIndex, tenantId: string): number {
  return seatsWithP1(owned(index, tenantId));
}

/** Whether P1 is known not to be in a tenant: somebody has said what it owns, and nothing of that holds it (PIM-82). */
export function lacksP1(index: EstateIndex, tenantId: string): boolean {
  const { licensesUnknown, customerLicensesUnknown } = index.estate;
  const isCustomer = index.tenants.get(tenantId)?.role === 'customer';
  if (licensesUnknown === true || (customerLicensesUnknown === true && isCustomer)) return false;
  return p1SeatsOwned(index, tenantId) === 0;
}

function owned({ estate }: EstateIndex, tenantId: string): readonly OwnedProduct[] {
  return productsIn(estate.licenses.filter((license) => license.tenantId === tenantId));
}
