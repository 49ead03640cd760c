import { hasPim, lacksPrerequisite, type OwnedProduct } from '../../../models/licensing/owned-products.ts';
import { usePimThere } from '../../../models/licensing/seats.ts';
import { productsOwned } from '../../summarize/licenses.ts';
import type { CountedDesign } from '../counted-design.ts';
import type { SheetRow } from '../license-sheet.ts';
import type { Availability, TenantAvailability } from './availability-schema.ts';

/** Of every tenant of a design where somebody needs a plan: whether PIM works, and which seats are short. */
export function availabilityOf({ design, index, tenantIdOf }: CountedDesign): Availability[number] {
  const tenants = new Map<string, SheetRow[]>();
  const withoutSeat = new Set(
    design.tenants
      .filter(({ guestsMetered = 0, membersCovered = 0 }) => guestsMetered + membersCovered > 0)
      .map(({ tenantId }) => tenantId),
  );
  for (const row of design.tenants.filter(({ seatsNeeded }) => seatsNeeded > 0)) {
    const known = tenants.get(row.tenantId);
    if (known) known.push(row);
    else tenants.set(row.tenantId, [row]);
  }
  return {
    id: design.id,
    tenants: [...tenants].map(([shownId, rows]): TenantAvailability => {
      const { tenantName, tenantRole } = rows[0]!;
      const usesPim =
        withoutSeat.has(shownId) ||
        rows.some(({ sku, heads }) => sku === 'AAD_PREMIUM_P2' && usePimThere(heads));
      const owned = productsOwned(index, tenantIdOf(shownId));
      return {
        tenantId: shownId,
        tenantName,
        tenantRole,
        pim: usesPim ? pimWith(owned) : 'not-used',
        ...(owned !== null && lacksPrerequisite(owned) ? { lacksPrerequisite: true as const } : {}),
        short: rows.flatMap(({ sku, seatsShort: seats }) =>
          seats === null || seats === 0 ? [] : [{ sku, seats }],
        ),
        ...(owned === null
          ? { ownedNotGiven: rows.map(({ sku, seatsNeeded: seats }) => ({ sku, seats })) }
          : {}),
      };
    }),
  };
}

function pimWith(owned: readonly OwnedProduct[] | null): TenantAvailability['pim'] {
  if (owned === null) return 'unknown';
  // A design runs as if a plan of no seats were bought in time; as long as it is not, PIM does not work.
  return hasPim(owned) ? 'available' : 'not-available';
}
