import type { Estate } from '../../models/estate.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { SeatReading } from '../../models/licensing/seat-count.ts';
import { seatsOf } from '../../models/licensing/seats.ts';
import { pimTenants } from '../../models/pim-tenants.ts';
import { DEFAULT_CHANNEL } from '../load/defaults.ts';

/**
 * What an estate's tenants own. Where it tells of no licenses at all, every tenant whose PIM keeps something, or where
 * somebody needs a seat, is taken to own as many as are needed: without a plan PIM would have kept nothing eligible
 * (PIM-93, PIM-95). A list that is there is complete, and a subscription without a seat is none.
 */
export function withUnknownPlans(estate: Estate, reading: SeatReading): Estate {
  if (estate.licensesUnknown !== true) {
    return { ...estate, licenses: estate.licenses.filter(({ seats }) => seats > 0) };
  }
  const index = indexEstate(estate);
  const needed = new Map(seatsOf(index, reading).map((tenant) => [tenant.tenantId, tenant.heads.length]));
  const running = pimTenants(index);
  return {
    ...estate,
    licenses: estate.tenants
      .filter(({ id }) => running.has(id) || needed.has(id))
      .map(({ id }) => ({
        id: `license:assumed@${id}`,
        tenantId: id,
        product: 'entra-id-p2',
        seats: Math.max(1, needed.get(id) ?? 0),
        assumed: true,
        channel: DEFAULT_CHANNEL,
      })),
  };
}
