import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { AccessPath } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { accountsAtDoors, doorsOf, keysOf } from '../../../models/access/doors.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 20_000 : 1_000;

/** An owner of a subscription who has no way to sign in to the tenant needs no door (GDAP-101). */
const isUnreachableAzure = ({ model, state }: AccessPath): boolean =>
  model === 'azure-admin-on-behalf-of' && state === 'lost';

test('whoever has no key to any door of a tenant has no path in it', () => {
  let pathless = 0;
  fc.assert(
    fc.property(arbitraryEstate(), (estate) => {
      const index = indexEstate(estate);
      const state = declaredState(estate);
      for (const { id: tenantId } of estate.tenants) {
        const doors = doorsOf(index, tenantId);
        for (const { id: accountId } of estate.accounts) {
          if ([...keysOf(index, accountId)].some((key) => doors.has(key))) continue;
          pathless++;
          const paths = accessOf(index, state, accountId, tenantId);
          expect(paths.filter((path) => !isUnreachableAzure(path))).toEqual([]);
        }
      }
    }),
    { numRuns },
  );
  expect(pathless).toBeGreaterThan(100);
});

test('from the doors, exactly those are found who have a key', () => {
  let found = 0;
  fc.assert(
    fc.property(arbitraryEstate(), (estate) => {
      const index = indexEstate(estate);
      for (const { id: tenantId } of estate.tenants) {
        const doors = doorsOf(index, tenantId);
        const expected = estate.accounts
          .map(({ id }) => id)
          .filter((id) => [...keysOf(index, id)].some((key) => doors.has(key)));
        found += expected.length;
        expect([...accountsAtDoors(index, tenantId)].sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
  expect(found).toBeGreaterThan(100);
});
