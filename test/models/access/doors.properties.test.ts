import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { AccessPath } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { accountsAtDoors, doorsOf, keysOf } from '../../../models/access/doors.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';
import { ANN_HELPS_ALPHA } from '../wiring/tiny-estate.ts';

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

const DELEGATION: Omit<LighthouseDelegation, 'id' | 'customerId'> = {
  name: 'offer',
  managingTenantId: 'home',
  subscriptionId: 'azure',
  status: 'active',
  offer: 'template',
  authorizations: [],
  eligible: [],
};

/** The estate with programs of random tenants, which hold roles there, and which a delegation of a random tenant may name. */
const withPrograms = arbitraryEstate().chain((estate) => {
  const tenant = fc.constantFrom(...estate.tenants.map(({ id }) => id));
  const program = fc.record({ tenantId: tenant, holds: fc.boolean(), named: fc.option(tenant) });
  return fc.array(program, { minLength: 1, maxLength: 3 }).map((programs): Estate => {
    const ids = programs.map((_, at) => `program ${at}`);
    const principalOf = (at: number) => ({ kind: 'service-principal' as const, id: ids[at]! });
    return {
      ...estate,
      servicePrincipals: programs.map(({ tenantId }, at) => ({ id: ids[at]!, name: ids[at]!, tenantId })),
      roleAssignments: programs.flatMap(({ tenantId, holds }, at) =>
        holds ? [{ ...ANN_HELPS_ALPHA, id: `role ${at}`, tenantId, principal: principalOf(at) }] : [],
      ),
      lighthouseDelegations: programs.flatMap(({ named }, at) =>
        named === null
          ? []
          : [
              {
                ...DELEGATION,
                id: `offer ${at}`,
                customerId: named,
                authorizations: [{ principal: principalOf(at), role: 'Contributor' }],
              },
            ],
      ),
    };
  });
});

test('a program without a key has no path either', () => {
  let pathless = 0;
  let withPaths = 0;
  fc.assert(
    fc.property(withPrograms, (estate) => {
      const index = indexEstate(estate);
      const state = declaredState(estate);
      for (const { id: tenantId } of estate.tenants) {
        const doors = doorsOf(index, tenantId);
        for (const id of index.programs.keys()) {
          const paths = accessOf(index, state, id, tenantId);
          if ([...keysOf(index, id)].some((key) => doors.has(key))) withPaths += paths.length;
          else {
            pathless++;
            expect(paths).toEqual([]);
          }
        }
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
  expect(Math.min(pathless, withPaths)).toBeGreaterThan(100);
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
