import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assumptions, resolveAssumptions } from '../../../../models/assumptions.ts';
import type { Account, Estate, LicenseSubscription } from '../../../../models/estate.ts';
import { defaultCrossTenantAccess } from '../../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../../models/estate-index.ts';
import type { ProductId } from '../../../../models/licensing/products.ts';
import { purchasesUnder } from '../../../../scenarios/licenses/purchase/purchase-of.ts';
import { seatsShort } from '../../../../scenarios/licenses/seats-short.ts';
import { listPricesUnder } from '../../../../scenarios/prices/list-prices.ts';
import { licensesOf } from '../../../../scenarios/summarize/licenses.ts';
import { estateOf, group, place } from '../../../models/licensing/estate-of.ts';

const PEOPLE = ['ann', 'bob', 'gus', 'lea'];
const PRODUCTS: readonly ProductId[] = [
  'entra-id-p1',
  'entra-id-p2',
  'entra-id-governance',
  'microsoft-365-e5',
  'microsoft-365-e7',
  'workload-id',
];

const who = fc.subarray(PEOPLE);

/** Whoever can ask for a plan does: PIM, reviews, groups that take roles, synchronization, programs, guests and members. */
const estates = fc
  .record({
    kinds: fc.tuple(
      ...PEOPLE.map(() => fc.constantFrom<Account['kind']>('member', 'guest', 'external-member')),
    ),
    eligible: who,
    standing: who,
    reviewed: fc.option(fc.record({ kind: fc.constantFrom('pim-group', 'entra-role'), scope: who }), {
      nil: undefined,
    }),
    roleAssignable: fc.boolean(),
    synced: who,
    syncsGroups: fc.boolean(),
    hasProgram: fc.boolean(),
    owned: fc.array(fc.tuple(fc.constantFrom(...PRODUCTS), fc.integer({ min: 0, max: 3 })), { maxLength: 4 }),
  })
  .map(({ kinds, eligible, standing, reviewed, roleAssignable, synced, syncsGroups, hasProgram, owned }) =>
    estateOf({
      tenants: [
        { id: 'home', name: 'Managing', role: 'managing' },
        { id: 'alpha', name: 'Alpha', role: 'customer' },
      ],
      people: PEOPLE.map((id) => ({ id, name: id })),
      accounts: [
        ...PEOPLE.map((id, at): Account => ({ id, personId: id, tenantId: 'home', kind: kinds[at]! })),
        ...synced.map(
          (id): Account => ({
            id: `${id}@alpha`,
            personId: id,
            tenantId: 'alpha',
            kind: 'external-member',
            origin: 'synchronized',
          }),
        ),
      ],
      groups: [group('g', { roleAssignable })],
      memberships: [
        ...eligible.map((id) => place(id, 'g', 'eligible')),
        ...standing.filter((id) => !eligible.includes(id)).map((id) => place(id, 'g', 'active')),
      ],
      servicePrincipals: hasProgram ? [{ id: 'robot', tenantId: 'home', name: 'Robot' }] : [],
      reviews:
        reviewed === undefined
          ? []
          : [
              {
                id: 'review',
                tenantId: 'home',
                name: 'Quarterly',
                kind: reviewed.kind as 'pim-group' | 'entra-role',
                scopeAccountIds: reviewed.scope,
                scopeServicePrincipalIds: hasProgram ? ['robot'] : [],
                reviewerAccountIds: [],
              },
            ],
      crossTenantAccess: [{ ...defaultCrossTenantAccess('alpha', 'home'), syncsGroups }],
      licenses: owned.map(([product, seats], at) => subscription(`own-${at}`, product, seats)),
    }),
  );

const readings = fc
  .record({
    roleGroupSeats: fc.constantFrom('plan-there', 'each-member'),
    externalMemberSeats: fc.constantFrom('needed', 'covered-at-home'),
    seatsPerAccount: fc.constantFrom('by-human', 'by-account'),
  })
  .map(resolveAssumptions);

function subscription(id: string, product: ProductId, seats: number): LicenseSubscription {
  return { id, tenantId: 'home', product, seats, channel: 'direct-annual' };
}

/** Seats that are short at home, over all plans. */
function shortAtHome(estate: Estate, assumptions: Assumptions): number {
  return licensesOf(indexEstate(estate), assumptions)
    .filter(({ tenantId }) => tenantId === 'home')
    .reduce((sum, { seatsNeeded, seatsOwned }) => sum + seatsShort(seatsNeeded, seatsOwned)!, 0);
}

function boughtAtHome(estate: Estate, assumptions: Assumptions): readonly LicenseSubscription[] {
  const index = indexEstate(estate);
  const tenants = licensesOf(index, assumptions).map((row) => ({
    ...row,
    seatsShort: seatsShort(row.seatsNeeded, row.seatsOwned),
    seatsSpare: 0,
    seatsWastedByHabit: 0,
    habitCostPerMonthMinor: 0,
  }));
  const list = listPricesUnder(assumptions);
  const purchaseIn = purchasesUnder({
    currency: 'USD',
    prices: 'list',
    priceOf: ({ id }) => list(id as ProductId),
  });
  const bought = purchaseIn({
    design: { id: 'as-is', label: '', totals: [], tenants },
    index,
    tenantIdOf: (id) => id,
  });
  const home = bought.tenants.find(({ tenantId }) => tenantId === 'home');
  return (home?.lines ?? []).map(({ product, seats }, at) =>
    subscription(`bought-${at}`, product as ProductId, seats),
  );
}

test('with what is to be bought nothing is short, and without any one seat of it something is', () => {
  let purchases = 0;
  fc.assert(
    fc.property(estates, readings, (estate, assumptions) => {
      const bought = boughtAtHome(estate, assumptions);
      const shortWith = (licenses: readonly LicenseSubscription[]) =>
        shortAtHome({ ...estate, licenses: [...estate.licenses, ...licenses] }, assumptions);
      expect(shortWith(bought)).toBe(0);
      expect(bought.length > 0).toBe(shortAtHome(estate, assumptions) > 0);
      for (const less of bought) {
        purchases += 1;
        const others = bought.filter((each) => each !== less);
        expect(shortWith([...others, { ...less, seats: less.seats - 1 }])).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
  expect(purchases).toBeGreaterThan(300);
});

test('a plan that only has to be there comes with a seat somebody needs anyway: one P2 does for both', () => {
  const ann: Account = { id: 'ann', personId: 'ann', tenantId: 'home', kind: 'member' };
  const estate = estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'alpha', name: 'Alpha', role: 'customer' },
    ],
    people: [
      { id: 'ann', name: 'Ann' },
      { id: 'gus', name: 'Gus' },
    ],
    accounts: [
      ann,
      { id: 'gus', personId: 'gus', tenantId: 'home', kind: 'guest' },
      { ...ann, id: 'ann@alpha', tenantId: 'alpha', kind: 'external-member', origin: 'synchronized' },
    ],
    groups: [group('g')],
    memberships: [place('gus', 'g', 'eligible')],
    crossTenantAccess: [defaultCrossTenantAccess('alpha', 'home')],
    licenses: [],
  });
  const bought = boughtAtHome(estate, resolveAssumptions());
  expect(bought.map(({ product, seats }) => `${seats} ${product}`)).toEqual(['1 entra-id-p2']);
  expect(shortAtHome({ ...estate, licenses: bought }, resolveAssumptions())).toBe(0);
});
