import { seatsOf } from '../licensing/seats.ts';
import { seatsOwned } from './licenses.ts';
import { defineRule, type Found, oneFinding, several } from './rule.ts';

export const p2SeatsShort = defineRule({
  id: 'TWIN.LIC.001',
  name: 'p2-seats-short',
  title: 'Too few P2 seats where PIM runs',
  severity: 'error',
  fix: 'Buy the missing seats in the tenant where PIM runs, or take people out of eligibility, approval and review.',
  factIds: ['PIM-76', 'PIM-84'],
  find(index, assumptions) {
    return seatsOf(index, assumptions).flatMap(({ tenantId, heads }): Found[] => {
      const owned = seatsOwned(index, tenantId);
      if (heads.length <= owned) return [];
      const name = index.tenants.get(tenantId)?.name ?? tenantId;
      return oneFinding(
        [{ id: tenantId, name }],
        () =>
          `${name} needs ${several(heads.length, 'P2 seat')} and owns ${owned}: ${heads.length - owned} too few.`,
      );
    });
  },
});
