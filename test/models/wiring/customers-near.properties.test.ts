import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { customersNear } from '../../../models/wiring/customers-near.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 300;

const worlds = arbitraryEstate({ customers: 4, groups: 5 }).chain((estate) =>
  arbitraryState(estate).map((state) => ({ estate, state, index: indexEstate(estate) })),
);

test('whoever is not behind a place, nor reached through Azure, is judged the same whatever becomes of it', () => {
  let apart = 0;
  fc.assert(
    fc.property(worlds, ({ estate, state, index }) => {
      const customers = estate.tenants.filter(({ role }) => role === 'customer').map(({ id }) => id);
      for (const { id: accountId } of index.actors) {
        const own = index.accountsOf(index.accounts.get(accountId)!.personId).map(({ id }) => id);
        const near = customersNear(index, own, customers);
        for (const membership of estate.memberships) {
          const held: TwinState = {
            ...state,
            place: (who, place) => (place === membership ? 'active' : state.place(who, place)),
          };
          const lost: TwinState = {
            ...state,
            place: (who, place) => (place === membership ? 'ended' : state.place(who, place)),
          };
          const behind = near.through(membership);
          if (behind === undefined) continue;
          customers.forEach((customerId, customer) => {
            const paths = accessOf(index, held, accountId, customerId, { about: 'entry' });
            if (behind.includes(customer)) return;
            if (paths.some(({ model }) => model === 'azure-admin-on-behalf-of')) return;
            apart++;
            expect(accessOf(index, lost, accountId, customerId, { about: 'entry' })).toEqual(paths);
          });
        }
      }
    }),
    { numRuns },
  );
  expect(apart).toBeGreaterThan(numRuns);
});
