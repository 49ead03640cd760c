import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { plainPath } from '../../../models/access/access-path.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 100;

const moving = (estate: Estate): fc.Arbitrary<TwinState> =>
  arbitraryState(estate).map((state) => ({ ...state, isStill: false }));

test('a path says what was found when it was judged, however late it is read and whatever was judged before', () => {
  const worlds = arbitraryEstate({ reviews: false }).chain((estate) =>
    fc.tuple(fc.constant(estate), moving(estate), moving(estate)),
  );
  fc.assert(
    fc.property(worlds, ([estate, first, second]) => {
      const index = indexEstate(estate);
      const now: TwinState = { ...first };
      for (const { id: accountId } of estate.accounts) {
        for (const { id: tenantId } of estate.tenants) {
          Object.assign(now, first);
          const early = accessOf(index, now, accountId, tenantId);
          Object.assign(now, second);
          const late = accessOf(index, now, accountId, tenantId);
          const anew = (state: TwinState) =>
            accessOf(indexEstate(estate), state, accountId, tenantId).map(plainPath);
          expect(early.map(plainPath)).toEqual(anew(first));
          expect(late.map(plainPath)).toEqual(anew(second));
        }
      }
    }),
    { numRuns },
  );
});
