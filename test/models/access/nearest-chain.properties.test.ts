import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccessLink } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { nearestChain } from '../../../models/access/nearest-chain.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';

test('where nothing moves, what is remembered is what looking through all chains finds, whatever links it is asked beside', () => {
  let differing = 0;
  fc.assert(
    fc.property(arbitraryEstate(), fc.array(fc.nat(), { maxLength: 3 }), (estate, picks) => {
      const index = indexEstate(estate);
      const state = declaredState(estate);
      const fresh = { ...state, isStill: false };
      const beside = picks.flatMap((pick): AccessLink[] => {
        const place = estate.memberships[pick % Math.max(1, estate.memberships.length)];
        return place ? [{ kind: 'membership', subject: place.id, name: '', state: 'standing' }] : [];
      });
      for (const { id: accountId } of estate.accounts) {
        for (const { id: groupId } of estate.groups) {
          for (const links of [[], beside]) {
            const chain = nearestChain(index, state, accountId, groupId, links);
            expect(chain).toBe(nearestChain(index, fresh, accountId, groupId, links));
            if (chain !== nearestChain(index, state, accountId, groupId, [])) differing++;
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(differing, 'cases in which the links beside decide').toBeGreaterThan(0);
});
