import type { Estate, LicenseSubscription } from '../../models/estate.ts';
import { indexEstate } from '../../models/estate-index.ts';
import { hasPim, ownedProduct } from '../../models/licensing/owned-products.ts';
import type { SeatReading } from '../../models/licensing/seat-count.ts';
import { seatsOf } from '../../models/licensing/seats.ts';
import { pimTenants } from '../../models/pim-tenants.ts';
import type { DesignKind, Sketch } from '../scenario.ts';

/** Designs whose PIM runs in the customers' tenants, each of which then needs a plan of its own (PIM-84). */
export const KINDS_IN_TENANT: readonly DesignKind[] = ['b2b-pim', 'sync-pim', 'own-pim'];

/**
 * What customers own. P2 of which the sketch says the seats is there in every design. Without a word of it, P2 is there
 * where PIM of the customer keeps something: as many seats as are needed, and one where nobody needs a seat, since without
 * a plan there is no PIM for guests, nor for anybody who comes later (PIM-75, PIM-89); none where the sketch says that
 * customers own another product with PIM inside.
 */
export function withCustomerPlans(
  estate: Estate,
  sketch: Sketch,
  kinds: readonly DesignKind[],
  reading: SeatReading,
): Estate {
  const { p2, licenses = [] } = sketch.customers;
  const isUnknown = p2.seats === null && licenses.length === 0;
  const told: Estate = { ...estate, ...(isUnknown ? { customerLicensesUnknown: true } : {}) };
  if (kinds.some((kind) => KINDS_IN_TENANT.includes(kind))) return withPlansForPim(told, sketch, reading);
  const seats = p2.seats ?? 0;
  if (seats === 0) return told;
  const customers = estate.tenants.filter(({ role }) => role === 'customer');
  return {
    ...told,
    licenses: [...estate.licenses, ...customers.map(({ id }) => planOf(id, sketch, seats))],
  };
}

function withPlansForPim(estate: Estate, sketch: Sketch, reading: SeatReading): Estate {
  const index = indexEstate(estate);
  const needed = new Map(seatsOf(index, reading).map((tenant) => [tenant.tenantId, tenant.heads.length]));
  const running = pimTenants(index);
  const { p2, licenses = [] } = sketch.customers;
  const havePim = p2.seats === null && hasPim(licenses.map(ownedProduct));
  const isOwned = (p2.seats ?? 0) > 0;
  const customers = estate.tenants.filter(
    ({ id, role }) => role === 'customer' && !havePim && (isOwned || running.has(id) || needed.has(id)),
  );
  return {
    ...estate,
    licenses: [
      ...estate.licenses,
      ...customers.map(({ id }) => planOf(id, sketch, p2.seats ?? Math.max(1, needed.get(id) ?? 0))),
    ],
  };
}

export function planOf(tenantId: string, { customers }: Sketch, seats: number): LicenseSubscription {
  return {
    id: `license:p2@${tenantId}`,
    tenantId,
    product: 'entra-id-p2',
    seats,
    ...(customers.p2.seats === null ? { assumed: true } : {}),
    channel: customers.p2.channel,
  };
}
