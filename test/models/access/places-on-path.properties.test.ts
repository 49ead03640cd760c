import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { plainPath } from '../../../models/access/access-path.ts';
import {
  activatedPlaces,
  missingActivations,
  placeToActivate,
} from '../../../models/access/places-on-path.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { arbitraryState } from '../arbitrary-state.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 150;

test('a path of GDAP knows the places that its links tell of', () => {
  const seen = new Set<string>();
  const worlds = arbitraryEstate({ reviews: false }).chain((estate) =>
    arbitraryState(estate).map((state) => ({ estate, state, index: indexEstate(estate) })),
  );
  fc.assert(
    fc.property(worlds, ({ estate, state, index }) => {
      for (const { id: accountId } of estate.accounts) {
        for (const { id: tenantId } of estate.tenants) {
          for (const path of accessOf(index, state, accountId, tenantId)) {
            const told = plainPath(path);
            expect(missingActivations(path)).toBe(missingActivations(told));
            expect(placeToActivate(index, path)).toBe(placeToActivate(index, told));
            expect(activatedPlaces(index, path)).toEqual(activatedPlaces(index, told));
            seen.add(`${path.model} ${missingActivations(path)} ${activatedPlaces(index, path).length}`);
          }
        }
      }
    }),
    { numRuns },
  );
  for (const some of ['gdap 1 0', 'gdap 0 1', 'dap 1 0']) expect([...seen]).toContain(some);
});
