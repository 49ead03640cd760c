import type { EstateIndex } from '../estate-index.ts';
import { seatsOf, type TenantSeats } from '../licensing/seats.ts';
import { namedCustomers, tenantName } from './customers.ts';
import { ownsPim, pimSeatsOwned } from './licenses.ts';
import { defineRule, type Found, oneFinding, several } from './rule.ts';

export const p2SeatsShort = defineRule({
  id: 'TWIN.LIC.001',
  name: 'p2-seats-short',
  title: 'Too few P2 seats where PIM runs',
  severity: 'error',
  fix: 'Buy the missing seats in the tenant where PIM runs, or take people out of eligibility, approval and review.',
  factIds: ['PIM-76', 'PIM-84', 'PIM-89', 'PIM-75'],
  find(index, assumptions) {
    const seats = seatsOf(index, assumptions);
    return [...seats.flatMap((tenant) => tooFew(index, tenant)), ...onlyForGuests(index, seats)];
  },
});

function tooFew(index: EstateIndex, { tenantId, heads }: TenantSeats): readonly Found[] {
  const owned = pimSeatsOwned(index, tenantId);
  if (heads.length <= owned) return [];
  const name = tenantName(index, tenantId);
  const needs = `${name} needs ${several(heads.length, 'P2 seat')}`;
  return oneFinding(namedCustomers(index, [tenantId]), () =>
    index.lacksPlan(tenantId)
      ? `${needs} and owns no plan with PIM: nothing can be activated there.`
      : `${needs} and owns ${owned}: ${heads.length - owned} too few.`,
  );
}

/** Guests take no seat, and yet PIM runs for them only where a plan is held (PIM-89). */
function onlyForGuests(index: EstateIndex, seats: readonly TenantSeats[]): readonly Found[] {
  const without = seats.filter(
    ({ tenantId, heads, meteredPersonIds }) =>
      heads.length === 0 && meteredPersonIds.length > 0 && !ownsPim(index, tenantId),
  );
  return oneFinding(
    namedCustomers(
      index,
      without.map(({ tenantId }) => tenantId),
    ),
    (count) =>
      `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} guests use PIM and ${count === 1 ? 'owns' : 'own'} no plan with it: a guest takes no seat, but the plan must be there.`,
  );
}
