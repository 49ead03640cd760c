import type { EstateIndex } from '../estate-index.ts';
import { seatsOf, type TenantSeats, usePimThere } from '../licensing/seats.ts';
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
    return [
      ...seats.flatMap((tenant) => tooFew(index, tenant)),
      ...withoutPlan(index, seats, 'meteredPersonIds', 'guests use PIM', 'a guest takes no seat'),
      ...withoutPlan(
        index,
        seats.filter(({ meteredPersonIds }) => meteredPersonIds.length === 0),
        'coveredPersonIds',
        'external members use PIM with seats at home',
        'the seat is elsewhere',
      ),
    ];
  },
});

function tooFew(index: EstateIndex, { tenantId, heads }: TenantSeats): readonly Found[] {
  const owned = pimSeatsOwned(index, tenantId);
  if (heads.length <= owned) return [];
  const name = tenantName(index, tenantId);
  const needs = `${name} needs ${several(heads.length, 'P2 seat')}`;
  return oneFinding(namedCustomers(index, [tenantId]), () =>
    index.lacksPlan(tenantId) && usePimThere(heads)
      ? `${needs} and owns no plan with PIM: nothing can be activated there.`
      : `${needs} and owns ${owned}: ${heads.length - owned} too few.`,
  );
}

/** Some take no seat, and yet PIM runs for them only where a plan is held (PIM-89). */
function withoutPlan(
  index: EstateIndex,
  seats: readonly TenantSeats[],
  who: 'meteredPersonIds' | 'coveredPersonIds',
  what: string,
  why: string,
): readonly Found[] {
  const without = seats.filter(
    ({ tenantId, heads, [who]: people }) =>
      heads.length === 0 && people.length > 0 && !ownsPim(index, tenantId),
  );
  return oneFinding(
    namedCustomers(
      index,
      without.map(({ tenantId }) => tenantId),
    ),
    (count) =>
      `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} ${what} and ${count === 1 ? 'owns' : 'own'} no plan with it: ${why}, but the plan must be there.`,
  );
}
